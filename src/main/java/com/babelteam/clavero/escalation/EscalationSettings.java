package com.babelteam.clavero.escalation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How hard we try, and how long we remember.
 *
 * @param retryDelay wait before an e-mail that could not be sent is tried again; twice as long each time
 * @param giveUpAfter for how long it is tried in all; the last try is made then
 * @param keepConversation for how long the last lines of a conversation are kept, in case they are to go with a case
 * @param keepCases for how long a case's number and state are kept, and the text of one that could not be delivered
 */
@ConfigurationProperties("clavero.escalation")
public record EscalationSettings(@DefaultValue("30s") Duration retryDelay, @DefaultValue("1d") Duration giveUpAfter,
        @DefaultValue("7d") Duration keepConversation, @DefaultValue("90d") Duration keepCases) {
    public EscalationSettings {
        if (!retryDelay.isPositive() || !giveUpAfter.isPositive()) {
            throw new IllegalArgumentException("clavero.escalation: the delays must be longer than nothing");
        }
    }
}
