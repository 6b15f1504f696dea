package com.babelteam.clavero.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts checks on record. Those that begin at the same time are written in one transaction: one commit each, one after the other,
 * would keep the last of a hundred people waiting for its acknowledgement.
 */
@Component
class CheckJournal {
    private static final int MOST_AT_ONCE = 200;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate together;
    private final Queue<Entry> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore pen = new Semaphore(1);

    CheckJournal(JdbcTemplate jdbc, TransactionTemplate together) {
        this.jdbc = jdbc;
        this.together = together;
    }

    private record Entry(List<@Nullable Object> row, CompletableFuture<Void> written) {}

    /**
     * Writes a row of the table {@code checks}; when this returns it is kept.
     *
     * @param row reference, workspace, person, app code, kind of key, whether Keap is asked, result, process, time
     */
    void write(@Nullable Object... row) {
        var mine = new Entry(Arrays.asList(row), new CompletableFuture<>());
        waiting.add(mine);
        if (pen.tryAcquire()) {
            Thread.ofVirtual().name("check-journal").start(this::writeOff);
        }
        mine.written().join();
    }

    /** Looks again after it has put the pen down: somebody may have come meanwhile, found it taken, and now waits. */
    private void writeOff() {
        do {
            try {
                writeAll(next());
            } finally {
                pen.release();
            }
        } while (!waiting.isEmpty() && pen.tryAcquire());
    }

    private List<Entry> next() {
        List<Entry> next = new ArrayList<>();
        for (Entry entry = waiting.poll(); entry != null; entry = waiting.poll()) {
            next.add(entry);
            if (next.size() == MOST_AT_ONCE) {
                break;
            }
        }
        return next;
    }

    private void writeAll(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        try {
            together.executeWithoutResult(_ -> jdbc.batchUpdate(
                    """
                    insert into checks (reference, workspace, person, app_code, key_kind, asked_keap, result, process, started_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    entries.stream().map(each -> each.row().toArray()).toList()));
            entries.forEach(each -> each.written().complete(null));
        } catch (RuntimeException | Error e) {
            if (entries.size() == 1) {
                entries.getFirst().written().completeExceptionally(e);
            } else {
                // What one of them suffers from is not the others' fault.
                entries.forEach(each -> writeAll(List.of(each)));
            }
        }
    }
}
