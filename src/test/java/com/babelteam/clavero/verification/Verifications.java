package com.babelteam.clavero.verification;

import com.babelteam.clavero.verification.AppCodeReading.Understood;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
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
        return new Verification(null, null, null, null, null);
    }

    /** The whole of it, with a database that lives as long as the test. */
    public static Verification asking(Keap keap, XmlRpcCalendar calendar, Clock clock) {
        var database = new JdbcDataSource();
        database.setUrl(
                "jdbc:h2:mem:" + System.nanoTime() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        var settings = new VerificationSettings(1_000, 1_000, Duration.ofMinutes(10), Duration.ofMinutes(5));
        var checks = new Checks(JdbcClient.create(database),
                new CheckJournal(new JdbcTemplate(database),
                        new TransactionTemplate(new JdbcTransactionManager(database))),
                settings, clock);
        return new Verification(keap, checks, new CheckLimits(settings, checks, clock), calendar, clock);
    }

    /** A report of any kind. */
    public static Report report(Result result, @Nullable Understood app, @Nullable KeyKind kind, Findings findings,
            Report.XmlRpc xmlRpc) {
        return new Report(new Reference("K7QM-2F9X"), result, app, kind,
                kind == null ? Set.of() : Set.copyOf(List.of(KeyReading.Warning.values())), findings,
                LocalDate.parse("2026-12-31"), xmlRpc);
    }
}
