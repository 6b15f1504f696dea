package com.babelteam.clavero.retention;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Erases what has become too old, a piece at a time. */
@Component
class Purge {
    static final int PIECE = 1_000;
    private static final Logger log = LoggerFactory.getLogger(Purge.class);

    private final List<Kept> everything;

    Purge(List<Kept> everything) {
        this.everything = List.copyOf(everything);
    }

    /** Goes on with the next thing if one cannot be erased; the next run tries again. */
    void run() {
        everything.forEach(kept -> {
            try {
                int erased = erase(kept);
                if (erased > 0) {
                    log.info("Erased as too old: {} {}", erased, kept.name());
                }
            } catch (RuntimeException e) {
                log.error("Old {} could not be erased ({})", kept.name(), e.getClass().getName());
            }
        });
    }

    private static int erase(Kept kept) {
        int all = 0;
        int erased = PIECE;
        while (erased >= PIECE && !Thread.currentThread().isInterrupted()) {
            erased = kept.eraseOld(PIECE);
            all += erased;
        }
        return all;
    }
}
