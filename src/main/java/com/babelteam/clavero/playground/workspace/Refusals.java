package com.babelteam.clavero.playground.workspace;

import com.babelteam.clavero.privacy.Secrets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What the workspace refused of late. */
public final class Refusals {
    private static final int KEPT = 50;

    private final Clock clock;
    private final Deque<Refused> newest = new ArrayDeque<>();
    private long lastId;

    Refusals(Clock clock) {
        this.clock = clock;
    }

    /** One refusal: of which method, with which of Slack's errors, and the details. */
    public record Refused(long id, Instant at, String method, String error, String detail) {}

    synchronized void add(String method, Refusal refusal) {
        newest.addFirst(new Refused(++lastId, clock.instant(), method, refusal.error(),
                Secrets.mask(String.join("\n", refusal.messages()))));
        if (newest.size() > KEPT) {
            newest.removeLast();
        }
    }

    synchronized List<Refused> newest() {
        return List.copyOf(newest);
    }
}
