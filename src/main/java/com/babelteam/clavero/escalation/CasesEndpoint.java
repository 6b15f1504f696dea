package com.babelteam.clavero.escalation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/**
 * The operator's list: cases that wait or could not be delivered, oldest first, and a way to try one again. Says nothing of
 * who wrote or what. Closed unless {@code management.endpoints.web.exposure.include} opens it.
 */
@Component
@Endpoint(id = "cases")
class CasesEndpoint {
    private final Cases cases;
    private final Escalations escalations;

    CasesEndpoint(Cases cases, Escalations escalations) {
        this.cases = cases;
        this.escalations = escalations;
    }

    /** One case in the list. */
    record Listed(String number, String state, String openedAt, String changedAt) {}

    @ReadOperation
    List<Listed> list() {
        return Stream.of(CaseState.QUEUED, CaseState.NOT_DELIVERED).flatMap(state -> cases.in(state).stream())
                .map(each -> new Listed(each.number().value(), each.state().code(), each.openedAt().toString(),
                        each.changedAt().toString()))
                .toList();
    }

    @WriteOperation
    Map<String, Boolean> retry(@Selector String number) {
        return Map.of("queued", number.matches("C-[2-9A-Z]{6}") && escalations.retry(new CaseNumber(number)));
    }
}
