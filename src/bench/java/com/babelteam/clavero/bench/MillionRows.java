package com.babelteam.clavero.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;

/** A database in which many people have left their progress, their checks and their cases, with all that belongs to those. */
final class MillionRows {
    private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
            + ";DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;QUERY_CACHE_SIZE=100;DB_CLOSE_ON_EXIT=FALSE";

    private MillionRows() {}

    static String url(Path database) {
        return "jdbc:h2:file:" + database + OPTIONS;
    }

    /** Makes it with the assistant's own migrations; returns where it is. */
    static Path make(Path folder, int rows) throws IOException {
        Path database = Files.createDirectories(folder).resolve("clavero");
        Flyway.configure().dataSource(url(database), null, null).locations("classpath:db/migration").load().migrate();
        try (Connection connection = DriverManager.getConnection(url(database));
                Statement statement = connection.createStatement()) {
            for (String sql : List.of("""
                                      insert into places (workspace, person, journey, step, position, content_hash, language,
                                      changed_at) select 'T0BENCH', 'UOLD' || x, 'legacy', 'legacy/app-code', 1, 'x', 'es',
                                      dateadd('SECOND', -x, current_timestamp) from system_range(1, %d)""", """
                                      insert into checks (reference, workspace, person, app_code, key_kind, asked_keap, result,
                                      process, started_at, duration_ms, told_at)
                                      select 'B' || lpad(x, 8, '0'), 'T0BENCH', 'UOLD' || x, 'ab' || mod(x, 1000), 'KEAP_AK',
                                      true, 'accepted', 'gone', dateadd('SECOND', -3600 - x, current_timestamp), 900,
                                      current_timestamp from system_range(1, %d)""", """
                                      insert into cases (number, workspace, person, language, state, drafted_at, opened_at,
                                      changed_at) select 'B' || lpad(x, 8, '0'), 'T0BENCH', 'UOLD' || x, 'es', 'SENT',
                                      dateadd('SECOND', -x, current_timestamp), dateadd('SECOND', -x, current_timestamp),
                                      current_timestamp from system_range(1, %d)""", """
                                      insert into dialogues (workspace, person, topic, misses, written, changed_at)
                                      select 'T0BENCH', 'UOLD' || x, 'allowed-ips', 0, 'es',
                                      dateadd('SECOND', -x, current_timestamp) from system_range(1, %d)""", """
                                      insert into case_letters (number, position, message_id, queued_at, sent_at)
                                      select 'B' || lpad(x, 8, '0'), 0, x || '@bench', dateadd('SECOND', -x, current_timestamp),
                                      current_timestamp from system_range(1, %d)""", """
                                      insert into case_receipts (number, workspace, person, language, wanted, shown, channel,
                                      message) select 'B' || lpad(x, 8, '0'), 'T0BENCH', 'UOLD' || x, 'es', 'SENT', 'SENT',
                                      'DUOLD' || x, '1764072000.' || x from system_range(1, %d)""", """
                                      insert into case_threads (number, workspace, person, language, thread, closed_at)
                                      select 'B' || lpad(x, 8, '0'), 'T0BENCH', 'UOLD' || x, 'es', '1764072000.' || x,
                                      current_timestamp from system_range(1, %d)""")) {
                statement.execute(sql.formatted(rows));
            }
            // As over the months in which such rows come; written in a minute, most of the file is what was replaced meanwhile.
            statement.execute("shutdown compact");
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return database;
    }
}
