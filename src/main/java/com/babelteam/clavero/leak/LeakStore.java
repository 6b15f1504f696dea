package com.babelteam.clavero.leak;

import com.babelteam.clavero.leak.Leak.State;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.verification.AppCode;
import com.babelteam.clavero.verification.KeyKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept of leaks. */
@Repository
class LeakStore {
    /** For how long one process may take over telling somebody. */
    private static final Duration ABANDONED = Duration.ofSeconds(30);
    private static final String LEAK = """
                                       select id, workspace, person, channel, message, version, thread, kind, state,
                                       deleted_at, new_key_at, app_code, seen_at, owed from leaks
                                       """;

    private final JdbcClient jdbc;
    private final Clock clock;

    LeakStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a leak, its notice owed; returns whether it is new. */
    boolean add(LeakId id, PersonId person, Spot spot, KeyKind kind) {
        return jdbc
                .sql("""
                     insert into leaks (id, workspace, person, channel, message, version, thread, kind, state, owed, seen_at)
                     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                     """)
                .params(id.value(), person.workspace(), person.user(), spot.channel(), spot.message(), spot.version())
                .param(spot.thread()).params(kind.name(), State.SEEN.name(), Owed.NOTICE.name(), now()).update() == 1;
    }

    Optional<Leak> of(LeakId id) {
        return jdbc.sql(LEAK + "where id = ?").param(id.value()).query((row, _) -> leak(row)).optional();
    }

    /** Newest first. */
    List<Leak> openOf(PersonId person) {
        return jdbc.sql(LEAK + """
                               where workspace = ? and person = ? and state in ('SEEN', 'TOLD', 'FOLLOWED')
                               order by seen_at desc limit 20
                               """).params(person.workspace(), person.user()).query((row, _) -> leak(row)).list();
    }

    void become(LeakId id, State state) {
        @Nullable
        OffsetDateTime ended = state == State.DEAD || state == State.DISMISSED ? now() : null;
        jdbc.sql("update leaks set state = ?, ended_at = ? where id = ?").param(state.name()).param(ended)
                .param(id.value()).update();
    }

    void owe(LeakId id, Owed owed) {
        jdbc.sql("update leaks set owed = ?, taken_at = null where id = ?").params(owed.name(), id.value()).update();
    }

    void newKey(LeakId id, @Nullable AppCode app) {
        jdbc.sql("update leaks set new_key_at = ?, app_code = ? where id = ?").param(now())
                .param(app == null ? null : app.value()).param(id.value()).update();
    }

    void deleted(String workspace, String channel, String message) {
        jdbc.sql("update leaks set deleted_at = ? where workspace = ? and channel = ? and message = ?")
                .params(now(), workspace, channel, message).update();
    }

    /** What is owed and nobody is at; taken by the caller. Named one by one, as H2 uses no index for "is not null". */
    List<Debt> take() {
        OffsetDateTime abandoned = now().minus(ABANDONED);
        return jdbc
                .sql(LEAK
                        + """
                          where owed in (:owed) and (taken_at is null or taken_at < :abandoned) order by seen_at limit 100
                          """)
                .param("owed", Arrays.stream(Owed.values()).map(Owed::name).toList()).param("abandoned", abandoned)
                .query((row, _) -> new Debt(leak(row), Owed.valueOf(row.getString("owed")))).list()
                .stream()
                .filter(debt -> jdbc.sql("""
                                         update leaks set taken_at = ?
                                         where id = ? and owed = ? and (taken_at is null or taken_at < ?)
                                         """).params(now(), debt.leak().id().value(), debt.owed().name(), abandoned)
                        .update() == 1)
                .toList();
    }

    /** It was told; what came to be owed meanwhile still is. */
    void settle(Debt debt) {
        jdbc.sql("update leaks set owed = null, taken_at = null where id = ? and owed = ?")
                .params(debt.leak().id().value(), debt.owed().name()).update();
        if (debt.owed() == Owed.NOTICE) {
            jdbc.sql("update leaks set told_at = ? where id = ?").params(now(), debt.leak().id().value()).update();
            jdbc.sql("update leaks set state = 'TOLD' where id = ? and state = 'SEEN'").param(debt.leak().id().value())
                    .update();
        }
    }

    void letGo(LeakId id) {
        jdbc.sql("update leaks set taken_at = null where id = ?").param(id.value()).update();
    }

    int forget(PersonId person) {
        return jdbc.sql("delete from leaks where workspace = ? and person = ?")
                .params(person.workspace(), person.user()).update();
    }

    void forgetWorkspace(String workspace) {
        jdbc.sql("delete from leaks where workspace = ?").param(workspace).update();
    }

    int forgetSeenBefore(Duration age) {
        return jdbc.sql("delete from leaks where seen_at < ?").param(now().minus(age)).update();
    }

    private static Leak leak(ResultSet row) throws SQLException {
        @Nullable
        String app = row.getString("app_code");
        return new Leak(new LeakId(row.getString("id")),
                new PersonId(row.getString("workspace"), row.getString("person")),
                new Spot(row.getString("channel"), row.getString("message"), row.getString("version"),
                        row.getString("thread")),
                KeyKind.valueOf(row.getString("kind")), State.valueOf(row.getString("state")),
                row.getObject("deleted_at") != null, row.getObject("new_key_at") != null,
                app == null ? null : new AppCode(app), row.getObject("seen_at", OffsetDateTime.class).toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
