package com.babelteam.clavero.playground;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Whether the playground may start. */
enum PlaygroundDecision {
    START, START_AND_PUT_TOKENS_ASIDE, STAY_OFF, FORBIDDEN;

    private static final Set<String> PRODUCTION = Set.of("prod", "production");
    private static final List<String> TOKENS = List.of("clavero.slack.bot-token", "clavero.slack.signing-secret",
            "clavero.slack.app-token", "clavero.slack.client-id");

    static PlaygroundDecision of(Environment settings) {
        Boolean wanted = Binder.get(settings).bind("clavero.playground.enabled", Boolean.class).orElse(null);
        boolean production = Arrays.stream(settings.getActiveProfiles()).anyMatch(PRODUCTION::contains);
        boolean tokens = TOKENS.stream().anyMatch(token -> !settings.getProperty(token, "").isBlank());
        if (production) {
            return Boolean.TRUE.equals(wanted) ? FORBIDDEN : STAY_OFF;
        }
        if (Boolean.FALSE.equals(wanted) || (tokens && wanted == null)) {
            return STAY_OFF;
        }
        return tokens ? START_AND_PUT_TOKENS_ASIDE : START;
    }
}
