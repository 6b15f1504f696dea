package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.guide.PictureFile;
import com.babelteam.clavero.person.WorkspaceMemory;
import com.babelteam.clavero.slack.WebApi;
import com.babelteam.clavero.slack.talk.Outgoing.Drawing;
import com.slack.api.Slack;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uploads each picture once to each workspace. */
@Component
class UploadedPictures implements WorkspaceMemory {
    private static final Logger log = LoggerFactory.getLogger(UploadedPictures.class);
    private static final MediaType PNG = MediaType.get("image/png");

    private final WebApi slack;
    private final Slack http;
    private final JdbcClient jdbc;
    private final Clock clock;

    UploadedPictures(WebApi slack, Slack http, JdbcClient jdbc, Clock clock) {
        this.slack = slack;
        this.http = http;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The file's identifier in Slack; empty if it is not there and cannot be uploaded. */
    Optional<String> of(String workspace, Drawing drawing, PictureFile file) {
        return jdbc.sql("""
                        select file from slack_pictures
                        where workspace = ? and picture = ? and language = ? and content_hash = ?
                        """).params(workspace, drawing.id(), drawing.language(), file.hash().value())
                .query(String.class).optional().or(() -> upload(workspace, drawing, file));
    }

    void forget(String workspace, Drawing drawing) {
        jdbc.sql("delete from slack_pictures where workspace = ? and picture = ? and language = ?")
                .params(workspace, drawing.id(), drawing.language()).update();
    }

    /** Its files are gone with it. */
    @Override
    public void forgetWorkspace(String workspace) {
        jdbc.sql("delete from slack_pictures where workspace = ?").param(workspace).update();
    }

    private Optional<String> upload(String workspace, Drawing drawing, PictureFile file) {
        byte[] content = file.content();
        String name = drawing.id() + "-" + drawing.language() + ".png";
        Optional<String> uploaded = slack.once(workspace, "files.getUploadURLExternal",
                methods -> methods
                        .filesGetUploadURLExternal(r -> r.filename(name).length(content.length)
                                .altTxt(drawing.alternative())))
                .filter(place -> sent(place.getUploadUrl(), content))
                .flatMap(place -> slack
                        .once(workspace, "files.completeUploadExternal",
                                methods -> methods.filesCompleteUploadExternal(r -> r
                                        .files(List
                                                .of(FileDetails.builder().id(place.getFileId()).title(name).build()))))
                        .map(_ -> place.getFileId()));
        uploaded.ifPresent(id -> jdbc.sql("""
                                          insert into slack_pictures (workspace, picture, language, content_hash, file,
                                          uploaded_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing
                                          """).params(workspace, drawing.id(), drawing.language(), file.hash().value(),
                id, clock.instant().atOffset(ZoneOffset.UTC)).update());
        return uploaded;
    }

    private boolean sent(String url, byte[] content) {
        Request request = new Request.Builder().url(url).post(RequestBody.create(content, PNG)).build();
        try (Response response = http.getHttpClient().getOkHttpClient().newCall(request).execute()) {
            return response.isSuccessful();
        } catch (IOException e) {
            log.warn("A picture could not be uploaded ({})", e.getClass().getSimpleName());
            return false;
        }
    }
}
