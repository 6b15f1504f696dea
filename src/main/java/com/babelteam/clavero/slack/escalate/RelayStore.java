package com.babelteam.clavero.slack.escalate;

import com.babelteam.clavero.escalation.CaseNumber;
import com.babelteam.clavero.slack.escalate.Relay.Kind;
import com.babelteam.clavero.slack.escalate.Relay.Towards;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to be carried between people and the support team, and what has been. */
@Repository
class RelayStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    RelayStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps something to carry; returns whether it is new. */
    boolean keep(String id, CaseNumber number, Towards towards, Kind kind, @Nullable String author, String words) {
        return jdbc.sql("""
                        insert into case_relays (id, number, towards, kind, author, words, pending, came_at)
                        values (?, ?, ?, ?, ?, ?, true, ?) on conflict do nothing
                        """).params(id, number.value(), towards.name(), kind.name()).param(author)
                .params(words, now()).update() == 1;
    }

    /** What was said has other words now. */
    void edit(String id, String words) {
        jdbc.sql("""
                 update case_relays set words = ?, pending = true, version = version + 1 where id = ? and not gone
                 """).params(words, id).update();
    }

    /** What was said is taken back. */
    void takeBack(String id) {
        jdbc.sql("""
                 update case_relays set words = null, gone = true, pending = true, version = version + 1 where id = ?
                 """).param(id).update();
    }

    /** What is to be carried of a case, in the order in which it was said. */
    List<Relay> pending(CaseNumber number) {
        return jdbc.sql("""
                        select id, towards, kind, author, words, gone, version, channel, message from case_relays
                        where number = ? and pending order by came_at, id
                        """).param(number.value())
                .query((row, _) -> new Relay(row.getString(1), number, Towards.valueOf(row.getString(2)),
                        Kind.valueOf(row.getString(3)), row.getString(4), row.getString(5), row.getBoolean(6),
                        row.getInt(7), row.getString(8), row.getString(9)))
                .list();
    }

    /** It is there; its words need not be kept, unless they have changed meanwhile. */
    void carried(Relay relay, @Nullable String channel, @Nullable String message) {
        jdbc.sql("update case_relays set channel = ?, message = ? where id = ?").param(channel).param(message)
                .param(relay.id()).update();
        jdbc.sql("update case_relays set pending = false, words = null where id = ? and version = ?")
                .params(relay.id(), relay.version()).update();
    }

    /** The case that something kept belongs to. */
    Optional<CaseNumber> caseOf(String id) {
        return jdbc.sql("select number from case_relays where id = ?").param(id)
                .query((row, _) -> new CaseNumber(row.getString(1))).optional();
    }

    int count(CaseNumber number) {
        return jdbc.sql("select count(*) from case_relays where number = ?").param(number.value())
                .query(Integer.class).single();
    }

    void forget(CaseNumber number) {
        jdbc.sql("delete from case_relays where number = ?").param(number.value()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
