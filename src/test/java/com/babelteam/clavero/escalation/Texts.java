package com.babelteam.clavero.escalation;

import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import java.time.Instant;

/** Cases and their words for tests of other packages. */
public final class Texts {
    private Texts() {}

    public static CaseText caseText(SupportSettings support) {
        return new CaseText(new SupportWords(), support);
    }

    /** A case of somebody with everything there can be. */
    public static SupportCase supportCase(Language language, Dossier dossier, String words) {
        var number = new CaseNumber("C-7KQM2F");
        return new SupportCase(new CaseStatus(number, new PersonId("T1", "U1"), language, CaseState.QUEUED,
                dossier.result(), "ana@example.com", Instant.EPOCH, Instant.EPOCH), dossier, words);
    }
}
