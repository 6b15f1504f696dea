package com.babelteam.clavero.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.person.Forgotten;
import com.babelteam.clavero.person.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class CheckLimitsTest {
    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
    private static final PersonId ANA = new PersonId("T1", "ANA");
    private static final AppCode APP = new AppCode("ab123");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final Clock clock = new Moved();
    private final VerificationSettings settings = new VerificationSettings(10, 30, Duration.ofMinutes(10),
            Duration.ofMinutes(5));
    private final Checks checks = checks();
    private CheckLimits limits = new CheckLimits(settings, checks, clock);

    @BeforeEach
    void fresh() {
        limits = new CheckLimits(settings, checks, clock);
    }

    @Test
    void tenForAPersonInAnyTenMinutes() {
        for (int i = 0; i < 10; i++) {
            now.set(START.plusSeconds(60L * i));
            assertThat(limits.take(ANA, APP)).isEmpty();
        }
        now.set(START.plusSeconds(599));
        assertThat(limits.take(ANA, APP)).contains(START.plusSeconds(600));
        now.set(START.plusSeconds(600));
        assertThat(limits.take(ANA, APP)).isEmpty();
        assertThat(limits.take(ANA, APP)).contains(START.plusSeconds(660));
    }

    @Test
    void thirtyForAnAppByWhomever() {
        for (int i = 0; i < 30; i++) {
            assertThat(limits.take(new PersonId("T1", "U" + i), APP)).isEmpty();
        }
        assertThat(limits.take(ANA, APP)).contains(START.plusSeconds(600));
        assertThat(limits.take(ANA, new AppCode("cd456"))).isEmpty();
    }

    @Test
    void whatIsRefusedDoesNotCount() {
        IntStream.range(0, 50).forEach(_ -> limits.take(ANA, APP));
        now.set(START.plusSeconds(600));
        assertThat(limits.take(ANA, APP)).isEmpty();
    }

    @Test
    void theSameUserInAnotherWorkspaceIsAnotherPerson() {
        IntStream.range(0, 10).forEach(_ -> limits.take(ANA, APP));
        assertThat(limits.take(new PersonId("T2", "ANA"), APP)).isEmpty();
    }

    @Test
    void manyAtOnceGetNoMoreThanTheirShare() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Optional<Instant>> take = () -> limits.take(ANA, APP);
            long admitted = 0;
            for (Future<Optional<Instant>> each : threads
                    .invokeAll(IntStream.range(0, 50).mapToObj(_ -> take).toList())) {
                admitted += each.get().isEmpty() ? 1 : 0;
            }
            assertThat(admitted).isEqualTo(10);
        }
    }

    @Test
    void aRestartDoesNotForget() {
        for (int i = 0; i < 9; i++) {
            checks.recordAdmitted(Reference.create(), ANA, APP, KeyKind.LEGACY);
        }
        checks.recordDenied(Reference.create(), ANA, APP, KeyKind.LEGACY, "too-many-checks");
        checks.recordUnasked(Reference.create(), ANA, "app-code-invalid");
        var afterRestart = new CheckLimits(settings, checks, clock);
        assertThat(afterRestart.take(ANA, APP)).isEmpty();
        assertThat(afterRestart.take(ANA, APP)).contains(START.plusSeconds(600));
    }

    @Test
    void checksOfAPersonAreForgottenButStillCountForNow() {
        IntStream.range(0, 10).forEach(_ -> limits.take(ANA, APP));
        checks.recordAdmitted(Reference.create(), ANA, APP, KeyKind.LEGACY);
        checks.recordUnasked(Reference.create(), ANA, "app-code-invalid");
        checks.recordAdmitted(Reference.create(), new PersonId("T2", "ANA"), APP, KeyKind.LEGACY);
        var memory = new ChecksMemory(checks);
        assertThat(memory.forget(ANA)).isEqualTo(Forgotten.of(Forgotten.Kind.CHECKS, 2));
        assertThat(memory.forget(ANA).counts()).isEmpty();
        assertThat(checks.askedSince(START.minusSeconds(1))).hasSize(1);
        assertThat(limits.take(ANA, APP)).isPresent();
    }

    private Checks checks() {
        var database = new JdbcDataSource();
        database.setUrl(
                "jdbc:h2:mem:" + System.nanoTime() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        return new Checks(JdbcClient.create(database),
                new CheckJournal(new JdbcTemplate(database),
                        new TransactionTemplate(new JdbcTransactionManager(database))),
                settings, clock);
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
