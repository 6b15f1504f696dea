package com.babelteam.clavero.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.operation.Watch;
import com.babelteam.clavero.playground.SlackRequests;
import com.babelteam.clavero.slack.Backlog;
import com.babelteam.clavero.slack.Secret;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class NoRoomTest {
    private static final String BODY = "command=%2Fsomething&user_id=U1&team_id=T1";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void whatCannotBeAnsweredInTimeIsSentBackToSlack() throws IOException {
        assertThat(answer(new Backlog(0, Duration.ofMillis(10)))).isEqualTo(503);
        assertThat(meters.counter("clavero.turned.away", "reason", "no-room").count()).isEqualTo(1);
    }

    @Test
    void whereThereIsRoomItIsTaken() throws IOException {
        assertThat(answer(new Backlog(1, Duration.ofMillis(10)))).isEqualTo(200);
    }

    private int answer(Backlog backlog) throws IOException {
        var bolt = new App(AppConfig.builder().appInitializersEnabled(false).build(), List.of());
        bolt.command("/something", (_, context) -> context.ack());
        var servlet = new SlackServlet(bolt,
                new RequestSignature(Secret.of(SlackRequests.SIGNING_SECRET), Clock.systemUTC()), backlog,
                Watch.NOTHING, meters);
        String timestamp = String.valueOf(Clock.systemUTC().instant().getEpochSecond());
        var request = new MockHttpServletRequest("POST", "/slack/events");
        request.setContentType("application/x-www-form-urlencoded");
        request.setContent(BODY.getBytes(StandardCharsets.UTF_8));
        request.addHeader("X-Slack-Request-Timestamp", timestamp);
        request.addHeader("X-Slack-Signature", SlackRequests.signature(timestamp, BODY));
        var response = new MockHttpServletResponse();
        servlet.doPost(request, response);
        return response.getStatus();
    }
}
