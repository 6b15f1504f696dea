package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.retention.Kept;
import com.babelteam.clavero.retention.KeptRows;
import com.babelteam.clavero.retention.RetentionSettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Identifiers of what was answered. Slack delivers again for minutes at most. */
@Configuration(proxyBeanMethods = false)
class KeptEvents {
    @Bean
    Kept oldEvents(JdbcClient jdbc, RetentionSettings settings, Clock clock) {
        return new KeptRows(jdbc, clock, "events", settings.events(), "inbox", "done_at");
    }
}
