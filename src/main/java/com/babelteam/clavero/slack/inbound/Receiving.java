package com.babelteam.clavero.slack.inbound;

import com.babelteam.clavero.operation.Correlation;
import com.babelteam.clavero.operation.Watch;
import com.babelteam.clavero.slack.Backlog;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every door does with a request that is known to be Slack's: turns it away while there are too many, gives it its
 * identifier, and measures until its acknowledgement.
 */
final class Receiving {
    /** The measure of what is not let in. */
    static final String TURNED_AWAY = "clavero.turned.away";

    private final Backlog backlog;
    private final Watch watch;
    private final MeterRegistry meters;
    private final KeyValue door;

    /**
     * @param door how requests come in, in a word
     */
    Receiving(Backlog backlog, Watch watch, MeterRegistry meters, String door) {
        this.backlog = backlog;
        this.watch = watch;
        this.meters = meters;
        this.door = KeyValue.of("door", door);
    }

    /**
     * Waits for a moment until there is room for one more. Where there is none it must not be acknowledged: Slack sends events
     * again, and of a command it tells the person that it failed.
     */
    boolean hasRoom() {
        boolean room = backlog.hasRoom();
        if (!room) {
            meters.counter(TURNED_AWAY, "reason", "no-room").increment();
        }
        return room;
    }

    /** Finds the answer to a request. */
    Response acknowledge(@Nullable Request<?> request, Supplier<Response> handling) {
        try (var _ = Correlation.bear(request == null ? null : idOf(request))) {
            return watch.over("clavero.acks", door, handling, answer -> answer.getStatusCode() == 200
                    ? "acknowledged"
                    : "failed");
        }
    }

    /** Slack's identifier of an event, the same at every delivery; null for what has none. */
    private static @Nullable String idOf(Request<?> request) {
        if (request.getRequestType() != RequestType.Event) {
            return null;
        }
        try {
            JsonElement id = JsonParser.parseString(request.getRequestBodyAsString()).getAsJsonObject().get("event_id");
            return id == null || !id.isJsonPrimitive() ? null : id.getAsString();
        } catch (JsonParseException | IllegalStateException _) {
            return null;
        }
    }
}
