package com.babelteam.clavero.operation;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Measures a piece of work and, where traces are on, makes it a span. Names and labels are words of ours, from small sets:
 * nothing a person wrote, no address, and no exception, whose text might hold either.
 */
@Component
public final class Watch {
    /** Measures nothing; for tests. */
    public static final Watch NOTHING = new Watch(ObservationRegistry.NOOP);

    private static final Logger log = LoggerFactory.getLogger(Watch.class);
    private static final String FAILED = "failed";

    private final ObservationRegistry registry;

    Watch(ObservationRegistry registry) {
        this.registry = registry;
    }

    /** A measure by the outcome of the work; see {@link #over(String, KeyValue, String, Supplier, Function)}. */
    public <T extends @Nullable Object> T over(String name, KeyValue what, Supplier<T> work,
            Function<? super T, String> outcome) {
        return over(name, what, "outcome", work, outcome);
    }

    /**
     * Does the work and returns what it returned.
     *
     * @param name of the measure, such as {@code clavero.slack.calls}
     * @param what which of the calls by that name it is
     * @param label what its outcome is called
     * @param outcome a word for how it ended; where the work throws it is {@code failed}
     */
    public <T extends @Nullable Object> T over(String name, KeyValue what, String label, Supplier<T> work,
            Function<? super T, String> outcome) {
        Observation observation = Observation.createNotStarted(name, registry)
                .contextualName(name.substring(name.indexOf('.') + 1) + " " + what.getValue())
                .lowCardinalityKeyValue(what);
        Correlation.id().ifPresent(id -> observation.highCardinalityKeyValue(Correlation.EVENT, id));
        String ended = FAILED;
        long start = System.nanoTime();
        observation.start();
        try (var _ = observation.openScope()) {
            T result = work.get();
            ended = outcome.apply(result);
            return result;
        } finally {
            observation.lowCardinalityKeyValue(label, ended).stop();
            log.debug("{} {}: {}, {} ms", name, what.getValue(), ended, (System.nanoTime() - start) / 1_000_000);
        }
    }
}
