package com.babelteam.clavero.escalation;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives up what nobody is left to carry. */
@Component
class Housekeeping {
    private final Cases cases;
    private final Letters letters;
    private final Mailer mailer;
    private final CaseChanges changes;
    private final EscalationSettings settings;
    private final TransactionTemplate together;
    private final Clock clock;

    Housekeeping(Cases cases, Letters letters, Mailer mailer, CaseChanges changes,
            EscalationSettings settings, TransactionTemplate together, Clock clock) {
        this.cases = cases;
        this.letters = letters;
        this.mailer = mailer;
        this.clock = clock;
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
}
