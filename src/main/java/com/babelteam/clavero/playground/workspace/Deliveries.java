package com.babelteam.clavero.playground.workspace;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Brings requests to the app, signed, and gives it three seconds, as Slack does. */
public final class Deliveries {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final PracticeSlack slack;
    private final String signingSecret;
    private final Supplier<URI> app;

    /**
     * @param app where the app takes requests, {@code …/slack/events}; asked for at each request
     */
    public Deliveries(PracticeSlack slack, String signingSecret, Supplier<URI> app) {
        this.slack = slack;
        this.signingSecret = signingSecret;
        this.app = app;
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
        ObjectNode shown = JSON.createObjectNode();
        form.forEach(shown::put);
        return send(FORM, encode(form), form.getOrDefault("command", ""),
                new About(form.getOrDefault("user_id", ""), form.get("channel_id"), null), shown, "");
    }

    /** An event; a second time on failure, as Slack does at once. */
    Taken event(ObjectNode envelope) {
        Taken first = event(envelope, 0);
        return first.status() == 200 ? first : event(envelope, 1);
    }

    /** One delivery of an event. */
    Taken event(ObjectNode envelope, int retry) {
        JsonNode event = envelope.path("event");
        return send("application/json", envelope.toString(), "event " + event.path("type").asString(""),
                new About(event.path("user").asString(""), event.path("channel").asString(""),
                        event.path("ts").asString("")),
                envelope, retry == 0 ? "" : String.valueOf(retry));
    }

    Taken interaction(ObjectNode payload) {
        String what = payload.path("type").asString("") + " " + payload.path("actions").path(0).path("action_id")
                .asString(payload.path("view").path("callback_id").asString(""));
        var about = new About(payload.path("user").path("id").asString(""),
                payload.path("channel").path("id").asString(""), payload.path("message").path("ts").asString(""));
        return send(FORM, encode(Map.of("payload", payload.toString())), what, about, payload, "");
    }

    /** What a request is about, for those who look inside. */
    private record About(String person, @Nullable String channel, @Nullable String ts) {}

    private Taken send(String type, String body, String what, About about, JsonNode shown, String retry) {
        Instant start = slack.workspace().now();
        String timestamp = String.valueOf(start.getEpochSecond());
        HttpRequest.Builder request = HttpRequest.newBuilder(app.get()).timeout(PATIENCE).header("Content-Type", type)
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", Signature.of(signingSecret, timestamp, body))
                .POST(BodyPublishers.ofString(body));
        if (!retry.isEmpty()) {
            // Slack signs a retry anew.
            request.header("X-Slack-Retry-Num", retry).header("X-Slack-Retry-Reason", "http_error");
        }
        Taken taken = send(request.build());
        slack.traffic().add(start, "to-app", what, about.person(), about.channel(), about.ts(), taken.status(), shown,
                readable(taken));
        slack.workspace().changed();
        return taken;
    }

    private Taken send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return new Taken(response.statusCode(), response.body());
        } catch (HttpTimeoutException _) {
            return new Taken(0, "");
        } catch (IOException _) {
            return new Taken(502, "");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Taken(0, "");
        }
    }

    private static JsonNode readable(Taken taken) {
        try {
            return taken.json();
        } catch (Refusal _) {
            return JSON.createObjectNode().put("body", taken.body());
        }
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
