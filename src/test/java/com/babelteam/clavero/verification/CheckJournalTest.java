package com.babelteam.clavero.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class CheckJournalTest {
    @Test
    void aRowThatCannotBeWrittenDoesNotTakeThoseWrittenWithItAlong() throws InterruptedException {
        var database = new JdbcDataSource();
        database.setUrl(
                "jdbc:h2:mem:" + System.nanoTime() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        var jdbc = new JdbcTemplate(database);
        var journal = new CheckJournal(jdbc, new TransactionTemplate(new JdbcTransactionManager(database)));
        write(journal, 0);

        int refused = 0;
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> all = IntStream.range(0, 300)
                    .<Callable<Boolean>>mapToObj(i -> () -> write(journal, i)).toList();
            for (Future<Boolean> each : people.invokeAll(all)) {
                refused += isRefused(each) ? 1 : 0;
            }
        }

        assertThat(refused).as("those with a reference that is taken").isEqualTo(1);
        assertThat(jdbc.queryForObject("select count(*) from checks", Integer.class)).isEqualTo(300);
    }

    private static boolean write(CheckJournal journal, int number) {
        journal.write("R-" + number, "T1", "U" + number, "ab123", "KEAP_AK", true, null, "p",
                OffsetDateTime.now(ZoneOffset.UTC));
        return true;
    }

    private static boolean isRefused(Future<Boolean> write) throws InterruptedException {
        try {
            return !write.get();
        } catch (ExecutionException _) {
            return true;
        }
    }
}
