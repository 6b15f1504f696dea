package com.babelteam.clavero.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.TestDatabase;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The periods as they are shipped, in the whole assistant. */
@Tag("database")
@SpringBootTest(properties = {"clavero.playground.enabled=false", "db-scheduler.polling-interval=100ms"})
class PurgeTest {
    private final OffsetDateTime now = Instant.now().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);

    @Autowired
    private Purge purge;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private JdbcTemplate batches;
    @Autowired
    private SchedulerClient jobs;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", TestDatabase::url);
    }

    @Test
    void whatIsTooOldIsErasedAndNothingElse() {
        for (int days : List.of(400, 364, 181, 179, 91, 89, 2, 0)) {
            fill(days);
        }
        fillMany();
        purge.run();
        assertThat(List.of(daysLeft("places", "changed_at"), daysLeft("dialogues", "changed_at"),
                daysLeft("feedback", "given_at")))
                .containsOnly(List.of(364, 181, 179, 91, 89, 2, 0));
        assertThat(daysLeft("unanswered", "last_asked_at")).containsExactly(179, 91, 89, 2, 0);
        assertThat(daysLeft("checks", "started_at")).containsExactly(89, 2, 0);
        assertThat(daysLeft("cases", "changed_at")).containsExactly(89, 2, 0);
        assertThat(daysLeft("said", "said_at")).containsExactly(2, 0);
        assertThat(daysLeft("inbox", "came_at")).as("those answered within a day, and those not answered")
                .containsExactly(400, 364, 181, 179, 91, 89, 2, 0, 0);
        assertThat(daysLeft("check_counts", "counted_at")).containsExactly(0);
    }

    @Test
    void oneJobDoesItAgainAndAgain() {
        Awaitility.await().until(() -> jobs.getScheduledExecutionsForTask("purge").stream()
                .anyMatch(each -> each.getExecutionTime().isAfter(Instant.now().plusSeconds(1_800))));
    }

    private void fill(int days) {
        OffsetDateTime then = now.minusDays(days);
        String name = String.valueOf(days);
        jdbc.sql("insert into places (workspace, person, journey, step, position, content_hash, language, changed_at)"
                + " values ('T', ?, 'j', 's', 1, 'h', 'es', ?)").params(name, then).update();
        jdbc.sql("insert into dialogues (workspace, person, misses, changed_at) values ('T', ?, 0, ?)")
                .params(name, then).update();
        jdbc.sql("insert into feedback (workspace, person, topic, language, helped, given_at)"
                + " values ('T', ?, 't', 'es', true, ?)").params(name, then).update();
        jdbc.sql("insert into unanswered (question, wording, language, times, first_asked_at, last_asked_at)"
                + " values (?, 'w', 'es', 1, ?, ?)").params(name, then, then).update();
        jdbc.sql("insert into checks (reference, workspace, person, asked_keap, result, process, started_at, told_at)"
                + " values (?, 'T', 'P', false, 'r', 'x', ?, ?)").params(name, then, then).update();
        jdbc.sql("insert into check_counts (process, request, workspace, person, app_code, counted_at)"
                + " values ('x', ?, 'T', 'P', 'ab123', ?)").params(name, then).update();
        jdbc.sql("insert into cases (number, workspace, person, language, state, drafted_at, opened_at, changed_at)"
                + " values (?, 'T', 'P', 'es', 'SENT', ?, ?, ?)")
                .params("C-" + "%06d".formatted(days).replace('0', 'A').replace('1', 'B'), then, then, then).update();
        jdbc.sql("insert into said (workspace, person, author, line, said_at) values ('T', 'P', 'PERSON', 'l', ?)")
                .param(then).update();
        jdbc.sql("insert into inbox (id, origin, came_at, done_at) values (?, 'DIRECT', ?, ?)")
                .params("done" + name, then, then).update();
        jdbc.sql("insert into inbox (id, workspace, person, channel, origin, said, came_at, rest_until)"
                + " values (?, 'T', 'P', 'D', 'DIRECT', 'hola', ?, ?)").params("open" + name, then, now.plusDays(1))
                .update();
    }

    /** More than one piece of it. */
    private void fillMany() {
        OffsetDateTime then = now.minusDays(100);
        batches.batchUpdate("insert into checks (reference, workspace, person, asked_keap, result, process, started_at,"
                + " told_at) values (?, 'T', 'P', false, 'r', 'x', ?, ?)",
                IntStream.range(0, 2 * Purge.PIECE + 7).mapToObj(i -> new Object[]{"m" + i, then, then}).toList());
    }

    private List<Integer> daysLeft(String table, String column) {
        return jdbc.sql("select " + column + " from " + table + " order by " + column)
                .query((row, _) -> (int) java.time.Duration
                        .between(row.getObject(1, OffsetDateTime.class).toInstant(), now.toInstant()).toDays())
                .list();
    }
}
