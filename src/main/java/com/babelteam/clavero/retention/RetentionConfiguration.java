package com.babelteam.clavero.retention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {
    /** One job for all processes together. */
    @Bean
    RecurringTask<Void> purgeJob(Purge purge, RetentionSettings settings) {
        return Tasks.recurring("purge", FixedDelay.of(settings.every())).execute((_, _) -> purge.run());
    }
}
