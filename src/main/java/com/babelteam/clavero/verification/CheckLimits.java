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
import org.springframework.stereotype.Component;

/**
 * So many checks for each person and each app in any period of the window's length. Remembers the time of every check that
 * still counts: a bucket that refills steadily would let up to twice as many through within one window. What was checked
 * before a restart counts as well.
 */
@Component
class CheckLimits {
    private final VerificationSettings settings;
    private final Clock clock;
    private final Cache<Object, ArrayDeque<Instant>> counted;

    CheckLimits(VerificationSettings settings, Checks checks, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.counted = Caffeine.newBuilder().ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterAccess(settings.window()).build();
        checks.askedSince(clock.instant().minus(settings.window()))
                .forEach(each -> count(each.person(), each.app(), each.at()));
    }

    /**
     * Counts a check if both the person and the app have one left.
     *
     * @return empty if it was counted, else when there is room again
     */
    synchronized Optional<Instant> take(PersonId person, AppCode app) {
        Optional<Instant> comeBackAt = Stream
                .of(fullUntil(person, settings.checksPerPerson()), fullUntil(app, settings.checksPerApp()))
                .flatMap(Optional::stream).max(Comparator.naturalOrder());
        if (comeBackAt.isEmpty()) {
            count(person, app, clock.instant());
        }
        return comeBackAt;
    }

    private synchronized void count(PersonId person, AppCode app, Instant at) {
        of(person).add(at);
        of(app).add(at);
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
