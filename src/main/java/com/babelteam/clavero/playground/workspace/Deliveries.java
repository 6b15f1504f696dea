package com.babelteam.clavero.playground.workspace;

import com.babelteam.clavero.playground.workspace.Carrier.Kind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Brings requests to the app, and gives it three seconds, as Slack does. */
public final class Deliveries {
    static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final PracticeSlack slack;
    private final Carrier carrier;

    /**
     * By signed requests.
     *
     * @param app where the app takes requests, {@code …/slack/events}; asked for at each request
     */
    public Deliveries(PracticeSlack slack, String signingSecret, Supplier<URI> app) {
        this.slack = slack;
        this.carrier = new HttpCarrier(slack.workspace()::now, signingSecret, app);
    }

    /** Over a socket that the app has opened. */
    public Deliveries(PracticeSlack slack, PracticeSocket socket) {
        this.slack = slack;
        this.carrier = socket;
    }

    /**
     * How the app took a request.
     *
     * @param status of its answer, 0 if it gave none in time
     * @param body of its answer
     */
    public record Taken(int status, String body) {
        /** Slack's name for what went wrong, empty if nothing did. */
        public String error() {
            return status == 200 ? "" : status == 0 ? "operation_timeout" : "dispatch_failed";
        }

        /** The answer, if it is an object. */
        ObjectNode json() {
            try {
                return !body.isBlank() && JSON.readTree(body) instanceof ObjectNode object
                        ? object
                        : JSON.createObjectNode();
            } catch (JacksonException _) {
                throw new Refusal("invalid_response");
            }
        }
    }

    Taken command(Map<String, String> form) {
        ObjectNode fields = JSON.createObjectNode();
        form.forEach(fields::put);
        return send(Kind.SLASH_COMMANDS, fields, form.getOrDefault("command", ""),
                new About(form.getOrDefault("user_id", ""), form.get("channel_id"), null), 0);
    }

    /** An event; a second time on failure, as Slack does at once. */
    Taken event(ObjectNode envelope) {
        Taken first = event(envelope, 0);
        return first.status() == 200 ? first : event(envelope, 1);
    }

    /** One delivery of an event. */
    Taken event(ObjectNode envelope, int retry) {
        JsonNode event = envelope.path("event");
        return send(Kind.EVENTS_API, envelope, "event " + event.path("type").asString(""),
                new About(event.path("user").asString(""), event.path("channel").asString(""),
                        event.path("ts").asString("")),
                retry);
    }

    Taken interaction(ObjectNode payload) {
        String what = payload.path("type").asString("") + " " + payload.path("actions").path(0).path("action_id")
                .asString(payload.path("view").path("callback_id").asString(payload.path("callback_id").asString("")));
        var about = new About(payload.path("user").path("id").asString(""),
                payload.path("channel").path("id").asString(""), payload.path("message").path("ts").asString(""));
        return send(Kind.INTERACTIVE, payload, what, about, 0);
    }

    /** What a request is about, for those who look inside. */
    private record About(String person, @Nullable String channel, @Nullable String ts) {}

    private Taken send(Kind kind, ObjectNode payload, String what, About about, int retry) {
        Instant start = slack.workspace().now();
        Taken taken = carrier.carry(kind, payload, retry);
        slack.traffic().add(start, "to-app", what, about.person(), about.channel(), about.ts(), taken.status(), payload,
                readable(taken));
        slack.workspace().changed();
        return taken;
    }

    private static JsonNode readable(Taken taken) {
        try {
            return taken.json();
        } catch (Refusal _) {
            return JSON.createObjectNode().put("body", taken.body());
        }
    }
}
