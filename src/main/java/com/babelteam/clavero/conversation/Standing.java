package com.babelteam.clavero.conversation;

import com.babelteam.clavero.guide.Journey;
import com.babelteam.clavero.guide.Step;
import java.time.Instant;

/** How far a person is in the guide as it is now. */
public sealed interface Standing {
    /** No journey begun. */
    record NotBegun() implements Standing {}

    /**
     * In the middle of a journey.
     *
     * @param since when the step was shown
     * @param left whether the journey was left for now
     */
    record On(Journey journey, Step step, Instant since, boolean left) implements Standing {}

    /** No journey under way or left; this one was finished last. */
    record Finished(Journey journey) implements Standing {}
}
