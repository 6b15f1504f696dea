package com.babelteam.clavero.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.workspace.PracticeSlack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.web.util.UriComponentsBuilder;

/** Adds the app to workspaces as a person does it: the button, Slack's page, and back. */
public final class Installing implements AutoCloseable {
    private final HttpClient browser = HttpClient.newHttpClient();
    private final int port;

    public Installing(int port) {
        this.port = port;
    }

    public void install(PracticeSlack slack) {
        HttpResponse<String> start = send(HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/slack/install/start")));
        String consent = start.headers().firstValue("Location").orElseThrow();
        String form = UriComponentsBuilder.fromUriString(consent).build().getQuery() + "&team="
                + slack.workspace().team() + "&decision=allow";
        HttpResponse<String> decided = send(HttpRequest
                .newBuilder(URI.create(consent.substring(0, consent.indexOf('?'))))
                .POST(BodyPublishers.ofString(form)));
        HttpResponse<String> back = send(HttpRequest
                .newBuilder(URI.create(decided.headers().firstValue("Location").orElseThrow()))
                .header("Cookie", start.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0]));
        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
    }
}
