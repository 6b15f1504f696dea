package com.babelteam.clavero.operation;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What goes with {@code management.server.port}: the port is open to this machine only, and health tells its details there.
 * Settings of the operator's own prevail.
 */
final class OperatorsDoor implements EnvironmentPostProcessor, Ordered {
    static final String PORT = "management.server.port";

    /** Whether operators have a port that is not the one Slack's requests come in by. */
    static boolean isOpen(org.springframework.core.env.Environment settings) {
        String port = settings.getProperty(PORT, "");
        return !port.isBlank() && !port.startsWith("-")
                && (port.equals("0") || !port.equals(settings.getProperty("server.port", "8080")));
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment settings, SpringApplication application) {
        if (isOpen(settings)) {
            Map<String, Object> defaults = new HashMap<>();
            defaults.put("management.server.address", "127.0.0.1");
            defaults.put("management.endpoint.health.show-details", "always");
            settings.getPropertySources().addLast(new MapPropertySource("operators-door", defaults));
        }
    }

    /** After all settings have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
