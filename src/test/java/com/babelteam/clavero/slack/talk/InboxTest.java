package com.babelteam.clavero.slack.talk;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.playground.TestDatabase;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.replica.ReplicaSettings;
import com.babelteam.clavero.replica.Replicas;
import com.babelteam.clavero.retention.RetentionSettings;
import com.babelteam.clavero.slack.talk.Incoming.Origin;
import com.babelteam.clavero.slack.talk.Outgoing.Metadata;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("database")
class InboxTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Duration LONG = Duration.ofDays(2);
    private static final Outgoing ANSWER = new Outgoing("D1", null, "hola", "[]", null,
            new Metadata("clavero_reply", Map.of("topic", "greeting")));

    private final DataSource database = TestDatabase.migrated();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Replicas here = replica();
    private final Inbox inbox = at(NOON, here);
    private final PersonId ana = new PersonId("TEAM7", "U1");
    private final Incoming hello = new Incoming("Ev1", ana, "D1", null, Origin.DIRECT,
            "hola, mi clave es " + PracticeKeap.NEW_KEY);
    private final Incoming next = new Incoming("Ev2", ana, "D1", null, Origin.DIRECT, "listo");

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
    void whatIsDoneLeavesNothingButItsIdentifierAndThatForADay() {
        inbox.keep(hello);
        inbox.take(ana);
        inbox.answered("Ev1", List.of(ANSWER));
        inbox.sent("Ev1", 1);
        inbox.done("Ev1");
        assertThat(everything()).contains("Ev1").doesNotContain("U1", "hola", "D1", "TEAM7", here.me());
        var settings = new RetentionSettings(Duration.ofHours(1), LONG, LONG, LONG, LONG, Duration.ofDays(1));
        var kept = new KeptEvents().oldEvents(jdbc, settings, Clock.fixed(NOON.plus(LONG), ZoneOffset.UTC));
        inbox.keep(next);
        assertThat(kept.eraseOld(10)).isEqualTo(1);
        assertThat(everything()).contains("Ev2").doesNotContain("Ev1");
    }

    @Test
    void oneThingAfterTheOtherWhicheverProcessHeardIt() {
        Inbox other = at(NOON, replica());
        inbox.keep(hello);
        other.keep(next);
        assertThat(other.take(ana)).map(Waiting::id).contains("Ev1");
        assertThat(inbox.take(ana)).isEmpty();
        assertThat(other.take(ana)).isEmpty();
        other.done("Ev1");
        assertThat(inbox.take(ana)).map(Waiting::id).contains("Ev2");
        assertThat(other.take(ana)).isEmpty();
        inbox.done("Ev2");
        assertThat(other.take(ana)).isEmpty();
    }

    @Test
    void peopleDoNotWaitForEachOther() {
        var luis = new PersonId("TEAM7", "U2");
        inbox.keep(hello);
        inbox.keep(new Incoming("Ev3", luis, "D2", null, Origin.DIRECT, "hola"));
        assertThat(inbox.take(ana)).isPresent();
        assertThat(inbox.take(luis)).isPresent();
    }

    @Test
    void anotherProcessGoesOnWhereOneThatIsGoneHasStopped() {
        inbox.keep(hello);
        inbox.take(ana);
        inbox.answered("Ev1", List.of(ANSWER, ANSWER));
        inbox.sent("Ev1", 1);
        Inbox other = at(NOON, replica());
        assertThat(other.leftAlone()).isEmpty();
        here.stop();
        assertThat(other.leftAlone()).containsExactly(ana);
        assertThat(other.take(ana)).hasValueSatisfying(taken -> {
            assertThat(taken.incoming().said()).isEqualTo(hello.said());
            assertThat(taken.answer()).contains(List.of(ANSWER, ANSWER));
            assertThat(taken.sent()).isEqualTo(1);
        });
    }

    @Test
    void whoeverWasTakenForDeadFindsOutBeforeItSaysMore() {
        inbox.keep(hello);
        inbox.take(ana);
        here.stop();
        Inbox other = at(NOON, replica());
        assertThat(other.take(ana)).isPresent();
        assertThat(inbox.answered("Ev1", List.of(ANSWER))).isFalse();
        assertThat(inbox.sent("Ev1", 1)).isFalse();
        inbox.rest("Ev1", Duration.ZERO);
        assertThat(inbox.take(ana)).isEmpty();
        assertThat(other.answered("Ev1", List.of(ANSWER))).isTrue();
    }

    @Test
    void whatCouldNotBeFinishedRestsAndHoldsUpWhatCameAfterIt() {
        inbox.keep(hello);
        inbox.keep(next);
        inbox.take(ana);
        inbox.rest("Ev1", Duration.ofSeconds(15));
        assertThat(inbox.take(ana)).isEmpty();
        Inbox later = at(NOON.plusSeconds(15), here);
        assertThat(later.leftAlone()).containsExactly(ana);
        assertThat(later.take(ana)).map(Waiting::id).contains("Ev1");
        assertThat(later.leftAlone()).containsExactly(ana);
        assertThat(later.take(ana)).isEmpty();
    }

    @Test
    void ofManyWhoComeAtOnceOneTakesIt() throws InterruptedException, ExecutionException {
        List<Inbox> all = List.of(inbox, at(NOON, replica()), at(NOON, replica()));
        inbox.keep(hello);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> takes = IntStream.range(0, 30)
                    .<Callable<Boolean>>mapToObj(i -> () -> all.get(i % 3).take(ana).isPresent()).toList();
            int taken = 0;
            for (Future<Boolean> each : threads.invokeAll(takes)) {
                taken += each.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        }
    }

    @Test
    void whatIsGivenUpInAThreadIsNotAnsweredAnyMore() {
        var person = new PersonId("TEAM7", "U1");
        inbox.keep(new Incoming("Ev2", person, "D1", "1.1", Origin.OPENING, "hola"));
        inbox.keep(new Incoming("Ev3", person, "D1", "1.2", Origin.DIRECT, "hola"));
        inbox.take(person);
        inbox.answered("Ev2", List.of(ANSWER));
        assertThat(inbox.giveUp("TEAM7", "D1", "1.1")).isEqualTo(1);
        assertThat(inbox.giveUp("TEAM7", "D1", "1.1")).isZero();
        assertThat(inbox.isOpen("Ev2")).isFalse();
        assertThat(inbox.answered("Ev2", List.of(ANSWER))).isFalse();
        assertThat(inbox.take(person)).map(Waiting::id).contains("Ev3");
    }

    private Replicas replica() {
        return new Replicas(jdbc, new ReplicaSettings(Duration.ofSeconds(2), Duration.ofSeconds(10)), "");
    }

    private Inbox at(Instant now, Replicas replica) {
        return new Inbox(jdbc, replica, Clock.fixed(now, ZoneOffset.UTC));
    }

    private String everything() {
        return jdbc.sql("select * from inbox").query().listOfRows().toString();
    }
}
