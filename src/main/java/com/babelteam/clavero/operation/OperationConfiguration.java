package com.babelteam.clavero.operation;

import io.micrometer.core.instrument.config.MeterFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OperationConfiguration {
    /** Micrometer's own label for exceptions; how our work ended, its outcome says. */
    @Bean
    MeterFilter outcomeOnly() {
        return MeterFilter.ignoreTags("error");
    }
}
