package com.babelteam.clavero.verification;

import com.babelteam.clavero.person.PersonId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The checks of late of each person and each app. Remembers the time of every one that still counts: a bucket that refills
 * steadily would let up to twice as many through within one window. For one thread at a time.
 */
final class Windows {
    private final VerificationSettings settings;
    private final Clock clock;
    private final Cache<Object, ArrayDeque<Instant>> counted;

    Windows(VerificationSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.counted = Caffeine.newBuilder().ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterAccess(settings.window()).build();
    }

    /** When there is room for one more check of this app by this person; empty if there is now. */
    Optional<Instant> fullUntil(PersonId person, AppCode app) {
        return Stream.of(fullUntil(person, settings.checksPerPerson()), fullUntil(app, settings.checksPerApp()))
                .flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    void count(PersonId person, AppCode app, Instant at) {
        of(person).add(at);
        of(app).add(at);
    }

    void clear() {
        counted.invalidateAll();
    }

    private Optional<Instant> fullUntil(Object subject, int limit) {
        ArrayDeque<Instant> times = of(subject);
        Instant since = clock.instant().minus(settings.window());
        while (!times.isEmpty() && !times.getFirst().isAfter(since)) {
            times.removeFirst();
        }
        return times.size() < limit ? Optional.empty() : Optional.of(times.getFirst().plus(settings.window()));
    }

    private ArrayDeque<Instant> of(Object subject) {
        return counted.get(subject, _ -> new ArrayDeque<>());
    }
}
