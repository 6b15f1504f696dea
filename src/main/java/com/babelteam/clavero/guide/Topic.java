package com.babelteam.clavero.guide;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something people ask about.
 *
 * @param parent the topic of which this is a finer part
 * @param step the step of a journey that belongs to it
 * @param facts what its answer rests on
 */
public record Topic(TopicId id, Optional<TopicId> parent, Optional<StepId> step, Set<FactId> facts,
        InLanguages<Text> texts) {
    public Topic {
        facts = Set.copyOf(facts);
    }

    /**
     * A topic's words in one language.
     *
     * @param title what it is called on a button
     * @param answer what to say
     * @param more what to say to someone who wants to know more
     * @param questions how people ask, in their own spelling
     */
    public record Text(String title, Markdown answer, Optional<Markdown> more, List<String> questions) {
        public Text {
            questions = List.copyOf(questions);
        }
    }
}
