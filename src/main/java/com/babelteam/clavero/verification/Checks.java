package com.babelteam.clavero.verification;

import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.replica.Replicas;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept of checks: who, when, which app, kind of key, result, duration, and whether the person was told. */
@Repository
class Checks {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final VerificationSettings settings;
    private final Replicas replicas;
    private final Clock clock;

    Checks(JdbcClient jdbc, JdbcTemplate batches, VerificationSettings settings, Replicas replicas, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.settings = settings;
        this.replicas = replicas;
        this.clock = clock;
    }

    /**
     * A check of something that could be asked about.
     *
     * @param result how it ended before that, null if Keap is going to be asked
     */
    record Begun(Reference reference, PersonId person, AppCode app, KeyKind kind, @Nullable String result) {}

    /** Puts checks on record, at once. */
    void record(List<Begun> begun) {
        batches.batchUpdate(
                """
                insert into checks (reference, workspace, person, app_code, key_kind, asked_keap, result, process, started_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                begun.stream()
                        .map(each -> new Object[]{each.reference().value(), each.person().workspace(),
                                each.person().user(), each.app().value(), each.kind().name(), each.result() == null,
                                each.result(), replicas.me(), now()})
                        .toList());
    }

    /** Records a check that ended before Keap was asked. Neither what was typed nor its place is kept. */
    void recordUnasked(Reference reference, PersonId person, String result) {
        jdbc.sql("""
                 insert into checks (reference, workspace, person, asked_keap, result, process, started_at)
                 values (?, ?, ?, false, ?, ?, ?)
                 """).params(reference.value(), person.workspace(), person.user(), result, replicas.me(), now())
                .update();
    }

    void recordResult(Reference reference, String result, Duration took) {
        jdbc.sql("update checks set result = ?, duration_ms = ? where reference = ?")
                .params(result, took.toMillis(), reference.value()).update();
    }

    void recordTold(Reference reference) {
        jdbc.sql("update checks set told_at = ? where reference = ?").params(now(), reference.value()).update();
    }

    /** Takes over what processes that are gone have left; nobody else takes the same. */
    void takeOver() {
        jdbc.sql("update checks set process = :me, cut_off = true where told_at is null and process not in (:alive)")
                .param("me", replicas.me()).param("alive", replicas.alive()).update();
    }

    /** This process's checks that were cut off, and those that nobody has heard of for too long. */
    List<Interrupted> interrupted() {
        return jdbc.sql("""
                        select reference, workspace, person from checks
                        where told_at is null and process = ? and (cut_off or started_at < ?)
                        order by started_at limit 100
                        """).params(replicas.me(), now().minus(settings.tellWithin()))
                .query((row, _) -> new Interrupted(new Reference(row.getString("reference")),
                        new PersonId(row.getString("workspace"), row.getString("person"))))
                .list();
    }

    /** The last checks of a person that have ended, newest first. */
    List<LastCheck> lastOf(PersonId person, int most) {
        return jdbc.sql("""
                        select reference, result, app_code, started_at from checks
                        where workspace = ? and person = ? and result is not null order by started_at desc limit ?
                        """).params(person.workspace(), person.user(), most)
                .query((row, _) -> {
                    String app = row.getString(3);
                    return new LastCheck(new Reference(row.getString(1)), row.getString(2),
                            app == null ? null : new AppCode(app),
                            row.getObject(4, OffsetDateTime.class).toInstant());
                }).list();
    }

    /** Erases the checks of everybody in a workspace, and that they were counted. */
    void forgetWorkspace(String workspace) {
        jdbc.sql("delete from checks where workspace = ?").param(workspace).update();
        jdbc.sql("delete from check_counts where workspace = ?").param(workspace).update();
    }

    /** How many checks since then ended in which result. */
    Map<String, Integer> resultsSince(Instant since) {
        Map<String, Integer> results = new TreeMap<>();
        jdbc.sql("select result, count(*) from checks where started_at >= ? and result is not null group by result")
                .param(since.atOffset(ZoneOffset.UTC))
                .query((RowCallbackHandler) row -> results.put(row.getString(1), row.getInt(2)));
        return results;
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
