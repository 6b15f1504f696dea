package com.babelteam.clavero.slack.inbound;

import com.babelteam.clavero.ClaveroApplication;
import com.babelteam.clavero.operation.Watch;
import com.babelteam.clavero.playground.SlackRequests;
import com.babelteam.clavero.playground.TestDatabase;
import com.babelteam.clavero.slack.Backlog;
import com.babelteam.clavero.slack.Secret;
import com.slack.api.bolt.App;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The whole assistant behind its door for Slack, in this process and without a port, with a limit that nobody reaches. */
public final class PracticeDoor implements AutoCloseable {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final ConfigurableApplicationContext context;
    private final SlackServlet servlet;

    @SafeVarargs
    public PracticeDoor(Map<String, String>... settings) {
        Map<String, String> all = new HashMap<>(Map.of("clavero.slack.signing-secret", SlackRequests.SIGNING_SECRET,
                "clavero.playground.enabled", "false", "spring.datasource.url", TestDatabase.url(),
                "spring.main.register-shutdown-hook", "false", "logging.level.root", "OFF",
                "clavero.verification.checks-per-person", "1000000", "clavero.verification.checks-per-app",
                "1000000"));
        for (Map<String, String> each : settings) {
            all.putAll(each);
        }
        context = new SpringApplicationBuilder(ClaveroApplication.class).web(WebApplicationType.NONE)
                .run(all.entrySet().stream().map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new));
        servlet = new SlackServlet(context.getBean(App.class),
                new RequestSignature(Secret.of(SlackRequests.SIGNING_SECRET), Clock.systemUTC()),
                new Receiving(context.getBean(Backlog.class), Watch.NOTHING, new SimpleMeterRegistry(), "http"),
                new SimpleMeterRegistry());
    }

    public MockHttpServletResponse event(String json) {
        return send("application/json", json);
    }

    public MockHttpServletResponse interaction(String json) {
        return send(FORM, "payload=" + URLEncoder.encode(json, StandardCharsets.UTF_8));
    }

    public MockHttpServletResponse command(String form) {
        return send(FORM, form);
    }

    /** Whether all that came in is done. */
    public boolean isIdle() {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        return 0 == jdbc.sql("select count(*) from checks where result is null or told_at is null")
                .query(Integer.class).single()
                + jdbc.sql("select count(*) from inbox where done_at is null").query(Integer.class).single();
    }

    private MockHttpServletResponse send(String type, String body) {
        String now = String.valueOf(Clock.systemUTC().instant().getEpochSecond());
        var request = new MockHttpServletRequest("POST", "/slack/events");
        request.setContentType(type);
        request.addHeader("X-Slack-Request-Timestamp", now);
        request.addHeader("X-Slack-Signature", SlackRequests.signature(now, body));
        var response = new MockHttpServletResponse();
        servlet.take(request, response, body.getBytes(StandardCharsets.UTF_8));
        return response;
    }

    @Override
    public void close() {
        context.close();
    }
}
