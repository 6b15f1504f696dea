package com.babelteam.clavero.playground.workspace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Addresses behind commands and buttons: each takes five answers within thirty minutes. */
final class ResponseUrls {
    private static final Duration GOOD_FOR = Duration.ofMinutes(30);
    private static final int ANSWERS = 5;

    private final Clock clock;
    private final Cache<String, Issued> issued = Caffeine.newBuilder().maximumSize(10_000).build();

    ResponseUrls(Clock clock) {
        this.clock = clock;
    }

    /** Where an answer appears, and who asked. */
    record Place(String channel, String person) {}

    private record Issued(Place place, Instant at, AtomicInteger used) {}

    String issue(String channel, String person) {
        String id = UUID.randomUUID().toString();
        issued.put(id, new Issued(new Place(channel, person), clock.instant(), new AtomicInteger()));
        return id;
    }

    Place use(String id) {
        Issued url = issued.getIfPresent(id);
        if (url == null || url.at().plus(GOOD_FOR).isBefore(clock.instant())) {
            throw new Refusal("expired_url");
        }
        if (url.used().incrementAndGet() > ANSWERS) {
            throw new Refusal("used_url");
        }
        return url.place();
    }
}
