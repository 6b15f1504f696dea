package com.babelteam.clavero.playground.workspace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Trigger ids: each lets the app open one window, for the person who pressed, within three seconds. */
final class Triggers {
    private static final Duration GOOD_FOR = Duration.ofSeconds(3);

    private final Clock clock;
    private final Cache<String, Trigger> issued = Caffeine.newBuilder().maximumSize(10_000).build();

    Triggers(Clock clock) {
        this.clock = clock;
    }

    private record Trigger(String person, Instant at, boolean spent) {}

    String issue(String person) {
        String id = "tr." + UUID.randomUUID();
        issued.put(id, new Trigger(person, clock.instant(), false));
        return id;
    }

    /** Whose it is; empty if nobody's. */
    String personOf(String id) {
        Trigger trigger = issued.getIfPresent(id);
        return trigger == null ? "" : trigger.person();
    }

    /** Spends it; returns whose it is. */
    synchronized String spend(String id) {
        Trigger trigger = issued.getIfPresent(id);
        if (trigger == null) {
            throw new Refusal("invalid_trigger_id");
        }
        if (trigger.spent()) {
            throw new Refusal("exchanged_trigger_id");
        }
        if (trigger.at().plus(GOOD_FOR).isBefore(clock.instant())) {
            throw new Refusal("expired_trigger_id");
        }
        issued.put(id, new Trigger(trigger.person(), trigger.at(), true));
        return trigger.person();
    }
}
