package com.babelteam.clavero.slack.talk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What Slack is told of one thread: one thing after the other, and nothing that the next one contradicts. */
final class Session {
    /** Whether its name is ours to give, once. */
    enum Name {
        UNKNOWN, FREE, TAKEN
    }

    private final ExecutorService slackWork;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    private final AtomicLong newest = new AtomicLong();
    private volatile Name name = Name.UNKNOWN;
    private volatile @Nullable Boolean taken;

    Session(ExecutorService slackWork) {
        this.slackWork = slackWork;
    }

    /** Learns whether Slack took it as an agent's. */
    void took(boolean yes) {
        taken = yes;
    }

    /** Whether Slack has taken it; false if it has not said yet. */
    boolean isTaken() {
        return Boolean.TRUE.equals(taken);
    }

    /** Whether Slack has said that there are no agents. */
    boolean isRefused() {
        return Boolean.FALSE.equals(taken);
    }

    /** One thing to tell Slack. */
    @FunctionalInterface
    interface Telling {
        /**
         * @param wanted whether nothing newer is to be told
         */
        void tell(BooleanSupplier wanted);
    }

    /** Tells it when the earlier things are told, however that ended. */
    synchronized void next(Telling telling) {
        long mine = newest.incrementAndGet();
        try {
            last = last.handleAsync((_, _) -> {
                telling.tell(() -> newest.get() == mine);
                return null;
            }, slackWork);
        } catch (RejectedExecutionException _) {
            // The process is about to end; the status is to be right all the same.
            telling.tell(() -> true);
        }
    }

    /** When all is told that was to be told so far. */
    synchronized CompletableFuture<Void> told() {
        return last;
    }

    /** Learns what Slack or the person says about the name; what is known already stays. */
    void known(Name now) {
        name = name == Name.UNKNOWN ? now : name;
    }

    boolean isNameless() {
        return name == Name.FREE;
    }

    /** It has a name now, and keeps it. */
    void named() {
        name = Name.TAKEN;
    }
}
