package com.babelteam.clavero.playground.workspace;

import com.babelteam.clavero.playground.workspace.Deliveries.Taken;
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
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Signed requests to the app's address. */
final class HttpCarrier implements Carrier {
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final InstantSource clock;
    private final String signingSecret;
    private final Supplier<URI> app;

    HttpCarrier(InstantSource clock, String signingSecret, Supplier<URI> app) {
        this.clock = clock;
        this.signingSecret = signingSecret;
        this.app = app;
    }

    @Override
    public Taken carry(Kind kind, ObjectNode payload, int retry) {
        String body = switch (kind) {
            case EVENTS_API -> payload.toString();
            case INTERACTIVE -> "payload=" + encode(payload.toString());
            case SLASH_COMMANDS -> payload.propertyStream()
                    .map(field -> field.getKey() + "=" + encode(field.getValue().asString()))
                    .collect(Collectors.joining("&"));
        };
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        HttpRequest.Builder request = HttpRequest.newBuilder(app.get()).timeout(Deliveries.PATIENCE)
                .header("Content-Type",
                        kind == Kind.EVENTS_API ? "application/json" : "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", Signature.of(signingSecret, timestamp, body))
                .POST(BodyPublishers.ofString(body));
        if (retry > 0) {
            // Slack signs a retry anew.
            request.header("X-Slack-Retry-Num", "" + retry).header("X-Slack-Retry-Reason", "http_error");
        }
        return send(request.build());
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

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
