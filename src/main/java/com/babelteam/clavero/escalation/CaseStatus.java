package com.babelteam.clavero.escalation;

import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import java.time.Instant;

/**
 * Where a case stands.
 *
 * @param language the one its person is spoken with
 * @param result the code of the last check's result, empty for none
 * @param email where support answers
 * @param openedAt when the person sent it off
 * @param changedAt when its state changed last
 */
public record CaseStatus(CaseNumber number, PersonId person, Language language, CaseState state, String result,
        String email, Instant openedAt, Instant changedAt) {}
