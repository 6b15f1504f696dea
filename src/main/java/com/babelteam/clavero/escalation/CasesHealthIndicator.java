package com.babelteam.clavero.escalation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** How many cases wait, since when, and whether some could not be delivered: then an operator has something to do. */
@Component
class CasesHealthIndicator implements HealthIndicator {
    private static final Duration RECENT = Duration.ofDays(7);

    private final Cases cases;
    private final Mailer mailer;
    private final Clock clock;

    CasesHealthIndicator(Cases cases, Mailer mailer, Clock clock) {
        this.cases = cases;
        this.mailer = mailer;
        this.clock = clock;
    }

    @Override
    public Health health() {
        List<CaseStatus> waiting = cases.in(CaseState.QUEUED);
        long lost = cases.in(CaseState.NOT_DELIVERED).stream()
                .filter(each -> each.changedAt().isAfter(clock.instant().minus(RECENT))).count();
        Health.Builder health = lost == 0 || !mailer.canSend() ? Health.up() : Health.down();
        health.withDetail("mail", mailer.canSend() ? "configured" : "not configured")
                .withDetail("waiting", waiting.size()).withDetail("notDelivered", lost);
        if (!waiting.isEmpty()) {
            health.withDetail("oldestWaitingSince", waiting.getFirst().openedAt().toString());
        }
        return health.build();
    }
}
