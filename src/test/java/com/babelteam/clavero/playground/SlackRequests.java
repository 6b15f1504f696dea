package com.babelteam.clavero.playground;

import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.playground.workspace.Signature;
import com.babelteam.clavero.playground.workspace.Workspace;
import com.google.gson.Gson;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The requests that Slack sends, signed as Slack signs them. */
public final class SlackRequests {
    public static final String SIGNING_SECRET = "practice-signing-secret";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI events;
    private final PracticeSlack slack;

    public SlackRequests(int port, PracticeSlack slack) {
        this.events = URI.create("http://127.0.0.1:" + port + "/slack/events");
        this.slack = slack;
    }

    /** A slash command; its answers arrive at {@code /response/<user>}. */
    public HttpResponse<String> command(String user, String text) {
        return send(FORM, commandBody(user, text));
    }

    public String commandBody(String user, String text) {
        return encode(Map.of("command", "/infusionsoft-verify", "text", text, "team_id", Workspace.TEAM, "user_id",
                user, "channel_id", Workspace.CHANNEL, "trigger_id", slack.trigger(user), "response_url",
                slack.responseUrl(Workspace.CHANNEL, user)));
    }

    /** The form, sent from a window that has the person's language. */
    public HttpResponse<String> submit(String user, String language, String app, String key) {
        show(user);
        return send(FORM, submissionBody(user, language, app, key));
    }

    public CompletableFuture<HttpResponse<String>> submitAsync(String user, String language, String app, String key) {
        show(user);
        HttpRequest request = signed(FORM, submissionBody(user, language, app, key), Instant.now());
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    /** The window that the person must have in front of them, as far as Slack is concerned. */
    private void show(String user) {
        slack.show(user, "V" + user, (ObjectNode) JsonMapper.shared()
                .readTree("""
                          {"type": "modal", "callback_id": "verify", "title": {"type": "plain_text", "text": "Clavero"},
                           "blocks": [{"type": "divider"}]}"""));
    }

    public static String submissionPayload(String user, String language, String app, String key) {
        return new Gson().toJson(Map.of("type", "view_submission", "trigger_id", UUID.randomUUID().toString(), "team",
                Map.of("id", Workspace.TEAM), "user",
                Map.of("id", user, "team_id", Workspace.TEAM), "view",
                Map.of("id", "V" + user, "type", "modal", "callback_id", "verify", "private_metadata", language,
                        "state",
                        Map.of("values",
                                Map.of("app_code", Map.of("app_code", Map.of("type", "plain_text_input", "value", app)),
                                        "api_key",
                                        Map.of("api_key", Map.of("type", "plain_text_input", "value", key)))))));
    }

    private static String submissionBody(String user, String language, String app, String key) {
        return encode(Map.of("payload", submissionPayload(user, language, app, key)));
    }

    /** Any other interaction, such as a pressed button. */
    public HttpResponse<String> interact(String payload) {
        return send(FORM, encode(Map.of("payload", payload)));
    }

    public HttpResponse<String> event(String json) {
        return send("application/json", json);
    }

    public HttpResponse<String> send(String type, String body) {
        return send(signed(type, body, Instant.now()));
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest signed(String type, String body, Instant at) {
        String timestamp = String.valueOf(at.getEpochSecond());
        return unsigned(type, body).header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature(timestamp, body)).build();
    }

    public HttpRequest.Builder unsigned(String type, String body) {
        return HttpRequest.newBuilder(events).header("Content-Type", type).POST(BodyPublishers.ofString(body));
    }

    public static String signature(String timestamp, String body) {
        return Signature.of(SIGNING_SECRET, timestamp, body);
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
