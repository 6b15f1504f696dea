package com.babelteam.clavero.slack.talk;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many people wait for an answer, and for how long; the same whichever of several processes is asked. */
@Component
class InboxMetrics implements MeterBinder {
    private final Inbox inbox;

    InboxMetrics(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("clavero.jobs.waiting", inbox, Inbox::waiting).tag("kind", "messages")
                .description("What is owed and not done yet").register(registry);
        Gauge.builder("clavero.jobs.oldest", inbox, each -> each.oldest().toSeconds()).tag("kind", "messages")
                .baseUnit("seconds").description("For how long the oldest of it has been owed").register(registry);
    }
}
