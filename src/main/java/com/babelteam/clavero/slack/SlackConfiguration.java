package com.babelteam.clavero.slack;

import com.babelteam.clavero.operation.Correlation;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SlackConfiguration {
    private static final Logger log = LoggerFactory.getLogger(SlackConfiguration.class);

    /**
     * Slack's Web API. Without the listeners that print bodies to the log, and without statistics, which would ask
     * {@code auth.test} on their own account.
     */
    @Bean(destroyMethod = "close")
    Slack slackWebApi(SlackSettings settings) {
        var config = new SlackConfig();
        config.setHttpClientResponseHandlers(List.of());
        config.setStatsEnabled(false);
        config.setMethodsEndpointUrlPrefix(settings.apiUrl().toString());
        config.setHttpClientCallTimeoutMillis(Math.toIntExact(settings.callTimeout().toMillis()));
        return Slack.getInstance(config);
    }

    /**
     * Bolt, used to parse and to dispatch. Its default middleware is left out on purpose: it fails the first requests, and
     * caches the failure for ten minutes, when Slack cannot be reached; what it would check is checked before it.
     */
    @Bean(destroyMethod = "stop")
    App bolt(Slack slack, List<Listener> listeners, ObjectProvider<Middleware> middleware) {
        AppConfig config = AppConfig.builder().allEventsApiAutoAckEnabled(true).appInitializersEnabled(false)
                .unmatchedRequestHandler(_ -> Response.ok()).build();
        // A list that can grow: listeners may add to it.
        App app = new App(config, slack, new ArrayList<>(middleware.orderedStream().toList()));
        listeners.forEach(listener -> listener.register(app));
        return app;
    }

    /** Where work goes on after a request was acknowledged; {@link UnfinishedWork} waits for what runs at the end. */
    @Bean(destroyMethod = "shutdown")
    ExecutorService slackWork(Backlog backlog) {
        return Correlation.carriedBy(Executors
                .newThreadPerTaskExecutor(backlog.counting(Thread.ofVirtual().name("slack-work-", 0)
                        // Not the exception itself, which would go to the standard error stream past every filter.
                        .uncaughtExceptionHandler(
                                (_, e) -> log.error("Work for Slack failed ({})", e.getClass().getName()))
                        .factory())));
    }

    /** A thousand checks at once and as much besides; who waits for room holds one of the few threads of the web server. */
    @Bean
    Backlog backlog() {
        return new Backlog(2_000, Duration.ofMillis(250));
    }
}
