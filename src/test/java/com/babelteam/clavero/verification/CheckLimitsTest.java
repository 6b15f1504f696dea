package com.babelteam.clavero.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.babelteam.clavero.person.Forgotten;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.playground.TestDatabase;
import com.babelteam.clavero.replica.ReplicaSettings;
import com.babelteam.clavero.replica.Replicas;
import com.babelteam.clavero.verification.CheckLimits.Full;
import com.babelteam.clavero.verification.CheckLimits.Repeated;
import com.babelteam.clavero.verification.CheckLimits.Taken;
import com.babelteam.clavero.verification.CheckLimits.Wanted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("database")
class CheckLimitsTest {
    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
    private static final PersonId ANA = new PersonId("T1", "ANA");
    private static final AppCode APP = new AppCode("ab123");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final Clock clock = new Moved();
    private final VerificationSettings settings = new VerificationSettings(10, 30, Duration.ofMinutes(10),
            Duration.ofMinutes(5));
    private final DataSource database = TestDatabase.migrated();
    private final Replica one = new Replica();

    /** One of several processes on the database. */
    private final class Replica {
        private final JdbcClient jdbc = JdbcClient.create(database);
        private final Replicas replicas = new Replicas(jdbc,
                new ReplicaSettings(Duration.ofSeconds(2), Duration.ofSeconds(10)), "");
        private final Checks checks = new Checks(jdbc, new JdbcTemplate(database), settings, replicas, clock);
        private final CheckLimits limits = new CheckLimits(settings,
                new CheckCounts(jdbc, new JdbcTemplate(database), settings, replicas, clock), checks,
                new TransactionTemplate(new JdbcTransactionManager(database)), clock);

        /** When to come back, empty if the check was admitted. */
        Optional<Instant> take(PersonId person, AppCode app) {
            return switch (take(person, app, UUID.randomUUID().toString())) {
                case Full(var result) -> Optional.of(result.comeBackAt());
                case Taken _ -> Optional.empty();
                case Repeated _ -> throw new AssertionError("a new request");
            };
        }

        CheckLimits.Decision take(PersonId person, AppCode app, String request) {
            return limits.take(new Wanted(Reference.create(), person, app, KeyKind.LEGACY, request));
        }
    }

    @Test
    void tenForAPersonInAnyTenMinutes() {
        for (int i = 0; i < 10; i++) {
            now.set(START.plusSeconds(60L * i));
            assertThat(one.take(ANA, APP)).isEmpty();
        }
        now.set(START.plusSeconds(599));
        assertThat(one.take(ANA, APP)).contains(START.plusSeconds(600));
        now.set(START.plusSeconds(600));
        assertThat(one.take(ANA, APP)).isEmpty();
        assertThat(one.take(ANA, APP)).contains(START.plusSeconds(660));
    }

    @Test
    void thirtyForAnAppByWhomever() {
        for (int i = 0; i < 30; i++) {
            assertThat(one.take(new PersonId("T1", "U" + i), APP)).isEmpty();
        }
        assertThat(one.take(ANA, APP)).contains(START.plusSeconds(600));
        assertThat(one.take(ANA, new AppCode("cd456"))).isEmpty();
    }

    @Test
    void whatIsRefusedDoesNotCount() {
        IntStream.range(0, 50).forEach(_ -> one.take(ANA, APP));
        now.set(START.plusSeconds(600));
        assertThat(one.take(ANA, APP)).isEmpty();
    }

    @Test
    void theSameUserInAnotherWorkspaceIsAnotherPerson() {
        IntStream.range(0, 10).forEach(_ -> one.take(ANA, APP));
        assertThat(one.take(new PersonId("T2", "ANA"), APP)).isEmpty();
    }

    @Test
    void manyAtOnceGetNoMoreThanTheirShareWhicheverProcessTheyAsk() throws InterruptedException, ExecutionException {
        List<Replica> processes = List.of(one, new Replica(), new Replica());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Optional<Instant>>> all = IntStream.range(0, 90)
                    .<Callable<Optional<Instant>>>mapToObj(i -> () -> processes.get(i % 3).take(ANA, APP)).toList();
            long admitted = 0;
            for (Future<Optional<Instant>> each : threads.invokeAll(all)) {
                admitted += each.get().isEmpty() ? 1 : 0;
            }
            assertThat(admitted).isEqualTo(10);
        }
        assertThat(count("checks where asked_keap")).isEqualTo(10);
        assertThat(count("checks where result = 'too-many-checks'")).isEqualTo(80);
    }

    @Test
    void thirtyForAnAppInAllProcessesTogether() {
        List<Replica> processes = List.of(one, new Replica());
        IntStream.range(0, 30).forEach(
                i -> assertThat(processes.get(i % 2).take(new PersonId("T1", "U" + i), APP)).isEmpty());
        assertThat(processes).allSatisfy(each -> assertThat(each.take(ANA, APP)).contains(START.plusSeconds(600)));
        now.set(START.plusSeconds(600));
        assertThat(processes).allSatisfy(each -> assertThat(each.take(ANA, APP)).isEmpty());
    }

    @Test
    void theSameRequestIsTakenOnceWhicheverProcessItReaches() {
        var other = new Replica();
        assertThat(one.take(ANA, APP, "trigger")).isInstanceOf(Taken.class);
        assertThat(one.take(ANA, APP, "trigger")).isInstanceOf(Repeated.class);
        assertThat(other.take(ANA, APP, "trigger")).isInstanceOf(Repeated.class);
        assertThat(other.take(ANA, APP, "another")).isInstanceOf(Taken.class);
        assertThat(count("checks")).isEqualTo(2);
    }

    @Test
    void aRestartDoesNotForget() {
        IntStream.range(0, 9).forEach(_ -> one.take(ANA, APP));
        one.checks.recordUnasked(Reference.create(), ANA, "app-code-invalid");
        var afterRestart = new Replica();
        assertThat(afterRestart.take(ANA, APP)).isEmpty();
        assertThat(afterRestart.take(ANA, APP)).contains(START.plusSeconds(600));
    }

    @Test
    void aFaultOfTheDatabaseIsNotCounted() {
        IntStream.range(0, 9).forEach(_ -> one.take(ANA, APP));
        one.jdbc.sql("alter table checks rename to gone").update();
        assertThatThrownBy(() -> one.take(ANA, APP)).isInstanceOf(RuntimeException.class);
        one.jdbc.sql("alter table gone rename to checks").update();
        assertThat(one.take(ANA, APP)).isEmpty();
        assertThat(one.take(ANA, APP)).isPresent();
    }

    @Test
    void checksOfAPersonAreForgottenButStillCountForNow() {
        IntStream.range(0, 10).forEach(_ -> one.take(ANA, APP));
        one.checks.recordUnasked(Reference.create(), ANA, "app-code-invalid");
        one.take(new PersonId("T2", "ANA"), APP);
        var memory = new ChecksMemory(one.checks);
        assertThat(memory.forget(ANA)).isEqualTo(Forgotten.of(Forgotten.Kind.CHECKS, 11));
        assertThat(memory.forget(ANA).counts()).isEmpty();
        assertThat(count("checks")).isEqualTo(1);
        assertThat(one.take(ANA, APP)).isPresent();
        assertThat(new Replica().take(ANA, APP)).isPresent();
    }

    @Test
    void aCheckIsCutOffWhenItsProcessIsGoneAndOneOtherTellsItsPerson() {
        one.take(ANA, APP);
        var two = new Replica();
        two.checks.takeOver();
        assertThat(two.checks.interrupted()).isEmpty();
        one.replicas.stop();
        var three = new Replica();
        two.checks.takeOver();
        three.checks.takeOver();
        assertThat(three.checks.interrupted()).isEmpty();
        assertThat(two.checks.interrupted()).singleElement()
                .satisfies(check -> assertThat(check.person()).isEqualTo(ANA));
        two.checks.recordTold(two.checks.interrupted().getFirst().reference());
        assertThat(two.checks.interrupted()).isEmpty();
    }

    @Test
    void whatNobodyHeardOfForTooLongIsToldByTheProcessItselfAndByNoOther() {
        one.take(ANA, APP);
        var two = new Replica();
        now.set(START.plusSeconds(301));
        two.checks.takeOver();
        assertThat(two.checks.interrupted()).isEmpty();
        assertThat(one.checks.interrupted()).hasSize(1);
    }

    private int count(String what) {
        return one.jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }

    private final class Moved extends Clock {
        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
