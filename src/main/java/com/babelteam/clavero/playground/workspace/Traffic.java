package com.babelteam.clavero.playground.workspace;

import com.babelteam.clavero.privacy.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What travelled between the workspace and the app of late, both ways, with keys masked. */
public final class Traffic {
    private static final int KEPT = 200;

    private final Clock clock;
    private final Deque<Exchange> exchanges = new ArrayDeque<>();
    private final AtomicLong ids = new AtomicLong();

    Traffic(Clock clock) {
        this.clock = clock;
    }

    /**
     * A request and its answer.
     *
     * @param direction {@code to-app} or {@code from-app}
     * @param what the method, or the kind of request
     * @param person whose business it is, empty if everybody's
     * @param channel the channel it is about, null if none
     * @param ts the message it is about, null if none
     * @param status the answer's HTTP status, 0 if none came in time
     */
    public record Exchange(long id, Instant at, String direction, String what, String person, @Nullable String channel,
            @Nullable String ts, int status, long millis, JsonNode request, JsonNode response) {}

    synchronized void add(Instant start, String direction, String what, String person, @Nullable String channel,
            @Nullable String ts, int status, JsonNode request, JsonNode response) {
        exchanges.addFirst(new Exchange(ids.incrementAndGet(), start, direction, what, person, channel, ts, status,
                Duration.between(start, clock.instant()).toMillis(), masked(request), masked(response)));
        if (exchanges.size() > KEPT) {
            exchanges.removeLast();
        }
    }

    /** Newest first. */
    public synchronized List<Exchange> newest() {
        return List.copyOf(exchanges);
    }

    /** Keys have nothing that JSON escapes, so they are found in its text. */
    private static JsonNode masked(JsonNode json) {
        String text = json.toString();
        return Secrets.holdsKey(text) ? JsonMapper.shared().readTree(Secrets.mask(text)) : json;
    }
}
