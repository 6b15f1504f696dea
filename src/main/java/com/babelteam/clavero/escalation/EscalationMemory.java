package com.babelteam.clavero.escalation;

import com.babelteam.clavero.person.Forgotten;
import com.babelteam.clavero.person.Forgotten.Kind;
import com.babelteam.clavero.person.Memory;
import com.babelteam.clavero.person.PersonId;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets a person's cases and the last lines of their conversation. A case that is still on its way is what they were
 * promised: it goes out first, and is erased then.
 */
@Component
class EscalationMemory implements Memory {
    private final Cases cases;
    private final Transcript transcript;
    private final CaseChanges changes;

    EscalationMemory(Cases cases, Transcript transcript, CaseChanges changes) {
        this.cases = cases;
        this.transcript = transcript;
        this.changes = changes;
    }

    @Override
    @Transactional
    public Forgotten forget(PersonId person) {
        int erased = 0;
        int leaving = 0;
        for (CaseNumber number : cases.numbersOf(person)) {
            switch (forget(number)) {
                case QUEUED -> leaving++;
                case SENT, NOT_DELIVERED -> erased++;
                case DRAFT -> {
                    // Nobody was promised anything yet.
                }
            }
        }
        return new Forgotten(Map.of(Kind.LINES, transcript.forget(person), Kind.CASES, erased, Kind.CASES_LEAVING,
                leaving));
    }

    /** What was promised is kept to here as well: nobody took a case back. */
    @Override
    @Transactional
    public void forgetWorkspace(String workspace) {
        cases.numbersIn(workspace).forEach(this::forget);
        transcript.forgetWorkspace(workspace);
    }

    /** Returns the state in which it was. */
    private CaseState forget(CaseNumber number) {
        CaseState state = cases.hold(number).map(CaseStatus::state).orElse(CaseState.DRAFT);
        if (state == CaseState.QUEUED) {
            cases.leave(number);
        } else {
            changes.erase(number);
        }
        return state;
    }
}
