package com.babelteam.clavero.escalation;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets what need not be remembered any longer. */
@Component
class Housekeeping {
    private static final Duration DRAFTS = Duration.ofDays(1);

    private final Cases cases;
    private final Letters letters;
    private final Mailer mailer;
    private final Transcript transcript;
    private final CaseChanges changes;
    private final EscalationSettings settings;
    private final TransactionTemplate together;
    private final Clock clock;

    Housekeeping(Cases cases, Letters letters, Mailer mailer, Transcript transcript, CaseChanges changes,
            EscalationSettings settings, TransactionTemplate together, Clock clock) {
        this.cases = cases;
        this.letters = letters;
        this.mailer = mailer;
        this.clock = clock;
        this.transcript = transcript;
        this.changes = changes;
        this.settings = settings;
        this.together = together;
    }

    /** Without e-mail nothing but the team's channel is left to wait for, and not for ever. */
    @Scheduled(fixedDelay = 600_000)
    void giveUp() {
        if (!mailer.canSend()) {
            cases.in(CaseState.QUEUED).stream()
                    .filter(each -> each.openedAt().plus(settings.giveUpAfter()).isBefore(clock.instant()))
                    .forEach(each -> together.executeWithoutResult(_ -> {
                        if (cases.hold(each.number()).isPresent()) {
                            letters.gaveUp(each.number());
                            changes.settle(each.number());
                        }
                    }));
        }
    }

    @Scheduled(fixedDelay = 3_600_000)
    void forget() {
        transcript.forget(settings.keepConversation());
        cases.old(settings.keepCases(), DRAFTS)
                .forEach(number -> together.executeWithoutResult(_ -> changes.erase(number)));
    }
}
