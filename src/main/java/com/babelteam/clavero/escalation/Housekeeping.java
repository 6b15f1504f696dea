package com.babelteam.clavero.escalation;

import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets what need not be remembered any longer. */
@Component
class Housekeeping {
    private static final Duration DRAFTS = Duration.ofDays(1);

    private final Cases cases;
    private final Transcript transcript;
    private final CaseChanges changes;
    private final EscalationSettings settings;
    private final TransactionTemplate together;

    Housekeeping(Cases cases, Transcript transcript, CaseChanges changes, EscalationSettings settings,
            TransactionTemplate together) {
        this.cases = cases;
        this.transcript = transcript;
        this.changes = changes;
        this.settings = settings;
        this.together = together;
    }

    @Scheduled(fixedDelay = 3_600_000)
    void forget() {
        transcript.forget(settings.keepConversation());
        cases.old(settings.keepCases(), DRAFTS)
                .forEach(number -> together.executeWithoutResult(_ -> changes.erase(number)));
    }
}
