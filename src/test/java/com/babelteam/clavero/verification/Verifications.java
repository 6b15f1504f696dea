package com.babelteam.clavero.verification;

import com.babelteam.clavero.operation.Watch;
import com.babelteam.clavero.playground.TestDatabase;
import com.babelteam.clavero.replica.ReplicaSettings;
import com.babelteam.clavero.replica.Replicas;
import com.babelteam.clavero.verification.AppCodeReading.Understood;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Verification and its reports for tests of other packages. */
public final class Verifications {
    private Verifications() {}

    /** Reads what people typed; anything more fails. */
    @SuppressWarnings("NullAway") // reading needs none of them
    public static Verification readingOnly() {
        return new Verification(null, null, null, null, null, Watch.NOTHING, null);
    }

    /** The whole of it, with a database that lives as long as the test. */
    public static Verification asking(Keap keap, XmlRpcCalendar calendar, Clock clock) {
        return asking(keap, calendar, clock, TestDatabase.migrated(),
                new VerificationSettings(1_000, 1_000, Duration.ofMinutes(10), Duration.ofMinutes(5)));
    }

    /** One of several processes on a database. */
    static Verification asking(Keap keap, XmlRpcCalendar calendar, Clock clock, DataSource database,
            VerificationSettings settings) {
        JdbcClient jdbc = JdbcClient.create(database);
        var batches = new JdbcTemplate(database);
        var replicas = new Replicas(jdbc, new ReplicaSettings(Duration.ofSeconds(2), Duration.ofSeconds(10)), "");
        var checks = new Checks(jdbc, batches, settings, replicas, clock);
        var limits = new CheckLimits(settings, new CheckCounts(jdbc, batches, settings, replicas, clock), checks,
                new TransactionTemplate(new JdbcTransactionManager(database)), clock);
        return new Verification(keap, checks, limits, calendar, clock, Watch.NOTHING, _ -> {});
    }

    /** A report of any kind. */
    public static Report report(Result result, @Nullable Understood app, @Nullable KeyKind kind, Findings findings,
            Report.XmlRpc xmlRpc) {
        return new Report(new Reference("K7QM-2F9X"), result, app, kind,
                kind == null ? Set.of() : Set.copyOf(List.of(KeyReading.Warning.values())), findings,
                LocalDate.parse("2026-12-31"), xmlRpc);
    }
}
