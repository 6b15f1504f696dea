package com.babelteam.clavero.slack.escalate;

import com.babelteam.clavero.operation.Watch;
import com.babelteam.clavero.playground.TestDatabase;
import com.babelteam.clavero.slack.Listener;
import java.net.ServerSocket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The hand-over and its receipts as they run in the assistant, without the rest of it, which takes long to start. */
final class PracticeSupport {
    private PracticeSupport() {}

    /** A test configuration, so that tests of the whole assistant do not find it. */
    @TestConfiguration
    @EnableAutoConfiguration
    @EnableScheduling
    @ConfigurationPropertiesScan({"com.babelteam.clavero.escalation", "com.babelteam.clavero.retention",
            "com.babelteam.clavero.slack"})
    @ComponentScan(basePackages = {"com.babelteam.clavero.escalation", "com.babelteam.clavero.retention",
            "com.babelteam.clavero.slack"}, excludeFilters = @Filter(type = FilterType.REGEX, pattern = {
                    "com\\.babelteam\\.clavero\\.slack\\.(talk|verify|inbound|home|leak)\\..*",
                    "com\\.babelteam\\.clavero\\.slack\\.SlackStatus",
                    "com\\.babelteam\\.clavero\\.slack\\.escalate\\.(Dossiers|EscalateDoor|Escalating|CaseWords)"}))
    static class Slice {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Watch watch() {
            return Watch.NOTHING;
        }

        @Bean
        Listener nobody() {
            return _ -> {};
        }
    }

    /** Starts it with whatever the settings lead to. */
    @SafeVarargs
    static ConfigurableApplicationContext start(Class<?> more, Map<String, String>... settings) {
        Map<String, Object> all = new HashMap<>(Map.of("clavero.playground.enabled", "false",
                "management.endpoint.health.validate-group-membership", "false",
                "clavero.slack.signing-secret", "practice", "clavero.escalation.retry-delay", "300ms",
                "db-scheduler.polling-interval", "100ms", "db-scheduler.heartbeat-interval", "200ms"));
        for (Map<String, String> each : settings) {
            all.putAll(each);
        }
        return new SpringApplicationBuilder(Slice.class, more).web(WebApplicationType.NONE)
                .run(all.entrySet().stream().map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new));
    }

    static Map<String, String> emptyDatabase() {
        return Map.of("spring.datasource.url", TestDatabase.url());
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a mail server is or will be. */
    static Map<String, String> mailAt(int port) {
        return Map.of("spring.mail.host", "127.0.0.1", "spring.mail.port", String.valueOf(port));
    }
}
