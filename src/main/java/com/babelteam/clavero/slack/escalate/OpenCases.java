package com.babelteam.clavero.slack.escalate;

import com.babelteam.clavero.escalation.CaseStatus;
import com.babelteam.clavero.escalation.KnownCases;
import com.babelteam.clavero.person.PersonId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The cases of people that nobody has closed. */
@Component
public class OpenCases {
    private final KnownCases cases;
    private final Threads threads;

    OpenCases(KnownCases cases, Threads threads) {
        this.cases = cases;
        this.threads = threads;
    }

    /** A person's latest. One that goes by e-mail alone is never closed here: we do not see the answer. */
    public Optional<CaseStatus> latestOf(PersonId person) {
        return cases.of(person).stream()
                .filter(each -> threads.of(each.number()).filter(Threads.CaseThread::closed).isEmpty()).findFirst();
    }
}
