package com.babelteam.clavero.escalation;

import com.babelteam.clavero.person.PersonId;
import java.util.List;

/** What can be told to people about their cases. */
@FunctionalInterface
public interface KnownCases {
    /** The latest cases of a person, newest first. */
    List<CaseStatus> of(PersonId person);
}
