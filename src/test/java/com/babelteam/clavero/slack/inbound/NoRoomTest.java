package com.babelteam.clavero.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.operation.Watch;
import com.babelteam.clavero.playground.SlackRequests;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.playground.workspace.PracticeSocket;
import com.babelteam.clavero.slack.Backlog;
import com.babelteam.clavero.slack.Secret;
import com.babelteam.clavero.slack.SlackSettings;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class NoRoomTest {
    private static final String BODY = "command=%2Fsomething&user_id=U1&team_id=T1";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void whatCannotBeAnsweredInTimeIsSentBackToSlack() {
        assertThat(answer(new Backlog(0, Duration.ofMillis(10)))).isEqualTo(503);
        assertThat(meters.counter("clavero.turned.away", "reason", "no-room").count()).isEqualTo(1);
    }

    @Test
    void whereThereIsRoomItIsTaken() {
        assertThat(answer(new Backlog(1, Duration.ofMillis(10)))).isEqualTo(200);
    }

    @Test
    void whatComesOverTheSocketMeanwhileIsNotAcknowledged() throws Exception {
        assertThat(reply(new Backlog(0, Duration.ofMillis(10)))).isEmpty();
        assertThat(meters.counter("clavero.turned.away", "reason", "no-room").count()).isPositive();
    }

    @Test
    void overTheSocketRoomIsTakenToo() throws Exception {
        assertThat(reply(new Backlog(1, Duration.ofMillis(10)))).contains("envelope_id");
    }

    private String reply(Backlog backlog) throws Exception {
        try (var slack = new PracticeSlack();
                var socket = new PracticeSocket();
                var work = Executors.newVirtualThreadPerTaskExecutor()) {
            slack.socketUrl(socket.url());
            Slack api = Slack.getInstance(config(slack));
            var settings = new MapConfigurationPropertySource(slack.settings());
            settings.put("clavero.slack.app-token", "xapp-practice");
            var mode = new SocketMode(api, bolt(),
                    new Binder(settings).bindOrCreate("clavero.slack", SlackSettings.class), work,
                    new Receiving(backlog, Watch.NOTHING, meters, "socket"));
            mode.start();
            try {
                mode.keepOpen();
                Awaitility.await().until(() -> socket.connections() == 1);
                return socket.send("slash_commands", JsonMapper.shared().createObjectNode().put("command", "/something")
                        .put("user_id", "U1").put("team_id", "T1"), 0);
            } finally {
                mode.stop();
                api.close();
            }
        }
    }

    private static SlackConfig config(PracticeSlack slack) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.settings().get("clavero.slack.api-url"));
        return config;
    }

    private static App bolt() {
        var bolt = new App(AppConfig.builder().appInitializersEnabled(false).build(), List.of());
        bolt.command("/something", (_, context) -> context.ack());
        return bolt;
    }

    private int answer(Backlog backlog) {
        var servlet = new SlackServlet(bolt(),
                new RequestSignature(Secret.of(SlackRequests.SIGNING_SECRET), Clock.systemUTC()),
                new Receiving(backlog, Watch.NOTHING, meters, "http"), meters);
        String timestamp = String.valueOf(Clock.systemUTC().instant().getEpochSecond());
        var request = new MockHttpServletRequest("POST", "/slack/events");
        request.setContentType("application/x-www-form-urlencoded");
        request.addHeader("X-Slack-Request-Timestamp", timestamp);
        request.addHeader("X-Slack-Signature", SlackRequests.signature(timestamp, BODY));
        var response = new MockHttpServletResponse();
        servlet.take(request, response, BODY.getBytes(StandardCharsets.UTF_8));
        return response.getStatus();
    }
}
