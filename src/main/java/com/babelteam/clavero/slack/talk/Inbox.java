package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.talk.Incoming.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What came in and is not answered yet, with the answer once there is one. Kept before Slack hears that we have it; what is
 * answered leaves nothing behind but its identifier, by which a further delivery is known.
 */
@Repository
class Inbox {
    private final String process = UUID.randomUUID().toString();

    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps it; returns whether it is new. */
    boolean keep(Incoming incoming) {
        return jdbc
                .sql("""
                     insert into inbox (id, workspace, person, channel, thread, origin, said, process, came_at, taken_at)
                     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                     """)
                .params(incoming.id(), incoming.person().workspace(), incoming.person().user(), incoming.channel())
                .param(incoming.thread()).params(incoming.origin().name(), incoming.said(), process, now(), now())
                .update() == 1;
    }

    /** The answer that was found to it before. */
    Optional<List<Outgoing>> answerTo(String id) {
        return jdbc.sql("select answer from inbox where id = ? and answer is not null").param(id)
                .query((row, _) -> Outgoing.read(row.getString(1))).optional();
    }

    void answered(String id, List<Outgoing> answer) {
        jdbc.sql("update inbox set answer = ? where id = ?").params(Outgoing.write(answer), id).update();
    }

    /** How many messages of the answer Slack has taken. */
    int sent(String id) {
        return jdbc.sql("select sent from inbox where id = ?").param(id).query(Integer.class).optional().orElse(0);
    }

    void sent(String id, int messages) {
        jdbc.sql("update inbox set sent = ? where id = ?").params(messages, id).update();
    }

    /** Whether it came longer ago than that. */
    boolean isOlder(String id, Duration age) {
        return jdbc.sql("select count(*) from inbox where id = ? and came_at < ?").params(id, now().minus(age))
                .query(Integer.class).single() > 0;
    }

    /** All is said. */
    void done(String id) {
        jdbc.sql("""
                 update inbox set workspace = null, person = null, channel = null, thread = null, said = null,
                 answer = null, done_at = ? where id = ?
                 """).params(now(), id).update();
    }

    /**
     * What a process that is gone has left, or one could not finish; taken over by this one.
     *
     * @param olderThan for how long nobody has been at it
     */
    List<Incoming> takeOver(Duration olderThan) {
        return jdbc.sql("""
                        select id, workspace, person, channel, thread, origin, said from inbox
                        where done_at is null and taken_at < ? order by came_at limit 200
                        """).param(now().minus(olderThan)).query((row, _) -> incoming(row)).list().stream()
                .filter(each -> take(each, olderThan)).toList();
    }

    private boolean take(Incoming incoming, Duration olderThan) {
        return jdbc.sql("update inbox set process = ?, taken_at = ? where id = ? and done_at is null and taken_at < ?")
                .params(process, now(), incoming.id(), now().minus(olderThan)).update() == 1;
    }

    /** Says that this process is still at them. */
    void stillAt(Collection<String> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("update inbox set taken_at = :now where done_at is null and id in (:ids)").param("now", now())
                    .param("ids", ids).update();
        }
    }

    /** Slack delivers again for minutes at most. */
    int forgetDone(Duration olderThan) {
        Instant before = clock.instant().minus(olderThan);
        return jdbc.sql("delete from inbox where done_at < ?").param(before.atOffset(ZoneOffset.UTC)).update();
    }

    private static Incoming incoming(ResultSet row) throws SQLException {
        return new Incoming(row.getString(1), new PersonId(row.getString(2), row.getString(3)), row.getString(4),
                row.getString(5), Origin.valueOf(row.getString(6)), row.getString(7));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
