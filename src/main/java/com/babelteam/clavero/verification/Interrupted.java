package com.babelteam.clavero.verification;

import com.babelteam.clavero.person.PersonId;

/** A check whose person was never told how it ended, because the process stopped or nobody could be reached. */
public record Interrupted(Reference reference, PersonId person) {}
