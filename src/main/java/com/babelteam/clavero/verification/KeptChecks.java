package com.babelteam.clavero.verification;

import com.babelteam.clavero.retention.Kept;
import com.babelteam.clavero.retention.KeptRows;
import com.babelteam.clavero.retention.RetentionSettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checks of long ago, and what counted for limits that look back minutes. */
@Configuration(proxyBeanMethods = false)
class KeptChecks {
    @Bean
    Kept oldChecks(JdbcClient jdbc, RetentionSettings settings, Clock clock) {
        return new KeptRows(jdbc, clock, "checks", settings.checks(), "checks", "started_at");
    }

    @Bean
    Kept oldCounts(JdbcClient jdbc, VerificationSettings settings, Clock clock) {
        return new KeptRows(jdbc, clock, "counts of checks", CheckCounts.lookBack(settings), "check_counts",
                "counted_at");
    }
}
