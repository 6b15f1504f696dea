package com.babelteam.clavero.verification.keap;

import java.time.Duration;

/**
 * How long one check may still wait for Keap, in calls that come one after the other. Without it a host that always answers at
 * the last moment could draw out a check for as many times the limit of a call as there are calls.
 */
final class Patience {
    /** On top of the limit of one call, for those that come after a slow one. */
    private static final Duration MORE = Duration.ofSeconds(2);

    private volatile Duration left;

    private Patience(Duration left) {
        this.left = left;
    }

    /** For one check. */
    static Patience beyond(Duration limitOfACall) {
        return new Patience(limitOfACall.plus(MORE));
    }

    /** The same, for calls that run beside others. */
    Patience fork() {
        return new Patience(left);
    }

    Duration left() {
        return left;
    }

    /** To be told by whoever waited; one at a time. */
    void spend(Duration waited) {
        left = left.minus(waited);
    }
}
