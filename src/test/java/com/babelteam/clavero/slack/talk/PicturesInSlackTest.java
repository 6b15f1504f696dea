package com.babelteam.clavero.slack.talk;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.guide.PictureFile;
import com.babelteam.clavero.guide.PictureFiles;
import com.babelteam.clavero.guide.PictureId;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.playground.TestDatabase;
import com.babelteam.clavero.playground.workspace.Directory;
import com.babelteam.clavero.playground.workspace.Manifest;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.playground.workspace.UploadedFiles;
import com.babelteam.clavero.slack.WebApi.Delivery;
import com.babelteam.clavero.slack.talk.Outgoing.Drawing;
import com.babelteam.clavero.slack.talk.Outgoing.Metadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A workspace that grants no uploads: the words arrive all the same. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "clavero.playground.enabled=false"})
class PicturesInSlackTest {
    private static final PracticeSlack SLACK = slack();
    private static final Outgoing STEP = new Outgoing("U0ANA", null, "palabras",
            "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"palabras\"}}]",
            new Drawing("address-bar", "es", "la barra de direcciones", 1), new Metadata("clavero_step", Map.of()));

    @Autowired
    private Postman postman;
    @Autowired
    private PictureFiles files;
    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", TestDatabase::url);
        SLACK.settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    @AfterAll
    static void stop() {
        SLACK.close();
    }

    @Test
    void aFailedUploadNeverHoldsUpTheWords() {
        assertThat(postman.send("T0PRACTICE", STEP)).isEqualTo(Delivery.TAKEN);
        assertThat(SLACK.refusals()).anySatisfy(refused -> assertThat(refused.error()).isEqualTo("missing_scope"));
        assertThat(SLACK.workspace().postsFor("U0ANA")).singleElement()
                .satisfies(post -> assertThat(String.valueOf(post.blocks())).contains("palabras")
                        .doesNotContain("image"));
    }

    @Test
    void aPictureIsThereForAllTheWorldUnderAnAddressThatChangesWithIt() throws Exception {
        PictureFile picture = files.find(new PictureId("address-bar"), Language.PORTUGUESE).orElseThrow();
        HttpResponse<byte[]> found = get(PublicPictures.path(picture));
        assertThat(found.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(found.body()).isEqualTo(picture.content());
        assertThat(PublicPictures.path(picture)).contains(picture.hash().value());
        assertThat(get("/pictures/pt/no-such-picture/0.png").statusCode()).isEqualTo(404);
        assertThat(get("/pictures/xx/address-bar/0.png").statusCode()).isEqualTo(404);
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                    BodyHandlers.ofByteArray());
        }
    }

    private static PracticeSlack slack() {
        Manifest shipped = Manifest.shipped();
        Set<String> scopes = new HashSet<>(shipped.scopes());
        scopes.remove("files:write");
        try {
            return new PracticeSlack(new Manifest(shipped.name(), scopes, shipped.events(), shipped.commands(),
                    shipped.homeTab(), shipped.messagesReadOnly(), shipped.shortcuts(), shipped.agentView()),
                    Directory.ofTwo(),
                    UploadedFiles.inMemory(),
                    Clock.systemUTC(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
