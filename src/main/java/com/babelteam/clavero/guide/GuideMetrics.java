package com.babelteam.clavero.guide;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** What the guide's keepers should look at, in numbers; {@link GuideHealth} names it. */
@Component
class GuideMetrics implements MeterBinder {
    private final Guides guides;
    private final Freshness freshness;

    GuideMetrics(Guides guides, Freshness freshness) {
        this.guides = guides;
        this.freshness = freshness;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("clavero.guide.facts.stale", freshness, each -> each.stale().size())
                .description("Facts that nobody has checked for too long").register(registry);
        Gauge.builder("clavero.guide.problems", guides, each -> each.problems().size())
                .description("Mistakes that keep the folder over the guide out of use").register(registry);
    }
}
