package com.babelteam.clavero.verification;

import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.verification.AppCodeReading.Understood;
import com.babelteam.clavero.verification.KeyReading.Usable;
import java.time.Instant;

/** Whether a check may go on to Keap. */
public sealed interface Admission {
    /** It may, and is on record: from here on the person is owed an answer. Pass it to {@link Verification#run}. */
    record Admitted(Reference reference, PersonId person, Understood app, Usable key,
            Instant at) implements Admission {}

    /** It may not; the report says why. Nothing was sent to Keap, and the key is wiped. */
    record Denied(Report report) implements Admission {}

    /** The same request was taken before, here or elsewhere; nothing happened, and the key is wiped. */
    record Repeated() implements Admission {}
}
