package com.babelteam.clavero.slack.verify;

import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.Languages;
import com.babelteam.clavero.slack.SlackSettings;
import com.babelteam.clavero.verification.Interrupted;
import com.babelteam.clavero.verification.Verification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells people whose check was cut off. The key is not kept, so the check cannot be: but that there was one is, from before
 * it was acknowledged.
 */
@Component
class InterruptedChecks {
    private static final Logger log = LoggerFactory.getLogger(InterruptedChecks.class);

    private final Verification verification;
    private final DirectMessages directMessages;
    private final Apologies apologies;
    private final Languages languages;
    private final SlackSettings settings;

    InterruptedChecks(Verification verification, DirectMessages directMessages, Apologies apologies,
            Languages languages, SlackSettings settings) {
        this.verification = verification;
        this.directMessages = directMessages;
        this.apologies = apologies;
        this.languages = languages;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${clavero.slack.retry-delay:5s}")
    void apologise() {
        if (!settings.isComplete()) {
            return;
        }
        for (Interrupted check : verification.interrupted()) {
            Language language = languages.of(check.person());
            if (directMessages.send(check.person(), apologies.interrupted(language, check.reference()))) {
                verification.told(check.reference());
                log.info("Check {} had been cut off; its person was told", check.reference());
            }
        }
    }
}
