package com.babelteam.clavero.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.playground.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@Tag("database")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "clavero.playground.enabled=false",
        "management.server.port=0"})
class UnansweredEndpointTest {
    @Autowired
    private Conversation conversation;
    @LocalManagementPort
    private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", TestDatabase::url);
    }

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

    @Test
    void noQuestionIsAFormulaToTheSpreadsheetThatOpensTheFile() throws Exception {
        conversation.hear(new PersonId("T1", "U2"), Language.SPANISH, "=xqzt(wrgl;zzyq)");
        assertThat(get("unanswered/tsv").body()).contains("es\t'=xqzt(wrgl;zzyq)\tout-of-scope\n");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/" + path)).build(),
                    BodyHandlers.ofString());
        }
    }
}
