package com.babelteam.clavero.retention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For how long things are kept. What support was asked, and the lines that may go with it, have their own settings under
 * {@code clavero.escalation}.
 *
 * @param every how often what is too old is erased
 * @param checks who had which app checked, when and with what result
 * @param journeys how far someone came in a journey, their language and last topic, from when they were last heard of
 * @param feedback whether an answer helped someone
 * @param unanswered questions that nobody could answer, from when they were last asked; without who asked
 * @param events Slack's identifiers of what was answered, by which a further delivery is known
 */
@ConfigurationProperties("clavero.retention")
public record RetentionSettings(@DefaultValue("1h") Duration every, @DefaultValue("90d") Duration checks,
        @DefaultValue("365d") Duration journeys, @DefaultValue("365d") Duration feedback,
        @DefaultValue("180d") Duration unanswered, @DefaultValue("1d") Duration events) {
    private static final Duration SHORTEST = Duration.ofHours(1);

    public RetentionSettings {
        if (!every.isPositive() || checks.compareTo(SHORTEST) < 0 || journeys.compareTo(SHORTEST) < 0
                || feedback.compareTo(SHORTEST) < 0 || unanswered.compareTo(SHORTEST) < 0
                || events.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("clavero.retention: nothing can be kept for less than an hour");
        }
    }
}
