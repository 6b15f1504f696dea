package com.babelteam.clavero.escalation;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EscalationConfiguration {
    /** A row for each letter, and no data in it: the letter's name says all. */
    @Bean
    OneTimeTask<Void> caseLetters(Delivery delivery) {
        return Tasks.oneTime(Delivery.TASK, Void.class).onFailure(delivery::failed)
                .execute((letter, _) -> delivery.deliver(LetterId.read(letter.getId())));
    }

    @Bean
    MeterBinder caseMetrics(Cases cases) {
        return registry -> {
            Gauge.builder("clavero.cases.waiting", cases, each -> each.count(CaseState.QUEUED))
                    .description("Cases on their way to support").register(registry);
            Gauge.builder("clavero.cases.not.delivered", cases, each -> each.count(CaseState.NOT_DELIVERED))
                    .description("Cases that could not be delivered").register(registry);
        };
    }
}
