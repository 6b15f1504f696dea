package com.babelteam.clavero.verification;

import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.replica.Replicas;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What counts for the limits, in the order in which it was admitted, by whatever process. Used while the gate is held. */
@Repository
class CheckCounts {
    /** Slack's signatures are good for five minutes, and may be dated five ahead. */
    static final Duration REPEATS = Duration.ofMinutes(11);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final VerificationSettings settings;
    private final Replicas replicas;
    private final Clock clock;

    CheckCounts(JdbcClient jdbc, JdbcTemplate batches, VerificationSettings settings, Replicas replicas, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.settings = settings;
        this.replicas = replicas;
        this.clock = clock;
    }

    /**
     * A check that counts.
     *
     * @param number where it stands in the order
     * @param ours whether this process admitted it
     * @param request what asked for it
     */
    record Counted(long number, boolean ours, String request, PersonId person, AppCode app, Instant at) {}

    /** For how long what counted is needed. */
    static Duration lookBack(VerificationSettings settings) {
        return settings.window().compareTo(REPEATS) > 0 ? settings.window() : REPEATS;
    }

    /** Waits until nobody else admits checks; nobody else will until the transaction ends. */
    void holdGate() {
        jdbc.sql("select id from check_gate where id = 1 for update").query(Integer.class).single();
    }

    /** What was admitted after that number and still matters. */
    List<Counted> after(long number) {
        return jdbc.sql("""
                        select number, process, request, workspace, person, app_code, counted_at from check_counts
                        where number > ? and counted_at > ? order by number
                        """).params(number, clock.instant().minus(lookBack(settings)).atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Counted(row.getLong(1), row.getString(2).equals(replicas.me()),
                        row.getString(3), new PersonId(row.getString(4), row.getString(5)),
                        new AppCode(row.getString(6)), row.getObject(7, OffsetDateTime.class).toInstant()))
                .list();
    }

    void add(List<Counted> counted) {
        batches.batchUpdate("""
                            insert into check_counts (process, request, workspace, person, app_code, counted_at)
                            values (?, ?, ?, ?, ?, ?)
                            """,
                counted.stream()
                        .map(each -> new Object[]{replicas.me(), each.request(), each.person().workspace(),
                                each.person().user(), each.app().value(), each.at().atOffset(ZoneOffset.UTC)})
                        .toList());
    }
}
