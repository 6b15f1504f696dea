package com.babelteam.clavero.slack.talk;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.playground.TestDatabase;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.playground.workspace.PracticeSlack.Call;
import com.babelteam.clavero.slack.talk.Incoming.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What happens to a message that our own fault keeps us from answering: here, a table that is gone. */
@Tag("database")
@SpringBootTest(properties = {"clavero.playground.enabled=false"})
class TalkDeskTest {
    private static final PracticeSlack SLACK = slack();

    @Autowired
    private TalkDesk desk;
    @Autowired
    private JdbcClient jdbc;

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
    void itEndsInATruthfulApologyAndIsNotTriedForEver() {
        jdbc.sql("alter table dialogues rename to gone").update();
        desk.take(new Incoming("Ev-fault", new PersonId("T0PRACTICE", "UPT1"), "DPT1", null, Origin.DIRECT, "oi"));
        Awaitility.await().until(() -> isOpen("rest_until is not null") && messages().isEmpty());
        jdbc.sql("update inbox set came_at = ?, rest_until = null")
                .param(OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(2)).update();
        Awaitility.await().pollInterval(java.time.Duration.ofMillis(50)).until(() -> !messages().isEmpty());
        assertThat(messages()).singleElement()
                .satisfies(call -> assertThat(call.get("text")).contains("algo falhou do meu lado"));
        Awaitility.await().until(() -> !isOpen("true"));
        jdbc.sql("alter table gone rename to dialogues").update();
    }

    private boolean isOpen(String condition) {
        return jdbc.sql("select count(*) from inbox where done_at is null and " + condition).query(Integer.class)
                .single() == 1;
    }

    private static List<Call> messages() {
        return SLACK.calls("chat.postMessage", _ -> true);
    }

    private static PracticeSlack slack() {
        try {
            return new PracticeSlack();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
