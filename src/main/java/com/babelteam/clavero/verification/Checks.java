package com.babelteam.clavero.verification;

import com.babelteam.clavero.person.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What is kept of checks: who, when, which app, kind of key, result, duration, and whether the person was told. The
 * limits are counted from these rows, so they are exact, outlive a restart and hold for every process on the database.
 */
@Repository
class Checks {
    /** Tells this process's unfinished checks from those that a dead one left behind. */
    private final String process = UUID.randomUUID().toString();

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final VerificationSettings settings;
    private final Clock clock;

    Checks(JdbcClient jdbc, TransactionOperations transactions, VerificationSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Admits a check within the limits.
     *
     * @return empty if it was admitted and recorded, else when there is room again
     */
    Optional<Instant> admit(Reference reference, PersonId person, AppCode app, KeyKind kind) {
        return transactions.execute(_ -> {
            lock("person:" + person.workspace() + ":" + person.user());
            lock("app:" + app);
            Optional<Instant> comeBackAt = later(
                    fullUntil("workspace = ? and person = ?", settings.checksPerPerson(), person.workspace(),
                            person.user()),
                    fullUntil("app_code = ?", settings.checksPerApp(), app.value()));
            String result = comeBackAt.isPresent() ? "too-many-checks" : null;
            jdbc.sql("""
                     insert into checks (reference, workspace, person, app_code, key_kind, asked_keap, result, process,
                     started_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                     """)
                    .params(reference.value(), person.workspace(), person.user(), app.value(), kind.name(),
                            comeBackAt.isEmpty())
                    .param(result).params(process, now())
                    .update();
            return comeBackAt;
        });
    }

    /** Records a check that ended before Keap was asked. Neither what was typed nor its place is kept. */
    void recordUnasked(Reference reference, PersonId person, String result) {
        jdbc.sql("""
                 insert into checks (reference, workspace, person, asked_keap, result, process, started_at)
                 values (?, ?, ?, false, ?, ?, ?)
                 """).params(reference.value(), person.workspace(), person.user(), result, process, now()).update();
    }

    void recordResult(Reference reference, String result, Duration took) {
        jdbc.sql("update checks set result = ?, duration_ms = ? where reference = ?")
                .params(result, took.toMillis(), reference.value()).update();
    }

    void recordTold(Reference reference) {
        jdbc.sql("update checks set told_at = ? where reference = ?").params(now(), reference.value()).update();
    }

    List<Interrupted> interrupted() {
        return jdbc.sql("""
                        select reference, workspace, person from checks
                        where told_at is null and (process <> ? or started_at < ?) order by started_at limit 100
                        """).params(process, now().minus(settings.tellWithin()))
                .query((row, _) -> new Interrupted(new Reference(row.getString("reference")),
                        new PersonId(row.getString("workspace"), row.getString("person"))))
                .list();
    }

    /** Serialises the admissions of one person or app, so that two at once cannot both take the last place. */
    private void lock(String subject) {
        jdbc.sql("insert into check_subjects (subject) values (?) on conflict do nothing").param(subject).update();
        jdbc.sql("select subject from check_subjects where subject = ? for update").param(subject).query().singleRow();
    }

    private Optional<Instant> fullUntil(String whose, int limit, Object... subject) {
        return jdbc.sql("select started_at from checks where " + whose + " and asked_keap and started_at > ?"
                + " order by started_at desc offset ? rows fetch first 1 row only").params(subject)
                .param(now().minus(settings.window())).param(limit - 1)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant().plus(settings.window()))
                .optional();
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return java.util.stream.Stream.of(one, other).flatMap(Optional::stream).max(Instant::compareTo);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
