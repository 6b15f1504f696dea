package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.person.WorkspaceMemory;
import com.babelteam.clavero.replica.Replicas;
import com.babelteam.clavero.slack.talk.Incoming.Origin;
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

/**
 * What came in and is not answered yet, with the answer once there is one: a queue for each person, worked on by whichever
 * process has taken its head. Kept before Slack hears that we have it; what is answered leaves nothing behind but its
 * identifier, by which a further delivery is known.
 */
@Repository
class Inbox implements WorkspaceMemory {
    private final JdbcClient jdbc;
    private final Replicas replicas;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Replicas replicas, Clock clock) {
        this.jdbc = jdbc;
        this.replicas = replicas;
        this.clock = clock;
    }

    /** Keeps it; returns whether it is new. */
    boolean keep(Incoming incoming) {
        return keep(incoming, null);
    }

    /** Keeps it as something that we are at already; returns whether it is new. */
    boolean keepAndTake(Incoming incoming) {
        return keep(incoming, replicas.me());
    }

    private boolean keep(Incoming incoming, @Nullable String process) {
        return jdbc.sql("""
                        insert into inbox (id, workspace, person, channel, thread, origin, said, came_at, process)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(incoming.id(), incoming.person().workspace(), incoming.person().user(), incoming.channel())
                .param(incoming.thread()).params(incoming.origin().name(), incoming.said(), now()).param(process)
                .update() == 1;
    }

    /**
     * Takes the first thing that a person waits for, unless somebody is at it. Whoever is at it comes back here when it is done,
     * so nothing is left lying: of two who come at once, one sees what the other has written.
     */
    Optional<Waiting> take(PersonId person) {
        return first(person).filter(head -> !head.rests() && isFree(head.process()))
                .filter(head -> jdbc.sql("""
                                         update inbox set process = ?
                                         where id = ? and done_at is null and process is not distinct from ?
                                         """).params(replicas.me(), head.waiting().id()).param(head.process())
                        .update() == 1)
                .map(Head::waiting);
    }

    private record Head(Waiting waiting, @Nullable String process, boolean rests) {}

    private Optional<Head> first(PersonId person) {
        return jdbc
                .sql("""
                     select id, workspace, person, channel, thread, origin, said, answer, sent, came_at, process, rest_until
                     from inbox where workspace = ? and person = ? and done_at is null order by number limit 1
                     """)
                .params(person.workspace(), person.user()).query((row, _) -> head(row)).optional();
    }

    private boolean isFree(@Nullable String process) {
        return process == null || !replicas.alive().contains(process);
    }

    /** Keeps the answer; false if somebody else has taken it over meanwhile, or it was given up. */
    boolean answered(String id, List<Outgoing> answer) {
        return ours("answer = ?", Outgoing.write(answer), id);
    }

    /** Whether it is still to be answered, or its answer to be sent. */
    boolean isOpen(String id) {
        return jdbc.sql("select count(*) from inbox where id = ? and done_at is null").param(id).query(Integer.class)
                .single() == 1;
    }

    /** Gives up all that is open in a thread; returns how much that was. */
    int giveUp(String workspace, String channel, String thread) {
        List<String> open = jdbc
                .sql("select id from inbox where workspace = ? and channel = ? and thread = ? and done_at is null")
                .params(workspace, channel, thread).query((row, _) -> row.getString(1)).list();
        open.forEach(this::done);
        return open.size();
    }

    /** Notes how many messages of the answer Slack has taken; false if somebody else has taken it over meanwhile. */
    boolean sent(String id, int messages) {
        return ours("sent = ?", messages, id);
    }

    /** Lets go of what could not be finished; the person's queue rests as long. */
    void rest(String id, Duration pause) {
        ours("process = null, rest_until = ?", now().plus(pause), id);
    }

    private boolean ours(String change, Object value, String id) {
        return jdbc.sql("update inbox set " + change + " where id = ? and process = ? and done_at is null")
                .params(value, id, replicas.me()).update() == 1;
    }

    /** All is said. */
    void done(String id) {
        jdbc.sql("""
                 update inbox set workspace = null, person = null, channel = null, thread = null, said = null,
                 answer = null, process = null, done_at = ? where id = ?
                 """).params(now(), id).update();
    }

    /** What this process has taken and not finished. */
    List<String> ours() {
        return jdbc.sql("select id from inbox where done_at is null and process = ?").param(replicas.me())
                .query((row, _) -> row.getString(1)).list();
    }

    /** People who wait for something that nobody is at. */
    List<PersonId> leftAlone() {
        return jdbc.sql("""
                        select distinct workspace, person from (select workspace, person from inbox
                        where done_at is null and (process is null or process not in (:alive))
                        and (rest_until is null or rest_until <= :now) order by number limit 500) oldest
                        """).param("alive", replicas.alive()).param("now", now())
                .query((row, _) -> new PersonId(row.getString(1), row.getString(2))).list();
    }

    /** How many are not answered yet. */
    int waiting() {
        return jdbc.sql("select count(*) from inbox where done_at is null").query(Integer.class).single();
    }

    /** For how long the oldest of them has been waiting; zero if none is. */
    Duration oldest() {
        return jdbc.sql("select min(came_at) from inbox where done_at is null")
                .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))).single()
                .map(since -> Duration.between(since, now())).orElse(Duration.ZERO);
    }

    /** Nobody is there to be answered; what is under way finds that out by itself. */
    @Override
    public void forgetWorkspace(String workspace) {
        jdbc.sql("""
                 update inbox set workspace = null, person = null, channel = null, thread = null, said = null,
                 answer = null, process = null, done_at = ? where workspace = ?
                 """).params(now(), workspace).update();
    }

    private Head head(ResultSet row) throws SQLException {
        var incoming = new Incoming(row.getString(1), new PersonId(row.getString(2), row.getString(3)),
                row.getString(4), row.getString(5), Origin.valueOf(row.getString(6)), row.getString(7));
        OffsetDateTime restUntil = row.getObject(12, OffsetDateTime.class);
        return new Head(new Waiting(incoming, Optional.ofNullable(row.getString(8)).map(Outgoing::read), row.getInt(9),
                row.getObject(10, OffsetDateTime.class).toInstant()), row.getString(11),
                restUntil != null && restUntil.isAfter(now()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
