package com.babelteam.clavero.conversation;

import com.babelteam.clavero.guide.JourneyId;
import com.babelteam.clavero.guide.TopicId;
import com.babelteam.clavero.person.Language;
import java.util.Optional;

/**
 * What a dialogue goes on from.
 *
 * @param journey the journey under way
 * @param topic the topic answered last, unless the person has gone on since
 * @param misses how many messages in a row were not understood
 * @param chosen the language they asked for
 * @param written the language they wrote last
 */
record Dialogue(Optional<JourneyId> journey, Optional<TopicId> topic, int misses, Optional<Language> chosen,
        Optional<Language> written) {
    static final Dialogue NEW = new Dialogue(Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty());

    Dialogue on(JourneyId begun) {
        return new Dialogue(Optional.of(begun), topic, misses, chosen, written);
    }

    Dialogue onNoJourney() {
        return new Dialogue(Optional.empty(), topic, misses, chosen, written);
    }

    Dialogue about(TopicId answered) {
        return new Dialogue(journey, Optional.of(answered), misses, chosen, written);
    }

    Dialogue aboutNothing() {
        return new Dialogue(journey, Optional.empty(), misses, chosen, written);
    }

    Dialogue missed() {
        return new Dialogue(journey, topic, misses + 1, chosen, written);
    }

    Dialogue understood() {
        return new Dialogue(journey, topic, 0, chosen, written);
    }

    Dialogue choosing(Language language) {
        return new Dialogue(journey, topic, misses, Optional.of(language), Optional.of(language));
    }

    Dialogue writing(Optional<Language> language) {
        return new Dialogue(journey, topic, misses, chosen, language.or(() -> written));
    }

    /** The language to speak when the person has not written just now. */
    Language language(Language otherwise) {
        return chosen.or(() -> written).orElse(otherwise);
    }
}
