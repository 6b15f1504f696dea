package com.babelteam.clavero.playground.replay;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page's HTTP API, as the page uses it. */
public final class HttpPlayground implements PlaygroundClient {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE).build();
    private final URI api;

    /**
     * @param assistant where it listens, such as {@code http://127.0.0.1:8080/}
     */
    public HttpPlayground(URI assistant) {
        this.api = assistant.resolve("/playground/api/");
    }

    @Override
    public JsonNode state(String person) throws IOException {
        return send(
                HttpRequest.newBuilder(api.resolve("state?as=" + URLEncoder.encode(person, StandardCharsets.UTF_8))));
    }

    @Override
    public JsonNode act(String what, JsonNode body) throws IOException {
        return send(HttpRequest.newBuilder(api.resolve(what)).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer = client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode() + " from " + answer.request().uri().getPath());
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (JacksonException _) {
            throw new IOException("no JSON: is this a playground?");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
