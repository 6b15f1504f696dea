package com.babelteam.clavero.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.datasource.url=jdbc:h2:mem:unanswered;MODE=PostgreSQL", "clavero.playground.enabled=false",
        "management.endpoints.web.exposure.include=health,unanswered"})
class UnansweredEndpointTest {
    @Autowired
    private Conversation conversation;
    @LocalServerPort
    private int port;

    @Test
    void operatorsReadWhatNobodyCouldAnswerAndTakeItAwayAsAnEvaluationFile() throws Exception {
        var ana = new PersonId("T1", "U1");
        conversation.hear(ana, Language.SPANISH, "xqzt wrgl 4711 de ana@example.com");
        conversation.hear(ana, Language.SPANISH, "xqzt wrgl 4711 de ana@example.com");
        assertThat(get("unanswered").body()).contains("\"times\":2").doesNotContain("ana@example.com", "U1");
        HttpResponse<String> file = get("unanswered/tsv");
        assertThat(file.headers().firstValue("Content-Type")).hasValueSatisfying(
                type -> assertThat(type).startsWith("text/tab-separated-values"));
        assertThat(file.body()).startsWith("lang\ttext\ttopic\n").contains("\tout-of-scope\n");
        assertThat(get("unanswered/xml").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/" + path)).build(),
                    BodyHandlers.ofString());
        }
    }
}
