package com.babelteam.clavero.leak;

import com.babelteam.clavero.person.Forgotten;
import com.babelteam.clavero.person.Memory;
import com.babelteam.clavero.person.PersonId;
import org.springframework.stereotype.Component;

/** Forgets the leaks of a person, and by what their keys are known. */
@Component
class LeakMemory implements Memory {
    private final LeakStore leaks;
    private final KeyPrints prints;

    LeakMemory(LeakStore leaks, KeyPrints prints) {
        this.leaks = leaks;
        this.prints = prints;
    }

    @Override
    public Forgotten forget(PersonId person) {
        leaks.openOf(person).forEach(leak -> prints.forget(leak.id()));
        return Forgotten.of(Forgotten.Kind.LEAKS, leaks.forget(person));
    }

    /** The prints are in memory only, and go by themselves. */
    @Override
    public void forgetWorkspace(String workspace) {
        leaks.forgetWorkspace(workspace);
    }
}
