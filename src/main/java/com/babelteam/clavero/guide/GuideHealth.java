package com.babelteam.clavero.guide;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Always up, for there is always a valid guide; the details say what its keepers should look at. */
@Component("guide")
class GuideHealth implements HealthIndicator {
    private final Guides guides;
    private final Freshness freshness;

    GuideHealth(Guides guides, Freshness freshness) {
        this.guides = guides;
        this.freshness = freshness;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        List<String> problems = guides.problems().stream().map(GuideProblem::toString).toList();
        if (!problems.isEmpty()) {
            health.withDetail("notInUse", problems);
        }
        List<Fact> stale = freshness.stale();
        if (!stale.isEmpty()) {
            health.withDetail("factsGoneStale", stale.stream()
                    .map(fact -> fact.id() + ", checked " + fact.checked()).toList());
        }
        return health.build();
    }
}
