package com.babelteam.clavero.playground.keap;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The mood of the day, and those who wait because of it. */
final class MoodDial {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition turned = lock.newCondition();
    private Mood mood = Mood.FINE;
    private boolean closed;

    Mood mood() {
        lock.lock();
        try {
            return mood;
        } finally {
            lock.unlock();
        }
    }

    /** Whether that changed anything. Those who wait look at the new mood at once. */
    boolean turnTo(Mood next) {
        lock.lock();
        try {
            boolean changed = mood != next;
            mood = next;
            turned.signalAll();
            return changed;
        } finally {
            lock.unlock();
        }
    }

    /** Nobody waits from now on. */
    void close() {
        lock.lock();
        try {
            closed = true;
            turned.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Blocks as long as the mood makes a caller wait.
     *
     * @return the mood to answer in; {@link Mood#HANGING} means not at all
     */
    Mood sitOut() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long start = System.nanoTime();
            while (!closed) {
                long left = mood.pause().toNanos() - (System.nanoTime() - start);
                if (left <= 0) {
                    return mood;
                }
                long _ = turned.awaitNanos(left);
            }
            return Mood.HANGING;
        } finally {
            lock.unlock();
        }
    }
}
