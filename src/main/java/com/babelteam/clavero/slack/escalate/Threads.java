package com.babelteam.clavero.slack.escalate;

import com.babelteam.clavero.escalation.CaseNumber;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases that are in the support team's channel. */
@Repository
class Threads {
    private static final Duration ABANDONED = Duration.ofSeconds(30);
    private static final String THREAD = """
                                         select number, workspace, person, language, post, thread, closed_at
                                         from case_threads
                                         """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Threads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A case in the channel.
     *
     * @param post the message that begins it, as JSON; null once it is posted
     * @param ts the thread's identifier, null if it is not posted yet
     */
    record CaseThread(CaseNumber number, PersonId person, Language language, @Nullable String post,
            @Nullable String ts, boolean closed) {}

    void open(CaseNumber number, PersonId person, Language language, String post) {
        jdbc.sql("insert into case_threads (number, workspace, person, language, post) values (?, ?, ?, ?, ?)")
                .params(number.value(), person.workspace(), person.user(), language.code(), post).update();
    }

    /** The open one of a person that is in the channel already; the latest, should there be several. */
    Optional<CaseThread> openOf(PersonId person) {
        return jdbc.sql(THREAD + """
                                 where workspace = ? and person = ? and thread is not null and closed_at is null
                                 order by thread desc limit 1
                                 """).params(person.workspace(), person.user()).query((row, _) -> thread(row))
                .optional();
    }

    Optional<CaseThread> at(String workspace, String ts) {
        return jdbc.sql(THREAD + "where workspace = ? and thread = ?").params(workspace, ts)
                .query((row, _) -> thread(row)).optional();
    }

    /** Where the channel has a workspace of its own: whatever the person's is. */
    Optional<CaseThread> at(String ts) {
        return jdbc.sql(THREAD + "where thread = ?").param(ts).query((row, _) -> thread(row)).optional();
    }

    Optional<CaseThread> of(CaseNumber number) {
        return jdbc.sql(THREAD + "where number = ?").param(number.value()).query((row, _) -> thread(row)).optional();
    }

    void posted(CaseNumber number, String ts) {
        jdbc.sql("update case_threads set thread = ?, post = null where number = ?").params(ts, number.value())
                .update();
    }

    /** Returns whether it was open. */
    boolean close(CaseNumber number) {
        return jdbc.sql("update case_threads set closed_at = ?, post = null where number = ? and closed_at is null")
                .params(now(), number.value()).update() == 1;
    }

    void forget(CaseNumber number) {
        jdbc.sql("delete from case_threads where number = ?").param(number.value()).update();
    }

    /**
     * Those of which something is to be carried, taken by the caller: nobody else carries for them meanwhile. Named by their
     * numbers, as H2 uses no index for an "or".
     */
    List<CaseThread> take() {
        return jdbc.sql(THREAD + """
                                 where (taken_at is null or taken_at < ?) and number in (
                                 select number from case_threads where thread is null and post is not null
                                 union select number from case_relays where pending)
                                 limit 100
                                 """).param(now().minus(ABANDONED)).query((row, _) -> thread(row)).list().stream()
                .filter(each -> jdbc.sql("""
                                         update case_threads set taken_at = ?
                                         where number = ? and (taken_at is null or taken_at < ?)
                                         """).params(now(), each.number().value(), now().minus(ABANDONED))
                        .update() == 1)
                .toList();
    }

    void letGo(CaseNumber number) {
        jdbc.sql("update case_threads set taken_at = null where number = ?").param(number.value()).update();
    }

    private static CaseThread thread(ResultSet row) throws SQLException {
        return new CaseThread(new CaseNumber(row.getString(1)),
                new PersonId(row.getString(2), row.getString(3)), Language.ofTag(row.getString(4)), row.getString(5),
                row.getString(6), row.getObject(7) != null);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
