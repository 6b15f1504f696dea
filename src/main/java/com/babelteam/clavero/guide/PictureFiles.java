package com.babelteam.clavero.guide;

import com.babelteam.clavero.person.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The drawings of the guide; one in the operator's folder takes the place of the built-in one. */
@Component
public class PictureFiles {
    private static final Logger log = LoggerFactory.getLogger(PictureFiles.class);

    private final @Nullable Path location;

    PictureFiles(GuideSettings settings) {
        this.location = settings.location();
    }

    /** The drawing in a language; empty if there is none or it cannot be read. */
    public Optional<PictureFile> find(PictureId id, Language language) {
        String path = language.code() + "/pictures/" + id.value() + ".png";
        try {
            byte[] content = read(path);
            return content == null ? Optional.empty() : Optional.of(new PictureFile(id, language, content));
        } catch (IOException e) {
            log.warn("The picture {} cannot be read ({})", path, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private byte @Nullable [] read(String path) throws IOException {
        if (location != null && Files.isRegularFile(location.resolve(path))) {
            return Files.readAllBytes(location.resolve(path));
        }
        try (InputStream file = PictureFiles.class.getResourceAsStream("/guide/" + path)) {
            return file == null ? null : file.readAllBytes();
        }
    }
}
