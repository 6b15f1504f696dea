package com.babelteam.clavero.guide;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One step of a journey.
 *
 * @param position place in the journey, from 1
 * @param check whether it offers the private check of the key
 * @param facts what its texts rest on
 */
public record Step(StepId id, int position, @Nullable PictureId picture, boolean check, Set<FactId> facts,
        InLanguages<Text> texts) {
    public Step {
        facts = Set.copyOf(facts);
    }

    /**
     * A step's words in one language.
     *
     * @param title what is done in it
     * @param body how
     * @param see what a person must see before going on
     * @param alternative what the picture shows, in words; empty without a picture
     * @param stuck likely causes for not seeing it, and what to do
     * @param hash tells two editions of these words apart
     */
    public record Text(String title, Markdown body, Optional<Markdown> see, String alternative, Markdown stuck,
            ContentHash hash) {}
}
