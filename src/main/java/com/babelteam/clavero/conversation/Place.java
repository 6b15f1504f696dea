package com.babelteam.clavero.conversation;

import com.babelteam.clavero.guide.ContentHash;
import com.babelteam.clavero.guide.JourneyId;
import com.babelteam.clavero.guide.Step;
import com.babelteam.clavero.guide.StepId;
import com.babelteam.clavero.person.Language;

/**
 * Where a person is in a journey.
 *
 * @param position where the step stood in the journey when it was shown
 * @param hash the edition of the step's words that was shown
 * @param language the language it was shown in
 */
record Place(JourneyId journey, StepId step, int position, ContentHash hash, Language language, boolean finished) {
    /** Whether that step now reads otherwise than it was shown. */
    boolean isOutdated(Step now) {
        return !now.texts().in(language).hash().equals(hash);
    }
}
