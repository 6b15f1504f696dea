package com.babelteam.clavero.verification;

import com.babelteam.clavero.person.Forgotten;
import com.babelteam.clavero.person.Memory;
import com.babelteam.clavero.person.PersonId;
import org.springframework.stereotype.Component;

/** Forgets the checks of a person. What counts for the limits stays until it is too old to, some minutes later. */
@Component
class ChecksMemory implements Memory {
    private final Checks checks;

    ChecksMemory(Checks checks) {
        this.checks = checks;
    }

    @Override
    public Forgotten forget(PersonId person) {
        return Forgotten.of(Forgotten.Kind.CHECKS, checks.forget(person));
    }

    @Override
    public void forgetWorkspace(String workspace) {
        checks.forgetWorkspace(workspace);
    }
}
