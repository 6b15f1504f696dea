package com.babelteam.clavero.verification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits, so that nobody can guess keys with our help.
 *
 * @param checksPerPerson checks that one person may make in any period of {@code window}
 * @param checksPerApp checks that may be made of one app, by anyone, in any period of {@code window}
 * @param window length of that period
 * @param tellWithin how long after its start a check that nobody heard of counts as interrupted
 */
@ConfigurationProperties("clavero.verification")
record VerificationSettings(@DefaultValue("10") int checksPerPerson, @DefaultValue("30") int checksPerApp,
        @DefaultValue("10m") Duration window, @DefaultValue("5m") Duration tellWithin) {
    VerificationSettings {
        if (checksPerPerson < 1 || checksPerApp < 1) {
            throw new IllegalArgumentException("clavero.verification.checks-per-person and checks-per-app start at 1");
        }
    }
}
