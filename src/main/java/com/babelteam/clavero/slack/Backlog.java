package com.babelteam.clavero.slack;

import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How much is under way behind acknowledgements. An acknowledgement costs less than what follows it, so without a bound requests
 * that come faster than they are answered would fill the memory, and then nobody is answered.
 */
public final class Backlog {
    private final int most;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition less = lock.newCondition();
    private int underWay;

    /**
     * @param most works under way at which the next has to wait
     * @param patience how long it waits
     */
    public Backlog(int most, Duration patience) {
        this.most = most;
        this.patience = patience;
    }

    /** Waits until there is room for more; false where there is none in good time. */
    public boolean hasRoom() {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (underWay >= most && left > 0) {
                left = less.awaitNanos(left);
            }
            return underWay < most;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Makes threads of which each counts as under way until it ends. */
    public ThreadFactory counting(ThreadFactory threads) {
        return work -> {
            add(1);
            return threads.newThread(() -> {
                try {
                    work.run();
                } finally {
                    add(-1);
                }
            });
        };
    }

    private void add(int more) {
        lock.lock();
        try {
            underWay += more;
            if (underWay < most) {
                less.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }
}
