package com.babelteam.clavero.verification;

import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.verification.CheckCounts.Counted;
import com.babelteam.clavero.verification.Checks.Begun;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * So many checks for each person and each app in any period of the window's length, in all processes together: exactly.
 * Decides from memory, after it has caught up with what others admitted, while it alone may admit. Those who come at once are
 * decided on together, in one transaction, which also puts their checks on record: so nobody waits for long.
 */
@Component
class CheckLimits {
    private static final int MOST_AT_ONCE = 200;

    private final CheckCounts counts;
    private final Checks checks;
    private final TransactionTemplate together;
    private final Clock clock;
    private final Windows windows;
    private final Cache<String, Boolean> requests;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final Semaphore atTheGate = new Semaphore(1);
    /** How far memory has caught up; nothing is in it yet. */
    private long caughtUp = -1;

    CheckLimits(VerificationSettings settings, CheckCounts counts, Checks checks, TransactionTemplate together,
            Clock clock) {
        this.counts = counts;
        this.checks = checks;
        this.together = together;
        this.clock = clock;
        this.windows = new Windows(settings, clock);
        this.requests = Caffeine.newBuilder().ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterWrite(CheckCounts.REPEATS).build();
    }

    /**
     * A check that somebody wants.
     *
     * @param request Slack's own name for what asked for it, shortened
     */
    record Wanted(Reference reference, PersonId person, AppCode app, KeyKind kind, String request) {}

    /** What was decided. */
    sealed interface Decision {}

    /** It counts, and is on record. */
    record Taken(Instant at) implements Decision {}

    /** It was over a limit, which is on record. */
    record Full(Result.TooManyChecks result) implements Decision {}

    /** That request was taken before. */
    record Repeated() implements Decision {}

    private record Waiting(Wanted wanted, CompletableFuture<Decision> decision) {}

    /** Counts a check if both the person and the app have one left. Fast: one short transaction, shared by all who wait. */
    Decision take(Wanted wanted) {
        var mine = new Waiting(wanted, new CompletableFuture<>());
        queue.add(mine);
        if (atTheGate.tryAcquire()) {
            Thread.ofVirtual().name("check-limits").start(this::letIn);
        }
        return mine.decision().join();
    }

    private void letIn() {
        do {
            try {
                for (List<Waiting> next = next(); !next.isEmpty(); next = next()) {
                    decide(next);
                }
            } finally {
                atTheGate.release();
            }
        } while (!queue.isEmpty() && atTheGate.tryAcquire());
    }

    private List<Waiting> next() {
        List<Waiting> next = new ArrayList<>();
        while (next.size() < MOST_AT_ONCE && queue.peek() != null) {
            Optional.ofNullable(queue.poll()).ifPresent(next::add);
        }
        return next;
    }

    private void decide(List<Waiting> all) {
        Map<Waiting, Decision> decisions = new LinkedHashMap<>();
        try {
            together.executeWithoutResult(_ -> {
                counts.holdGate();
                catchUp();
                all.forEach(each -> decisions.put(each, decide(each.wanted())));
                record(decisions);
            });
            decisions.forEach((each, decision) -> each.decision().complete(decision));
        } catch (RuntimeException | Error e) {
            // What memory holds now may not be so.
            caughtUp = -1;
            all.forEach(each -> each.decision().completeExceptionally(e));
        }
    }

    private void catchUp() {
        if (caughtUp < 0) {
            windows.clear();
            requests.invalidateAll();
        }
        boolean oursToo = caughtUp < 0;
        List<Counted> missed = counts.after(Math.max(0, caughtUp));
        missed.stream().filter(each -> oursToo || !each.ours()).forEach(this::remember);
        caughtUp = missed.isEmpty() ? Math.max(0, caughtUp) : missed.getLast().number();
    }

    private Decision decide(Wanted wanted) {
        if (requests.getIfPresent(wanted.request()) != null) {
            return new Repeated();
        }
        Optional<Instant> comeBackAt = windows.fullUntil(wanted.person(), wanted.app());
        if (comeBackAt.isPresent()) {
            return new Full(new Result.TooManyChecks(comeBackAt.get()));
        }
        Instant now = clock.instant();
        remember(new Counted(0, true, wanted.request(), wanted.person(), wanted.app(), now));
        return new Taken(now);
    }

    private void remember(Counted counted) {
        windows.count(counted.person(), counted.app(), counted.at());
        requests.put(counted.request(), true);
    }

    private void record(Map<Waiting, Decision> decisions) {
        List<Counted> counted = new ArrayList<>();
        List<Begun> begun = new ArrayList<>();
        decisions.forEach((waiting, decision) -> {
            Wanted wanted = waiting.wanted();
            switch (decision) {
                case Taken(var at) -> {
                    counted.add(new Counted(0, true, wanted.request(), wanted.person(), wanted.app(), at));
                    begun.add(new Begun(wanted.reference(), wanted.person(), wanted.app(), wanted.kind(), null));
                }
                case Full(var result) -> begun.add(new Begun(wanted.reference(), wanted.person(), wanted.app(),
                        wanted.kind(), result.code()));
                case Repeated _ -> {
                }
            }
        });
        counts.add(counted);
        checks.record(begun);
    }
}
