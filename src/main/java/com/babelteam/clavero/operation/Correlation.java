package com.babelteam.clavero.operation;

import com.babelteam.clavero.privacy.Secrets;
import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.context.integration.Slf4jThreadLocalAccessor;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The identifier that every line of the log bears from something's arrival to its answer, whatever threads that takes: Slack's
 * own for an event, one made up for any other request.
 */
public final class Correlation {
    /** Its name in the log and in traces; one of the Elastic Common Schema. */
    public static final String EVENT = "event.id";

    /** What Slack's identifiers of events begin with. */
    private static final String OF_EVENTS = "Ev";
    /** What those begin with that are made up. */
    private static final String MADE_UP = "request:";
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9:._-]{1,64}");
    private static final ContextSnapshotFactory PRESENT = ContextSnapshotFactory.builder().clearMissing(true)
            .contextRegistry(ContextRegistry.getInstance()
                    .registerThreadLocalAccessor(new Slf4jThreadLocalAccessor(EVENT)))
            .build();

    private Correlation() {}

    /** Until it is closed the thread bears the identifier; then whichever it bore before. */
    public static final class Bearing implements AutoCloseable {
        private final @Nullable String before = MDC.get(EVENT);

        private Bearing(String id) {
            MDC.put(EVENT, id);
        }

        @Override
        public void close() {
            if (before == null) {
                MDC.remove(EVENT);
            } else {
                MDC.put(EVENT, before);
            }
        }
    }

    /**
     * Bears an identifier.
     *
     * @param id made up if it is null, or is no identifier: what came from outside must not write into the log
     */
    public static Bearing bear(@Nullable String id) {
        return new Bearing(id != null && HARMLESS.matcher(id).matches() && !Secrets.holdsKey(id)
                ? id
                : MADE_UP + unlikelyTwice());
    }

    /** Nobody gains anything by guessing one, so the fast source of chance will do. */
    private static UUID unlikelyTwice() {
        ThreadLocalRandom chance = ThreadLocalRandom.current();
        return new UUID(chance.nextLong(), chance.nextLong());
    }

    /**
     * Bears the identifier of what is taken up: Slack's own where it has one, as the thread may have come here with another
     * event; else whatever the thread bears, and where that is nothing, the given one.
     */
    public static Bearing goOn(String id) {
        return bear(id.startsWith(OF_EVENTS) ? id : id().orElse(id));
    }

    static Optional<String> id() {
        return Optional.ofNullable(MDC.get(EVENT));
    }

    /** The work, to be done anywhere as if here: with this thread's identifier and place in the trace. */
    public static Runnable carried(Runnable work) {
        return PRESENT.captureAll().wrap(work);
    }

    /** The executor, with all its work {@link #carried}. */
    public static ExecutorService carriedBy(ExecutorService executor) {
        return ContextExecutorService.wrap(executor, PRESENT::captureAll);
    }
}
