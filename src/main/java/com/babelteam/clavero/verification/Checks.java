package com.babelteam.clavero.verification;

import com.babelteam.clavero.person.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept of checks: who, when, which app, kind of key, result, duration, and whether the person was told. */
@Repository
class Checks {
    /** Tells this process's unfinished checks from those that a dead one left behind. */
    private final String process = UUID.randomUUID().toString();

    private final JdbcClient jdbc;
    private final CheckJournal journal;
    private final VerificationSettings settings;
    private final Clock clock;

    Checks(JdbcClient jdbc, CheckJournal journal, VerificationSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    /** Records a check that Keap is going to be asked about. */
    void recordAdmitted(Reference reference, PersonId person, AppCode app, KeyKind kind) {
        record(reference, person, app, kind, null);
    }

    /** Records a check that was over a limit. */
    void recordDenied(Reference reference, PersonId person, AppCode app, KeyKind kind, String result) {
        record(reference, person, app, kind, result);
    }

    private void record(Reference reference, PersonId person, AppCode app, KeyKind kind, @Nullable String result) {
        journal.write(reference.value(), person.workspace(), person.user(), app.value(), kind.name(), result == null,
                result, process, now());
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

    /** The last checks of a person that have ended, newest first. */
    List<LastCheck> lastOf(PersonId person, int most) {
        return jdbc.sql("""
                        select reference, result, app_code from checks
                        where workspace = ? and person = ? and result is not null order by started_at desc limit ?
                        """).params(person.workspace(), person.user(), most)
                .query((row, _) -> {
                    String app = row.getString(3);
                    return new LastCheck(new Reference(row.getString(1)), row.getString(2),
                            app == null ? null : new AppCode(app));
                }).list();
    }

    /** A check that counts for the limits. */
    record Counted(PersonId person, AppCode app, Instant at) {}

    /** The checks of late that Keap was asked about, oldest first. */
    List<Counted> askedSince(Instant since) {
        return jdbc.sql("select workspace, person, app_code, started_at from checks where asked_keap and started_at > ?"
                + " order by started_at").param(since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Counted(new PersonId(row.getString(1), row.getString(2)),
                        new AppCode(row.getString(3)), row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Erases the checks of a person; how many there were. One that is running still gets its answer. */
    int forget(PersonId person) {
        return jdbc.sql("delete from checks where workspace = ? and person = ?")
                .params(person.workspace(), person.user())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
