package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.guide.PictureFile;
import com.babelteam.clavero.guide.PictureFiles;
import com.babelteam.clavero.guide.PictureId;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.SlackSettings;
import com.babelteam.clavero.slack.talk.Outgoing.Drawing;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Finds a way for a picture into Slack: by our own public address if there is one, else by an upload, once. */
@Component
class Pictures {
    private final PictureFiles files;
    private final UploadedPictures uploaded;
    private final SlackSettings settings;

    Pictures(PictureFiles files, UploadedPictures uploaded, SlackSettings settings) {
        this.files = files;
        this.uploaded = uploaded;
        this.settings = settings;
    }

    /** The image block, or empty if there is nothing to show or no way to show it. */
    Optional<ObjectNode> imageFor(String workspace, @Nullable Drawing drawing) {
        return drawing == null ? Optional.empty() : file(drawing).flatMap(file -> source(workspace, drawing, file));
    }

    /** Does not trust an upload any more; the picture is uploaded anew next time. */
    void doubt(String workspace, @Nullable Drawing drawing) {
        if (drawing != null) {
            uploaded.forget(workspace, drawing);
        }
    }

    private Optional<PictureFile> file(Drawing drawing) {
        return files.find(new PictureId(drawing.id()), Language.ofTag(drawing.language()));
    }

    private Optional<ObjectNode> source(String workspace, Drawing drawing, PictureFile file) {
        ObjectNode image = JsonMapper.shared().createObjectNode().put("type", "image").put("alt_text",
                drawing.alternative());
        String address = settings.publicUrl();
        if (!address.isEmpty()) {
            return Optional.of(image.put("image_url", address + PublicPictures.path(file)));
        }
        return uploaded.of(workspace, drawing, file).map(id -> {
            image.putObject("slack_file").put("id", id);
            return image;
        });
    }
}
