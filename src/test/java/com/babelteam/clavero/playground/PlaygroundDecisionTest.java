package com.babelteam.clavero.playground;

import static com.babelteam.clavero.playground.PlaygroundDecision.FORBIDDEN;
import static com.babelteam.clavero.playground.PlaygroundDecision.START;
import static com.babelteam.clavero.playground.PlaygroundDecision.START_AND_PUT_TOKENS_ASIDE;
import static com.babelteam.clavero.playground.PlaygroundDecision.STAY_OFF;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class PlaygroundDecisionTest {
    private static final String TOKEN = "clavero.slack.bot-token";
    private static final String ENABLED = "clavero.playground.enabled";

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void startsWhereNoTokenIs() {
        assertThat(PlaygroundDecision.of(settings)).isEqualTo(START);
        assertThat(PlaygroundDecision.of(settings.withProperty(TOKEN, ""))).isEqualTo(START);
    }

    @Test
    void staysOffBesideATokenUnlessAskedFor() {
        settings.setProperty(TOKEN, "xoxb-practice");
        assertThat(PlaygroundDecision.of(settings)).isEqualTo(STAY_OFF);
        assertThat(PlaygroundDecision.of(settings.withProperty(ENABLED, "true"))).isEqualTo(START_AND_PUT_TOKENS_ASIDE);
    }

    @Test
    void staysOffBesideAClientIdToo() {
        assertThat(PlaygroundDecision.of(settings.withProperty("clavero.slack.client-id", "1.2"))).isEqualTo(STAY_OFF);
    }

    @Test
    void staysOffIfToldSo() {
        assertThat(PlaygroundDecision.of(settings.withProperty(ENABLED, "false"))).isEqualTo(STAY_OFF);
    }

    @Test
    void isNeverThereInProduction() {
        settings.setActiveProfiles("production");
        assertThat(PlaygroundDecision.of(settings)).isEqualTo(STAY_OFF);
        assertThat(PlaygroundDecision.of(settings.withProperty(ENABLED, "true"))).isEqualTo(FORBIDDEN);
    }
}
