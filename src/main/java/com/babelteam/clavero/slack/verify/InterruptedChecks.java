package com.babelteam.clavero.slack.verify;

import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.Languages;
import com.babelteam.clavero.slack.SlackSettings;
import com.babelteam.clavero.slack.WebApi.Delivery;
import com.babelteam.clavero.verification.Interrupted;
import com.babelteam.clavero.verification.Verification;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
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
    private final ExecutorService slackWork;
    private final Semaphore busy = new Semaphore(1);

    InterruptedChecks(Verification verification, DirectMessages directMessages, Apologies apologies,
            Languages languages, SlackSettings settings, ExecutorService slackWork) {
        this.verification = verification;
        this.directMessages = directMessages;
        this.apologies = apologies;
        this.languages = languages;
        this.settings = settings;
        this.slackWork = slackWork;
    }

    /** Hands the work on at once: the scheduler's thread has the connection to Slack to look after. */
    @Scheduled(fixedDelayString = "${clavero.slack.retry-delay:5s}")
    void apologise() {
        if (settings.isComplete() && busy.tryAcquire()) {
            slackWork.execute(() -> {
                try {
                    verification.interrupted().stream().takeWhile(this::settled).map(Interrupted::reference)
                            .forEach(verification::told);
                } finally {
                    busy.release();
                }
            });
        }
    }

    /** Whether the person was told, or never can be; if Slack only cannot now, the next round tries again. */
    private boolean settled(Interrupted check) {
        Language language = languages.of(check.person());
        Delivery delivery = directMessages.tryToSend(check.person(),
                apologies.interrupted(language, check.reference()));
        log.info("Check {} had been cut off; telling its person: {}", check.reference(), delivery);
        return delivery != Delivery.LATER;
    }
}
