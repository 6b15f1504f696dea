package com.babelteam.clavero.escalation;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Arrays;
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
    MeterBinder caseMetrics(Cases cases, Letters letters) {
        return registry -> {
            Arrays.stream(CaseState.values()).filter(state -> state != CaseState.DRAFT)
                    .forEach(state -> Gauge.builder("clavero.cases", cases, each -> each.count(state))
                            .tag("state", state.key()).description("Cases by how far they are on their way to support")
                            .register(registry));
            Gauge.builder("clavero.jobs.waiting", letters, Letters::waiting).tag("kind", "letters")
                    .description("What is owed and not done yet").register(registry);
            Gauge.builder("clavero.jobs.oldest", letters, each -> each.oldest().toSeconds()).tag("kind", "letters")
                    .baseUnit("seconds").description("For how long the oldest of it has been owed").register(registry);
        };
    }
}
