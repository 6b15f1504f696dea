package com.babelteam.clavero.escalation;

import com.babelteam.clavero.person.PersonChanged;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Sees to it that a case's state is what its letters say, and that its followers know. In the caller's transaction. */
@Component
class CaseChanges {
    private final Cases cases;
    private final Letters letters;
    private final List<CaseFollower> followers;
    private final ApplicationEventPublisher events;

    CaseChanges(Cases cases, Letters letters, List<CaseFollower> followers, ApplicationEventPublisher events) {
        this.cases = cases;
        this.letters = letters;
        this.followers = List.copyOf(followers);
        this.events = events;
    }

    /** The case must be held. */
    void settle(CaseNumber number) {
        CaseState state = letters.stateOf(number);
        cases.state(number, state);
        Optional<CaseStatus> status = cases.find(number);
        status.ifPresent(now -> {
            followers.forEach(follower -> follower.changed(now));
            events.publishEvent(new PersonChanged(now.person()));
        });
        if (state == CaseState.SENT) {
            cases.eraseDossier(number);
            if (cases.isLeaving(number)) {
                erase(number);
            }
        }
        events.publishEvent(new CaseChanged(number));
    }

    /** Nothing of it is left. */
    void erase(CaseNumber number) {
        cases.find(number).ifPresent(gone -> events.publishEvent(new PersonChanged(gone.person())));
        letters.erase(number);
        cases.erase(number);
        followers.forEach(follower -> follower.forgotten(number));
    }
}
