package com.babelteam.clavero.slack.inbound;

import com.babelteam.clavero.operation.Correlation;
import com.babelteam.clavero.operation.Watch;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import io.micrometer.common.KeyValue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives a request that is known to be Slack's its identifier, and measures until its acknowledgement. */
final class Receiving {
    private final Watch watch;
    private final KeyValue door;

    /**
     * @param door how requests come in, in a word
     */
    Receiving(Watch watch, String door) {
        this.watch = watch;
        this.door = KeyValue.of("door", door);
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
