package com.babelteam.clavero.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that are kept for a time. */
class KeptRowsTest {
    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.migrated());
    private final KeptRows places = new KeptRows(jdbc, Clock.systemUTC(), "places", Duration.ofDays(365), "places",
            "changed_at");

    /** A table with a million rows was read whole once an hour. */
    @Test
    void noMoreIsReadThanWhatIsOld() {
        jdbc.sql("""
                 insert into places (workspace, person, journey, step, position, content_hash, language, changed_at)
                 select 'T', 'U' || x, 'j', 's', 1, 'h', 'es', dateadd('DAY', -x, current_timestamp)
                 from system_range(1, 2000) as numbers (x)
                 """).update();
        jdbc.sql("set query_statistics true").update();
        assertThat(places.eraseOld(100)).isEqualTo(100);
        assertThat(plans()).hasSize(2).allMatch(plan -> plan.contains("places_by_change"))
                .noneMatch(plan -> plan.contains("tableScan"));
    }

    /** How H2 finds the rows of what it has just been asked. */
    private List<String> plans() {
        return jdbc.sql(
                "select sql_statement from information_schema.query_statistics where sql_statement like '%places%'")
                .query((row, _) -> row.getString(1)).list().stream()
                .map(sql -> sql.replace("limit ?", "limit 100").replace("?", "current_timestamp"))
                .map(sql -> jdbc.sql("explain " + sql).query((row, _) -> row.getString(1)).single()).toList();
    }
}
