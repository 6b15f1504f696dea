package com.babelteam.clavero;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.SlackRequests;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What is asked of the database every few seconds costs the same however much is kept. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.datasource.url=jdbc:h2:mem:background;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1;"
                + "CASE_INSENSITIVE_IDENTIFIERS=TRUE;DEFAULT_NULL_ORDERING=HIGH",
        "clavero.slack.signing-secret=" + SlackRequests.SIGNING_SECRET, "clavero.support.channel=C0SUPPORT",
        "clavero.retention.every=1s", "db-scheduler.polling-interval=100ms"})
class BackgroundStatementsTest {
    private static final PracticeSlack SLACK = slack();
    private static final Pattern WHOLE = Pattern.compile("/\\* public\\.(\\w+)\\.tableScan");
    private static final List<String> LOOKED_AT = List.of("inbox", "checks", "check_counts", "cases", "case_receipts",
            "case_threads", "case_letters", "leaks", "places", "dialogues", "said");
    /** A row for each process, and for each job that waits. */
    private static final List<String> SMALL = List.of("processes", "scheduled_tasks");

    @Autowired
    private DataSource database;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private MeterRegistry measures;
    @Autowired
    private HealthEndpoint health;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        SLACK.settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    @AfterAll
    static void stop() {
        SLACK.close();
    }

    @Test
    void noTableThatGrowsIsReadWhole() {
        jdbc.sql("set query_statistics_max_entries 1000").update();
        jdbc.sql("set query_statistics true").update();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            measures.getMeters().forEach(meter -> meter.measure().forEach(measurement -> measurement.getValue()));
            health.health();
            List<String> all = statements();
            return LOOKED_AT.stream().allMatch(table -> all.stream().anyMatch(sql -> sql.contains("from " + table)));
        });
        assertThat(statements()).allSatisfy(sql -> assertThat(readWhole(sql)).as(sql).isSubsetOf(SMALL));
    }

    private List<String> statements() {
        return jdbc.sql("select sql_statement from information_schema.query_statistics")
                .query((row, _) -> row.getString(1)).list().stream()
                .filter(sql -> sql.stripLeading().matches("(?is)(select|update|delete|insert).*"))
                .filter(sql -> !sql.contains("information_schema")).toList();
    }

    /** The tables that H2 would read from end to end. */
    private List<String> readWhole(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement explained = connection.prepareStatement("explain " + sql)) {
            for (int i = 1; i <= explained.getParameterMetaData().getParameterCount(); i++) {
                explained.setObject(i, something(explained.getParameterMetaData().getParameterType(i)));
            }
            try (ResultSet plan = explained.executeQuery()) {
                plan.next();
                return WHOLE.matcher(plan.getString(1)).results().map(found -> found.group(1)).toList();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Object something(int type) {
        return switch (type) {
            case Types.TIMESTAMP_WITH_TIMEZONE -> OffsetDateTime.now(ZoneOffset.UTC);
            case Types.BOOLEAN -> true;
            case Types.INTEGER, Types.BIGINT -> 1;
            default -> "1";
        };
    }

    private static PracticeSlack slack() {
        try {
            return new PracticeSlack();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
