package com.babelteam.clavero.escalation;

import com.babelteam.clavero.retention.Kept;
import com.babelteam.clavero.retention.KeptRows;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Old cases that wait for nothing, drafts that nobody sent off, and lines that went with no case. */
@Configuration(proxyBeanMethods = false)
class KeptCases {
    private static final Duration DRAFTS = Duration.ofDays(1);

    @Bean
    Kept oldLines(JdbcClient jdbc, EscalationSettings settings, Clock clock) {
        return new KeptRows(jdbc, clock, "lines of conversations", settings.keepConversation(), "said", "said_at");
    }

    @Bean
    Kept oldCases(Cases cases, CaseChanges changes, EscalationSettings settings, TransactionTemplate together) {
        return new Kept() {
            @Override
            public String name() {
                return "cases";
            }

            @Override
            public int eraseOld(int most) {
                List<CaseNumber> old = cases.old(settings.keepCases(), DRAFTS, most);
                old.forEach(number -> together.executeWithoutResult(_ -> changes.erase(number)));
                return old.size();
            }
        };
    }
}
