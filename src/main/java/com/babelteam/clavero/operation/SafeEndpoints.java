package com.babelteam.clavero.operation;

import java.util.Set;
import org.springframework.boot.actuate.endpoint.EndpointFilter;
import org.springframework.boot.actuate.endpoint.web.ExposableWebEndpoint;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Which of the management endpoints can be had at all, whatever is configured: on the port of Slack's requests only health,
 * and nowhere those that tell settings or memory, where tokens are, and keys for as long as a check takes.
 */
@Component
class SafeEndpoints implements EndpointFilter<ExposableWebEndpoint> {
    private static final Set<String> FOR_ALL = Set.of("health");
    private static final Set<String> FOR_OPERATORS = Set.of("health", "info", "metrics", "prometheus", "sbom", "cases",
            "unanswered");

    private final Set<String> safe;

    SafeEndpoints(Environment settings) {
        this.safe = OperatorsDoor.isOpen(settings) ? FOR_OPERATORS : FOR_ALL;
    }

    @Override
    public boolean match(ExposableWebEndpoint endpoint) {
        return safe.contains(endpoint.getEndpointId().toLowerCaseString());
    }
}
