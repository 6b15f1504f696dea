package com.babelteam.clavero.slack;

import com.babelteam.clavero.operation.Watch;
import com.slack.api.Slack;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import io.micrometer.common.KeyValue;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Answers a slash command where it was typed, for the eyes of its author alone. */
@Component
public class ResponseUrls {
    private static final Logger log = LoggerFactory.getLogger(ResponseUrls.class);

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Slack slack;
    private final SlackSettings settings;
    private final Watch watch;

    ResponseUrls(Slack slack, SlackSettings settings, Watch watch) {
        this.slack = slack;
        this.settings = settings;
        this.watch = watch;
    }

    /**
     * @param responseUrl as Slack sent it; good for five answers in thirty minutes
     * @return whether Slack took the answer
     */
    public boolean answer(String responseUrl, Message message) {
        if (!isSlacks(responseUrl)) {
            log.warn("A response_url did not lead to Slack and was not used");
            return false;
        }
        return watch.over("clavero.slack.calls", KeyValue.of("method", "response_url"),
                () -> post(responseUrl, Json.ephemeral(message)), taken -> taken ? "answered" : "later");
    }

    private boolean post(String responseUrl, SlashCommandResponse answer) {
        try (Response response = slack.getHttpClient().postJsonBody(responseUrl, answer)) {
            if (!response.isSuccessful()) {
                log.warn("Slack answered a response_url with status {}", response.code());
            }
            return response.isSuccessful();
        } catch (IOException e) {
            log.warn("Slack could not be reached for a response_url ({})", e.getClass().getSimpleName());
            return false;
        }
    }

    /** Slack signs the address; all the same we go only where Slack is, or its stand-in on this machine. */
    private boolean isSlacks(String responseUrl) {
        try {
            URI url = URI.create(responseUrl);
            String host = String.valueOf(url.getHost());
            String api = String.valueOf(settings.apiUrl().getHost());
            return host.equals(api) || (LOOPBACK.contains(host) && LOOPBACK.contains(api))
                    || ("https".equals(url.getScheme()) && host.endsWith(".slack.com"));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
