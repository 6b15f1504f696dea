package com.babelteam.clavero.operation;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Leaves OpenTelemetry's beans out unless there is somewhere to send traces to: without an endpoint there is no SDK, no
 * exporter and no thread of it. Logs never go that way.
 */
final class TracingOnDemand implements AutoConfigurationImportFilter, EnvironmentAware {
    static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";
    private static final String LOGS = "org.springframework.boot.opentelemetry.autoconfigure.logging.";
    private static final String SDK = "org.springframework.boot.opentelemetry.";
    private static final String TRACING = "org.springframework.boot.micrometer.tracing.";

    private boolean wanted;

    @Override
    public void setEnvironment(Environment settings) {
        wanted = !settings.getProperty(ENDPOINT, "").isBlank();
    }

    @Override
    public boolean[] match(@Nullable String[] autoConfigurations, AutoConfigurationMetadata metadata) {
        boolean[] matches = new boolean[autoConfigurations.length];
        for (int i = 0; i < matches.length; i++) {
            matches[i] = isIn(autoConfigurations[i]);
        }
        return matches;
    }

    private boolean isIn(@Nullable String autoConfiguration) {
        return autoConfiguration == null || !(autoConfiguration.startsWith(LOGS)
                || (!wanted && (autoConfiguration.startsWith(SDK) || autoConfiguration.startsWith(TRACING))));
    }
}
