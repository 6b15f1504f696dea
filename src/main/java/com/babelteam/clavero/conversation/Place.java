package com.babelteam.clavero.conversation;

import com.babelteam.clavero.guide.ContentHash;
import com.babelteam.clavero.guide.JourneyId;
import com.babelteam.clavero.guide.Step;
import com.babelteam.clavero.guide.StepId;
import com.babelteam.clavero.person.Language;
import java.time.Instant;

/**
 * Where a person is in a journey.
 *
 * @param position where the step stood in the journey when it was shown
 * @param hash the edition of the step's words that was shown
 * @param language the language it was shown in
 * @param since when it was shown
 */
record Place(JourneyId journey, StepId step, int position, ContentHash hash, Language language, Instant since,
        boolean finished) {
    /** Whether that step now reads otherwise than it was shown. */
    boolean isOutdated(Step now) {
        return !now.texts().in(language).hash().equals(hash);
    }
}
