package com.babelteam.clavero.guide;

import java.util.List;
import java.util.Set;

/**
 * A way through the guide.
 *
 * @param order place among the journeys offered
 * @param steps at least one, in order
 * @param facts what its own texts rest on
 */
public record Journey(JourneyId id, int order, List<Step> steps, Set<FactId> facts, InLanguages<Text> texts) {
    public Journey {
        steps = List.copyOf(steps);
        facts = Set.copyOf(facts);
    }

    /**
     * A journey's words in one language.
     *
     * @param title what it is called
     * @param choose what a person sees on the screen whose journey this is
     * @param button the words of the button that begins it
     * @param opening said when it begins
     * @param ending said when its last step is done
     */
    public record Text(String title, Markdown choose, String button, Markdown opening, Markdown ending) {}

    /** How many steps it has. */
    public int length() {
        return steps.size();
    }

    /** The first step. */
    public Step first() {
        return steps.getFirst();
    }

    /** The step at that place or, where there is none so far, the nearest. */
    public Step nearest(int position) {
        return steps.get(Math.clamp(position, 1, length()) - 1);
    }
}
