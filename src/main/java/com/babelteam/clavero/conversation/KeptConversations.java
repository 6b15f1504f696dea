package com.babelteam.clavero.conversation;

import com.babelteam.clavero.retention.Kept;
import com.babelteam.clavero.retention.KeptRows;
import com.babelteam.clavero.retention.RetentionSettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is left of conversations with people who have not come back. */
@Configuration(proxyBeanMethods = false)
class KeptConversations {
    @Bean
    Kept oldPlaces(JdbcClient jdbc, RetentionSettings settings, Clock clock) {
        return new KeptRows(jdbc, clock, "places in journeys", settings.journeys(), "places",
                "changed_at");
    }

    @Bean
    Kept oldDialogues(JdbcClient jdbc, RetentionSettings settings, Clock clock) {
        return new KeptRows(jdbc, clock, "dialogues", settings.journeys(), "dialogues", "changed_at");
    }

    @Bean
    Kept oldFeedback(JdbcClient jdbc, RetentionSettings settings, Clock clock) {
        return new KeptRows(jdbc, clock, "opinions of answers", settings.feedback(), "feedback", "given_at");
    }

    @Bean
    Kept oldQuestions(JdbcClient jdbc, RetentionSettings settings, Clock clock) {
        return new KeptRows(jdbc, clock, "unanswered questions", settings.unanswered(), "unanswered",
                "last_asked_at");
    }
}
