package com.babelteam.clavero.slack.talk;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.slack.talk.Incoming.Origin;
import com.babelteam.clavero.slack.talk.Outgoing.Metadata;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class InboxTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Outgoing ANSWER = new Outgoing("D1", null, "hola", "[]", null,
            new Metadata("clavero_reply", Map.of("topic", "greeting")));

    private final DriverManagerDataSource database = new DriverManagerDataSource(
            "jdbc:h2:mem:inbox-" + System.nanoTime() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Inbox inbox = at(NOON);
    private final Incoming hello = new Incoming("Ev1", new PersonId("TEAM7", "U1"), "D1", null, Origin.DIRECT,
            "hola, mi clave es " + PracticeKeap.NEW_KEY);

    @BeforeEach
    void migrate() {
        Flyway.configure().dataSource(database).load().migrate();
    }

    @Test
    void aFurtherDeliveryIsKnown() {
        assertThat(inbox.keep(hello)).isTrue();
        assertThat(inbox.keep(hello)).isFalse();
        inbox.done("Ev1");
        assertThat(inbox.keep(hello)).isFalse();
    }

    @Test
    void noKeyIsKept() {
        inbox.keep(hello);
        assertThat(everything()).contains("hola, mi clave es [key]").doesNotContain(PracticeKeap.NEW_KEY);
    }

    @Test
    void whatIsDoneLeavesNothingButItsIdentifier() {
        inbox.keep(hello);
        inbox.answered("Ev1", List.of(ANSWER));
        inbox.sent("Ev1", 1);
        inbox.done("Ev1");
        assertThat(everything()).contains("Ev1").doesNotContain("U1", "hola", "D1", "TEAM7");
        assertThat(at(NOON.plus(Duration.ofDays(2))).forgetDone(Duration.ofDays(1))).isEqualTo(1);
        assertThat(everything()).doesNotContain("Ev1");
    }

    @Test
    void anotherProcessTakesOverWhatNobodyIsAtAnyMore() {
        inbox.keep(hello);
        inbox.answered("Ev1", List.of(ANSWER, ANSWER));
        inbox.sent("Ev1", 1);
        Inbox other = at(NOON.plusSeconds(20));
        assertThat(other.takeOver(Duration.ofSeconds(15))).singleElement()
                .satisfies(taken -> assertThat(taken.said()).isEqualTo(hello.said()));
        assertThat(other.answerTo("Ev1")).contains(List.of(ANSWER, ANSWER));
        assertThat(other.sent("Ev1")).isEqualTo(1);
        assertThat(at(NOON.plusSeconds(21)).takeOver(Duration.ofSeconds(15))).isEmpty();
    }

    @Test
    void whatSomebodyIsStillAtIsLeftToThem() {
        inbox.keep(hello);
        at(NOON.plusSeconds(10)).stillAt(List.of("Ev1"));
        assertThat(at(NOON.plusSeconds(20)).takeOver(Duration.ofSeconds(15))).isEmpty();
        assertThat(at(NOON.plusSeconds(30)).takeOver(Duration.ofSeconds(15))).hasSize(1);
    }

    private Inbox at(Instant now) {
        return new Inbox(jdbc, Clock.fixed(now, ZoneOffset.UTC));
    }

    private String everything() {
        return jdbc.sql("select * from inbox").query().listOfRows().toString();
    }
}
