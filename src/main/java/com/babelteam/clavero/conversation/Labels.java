package com.babelteam.clavero.conversation;

import com.babelteam.clavero.guide.Guide;
import com.babelteam.clavero.guide.Journey;
import com.babelteam.clavero.guide.Topic;
import com.babelteam.clavero.person.Language;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The guide's own buttons, by what stands on them: who cannot press one types it. */
@Component
class Labels {
    private final Words words;

    Labels(Words words) {
        this.words = words;
    }

    /**
     * A button, typed.
     *
     * @param language the language of its words, if it is one alone
     */
    record Typed(Press press, Optional<Language> language) {}

    /** The button on which just these words stand, in whatever language. */
    Optional<Typed> typed(Guide guide, String text) {
        String typed = Spelling.plain(text);
        return Stream.concat(guide.journeys().stream().map(journey -> journey(journey, typed)),
                guide.topics().stream().map(topic -> topic(topic, typed))).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Typed> journey(Journey journey, String typed) {
        return in(typed, language -> Stream.of(journey.texts().in(language).button(),
                journey.texts().in(language).title()))
                .map(language -> new Typed(new Press.Start(journey.id()), language));
    }

    private Optional<Typed> topic(Topic topic, String typed) {
        return in(typed, language -> Stream.of(topic.texts().in(language).title(),
                words.label(language, "or", topic.texts().in(language).title())))
                .map(language -> new Typed(new Press.Pick(topic.id()), language));
    }

    /** Empty if the words are none of these; else in which language they are, if that can be said. */
    private static Optional<Optional<Language>> in(String typed, Function<Language, Stream<String>> labels) {
        Set<Language> languages = Arrays.stream(Language.values())
                .filter(language -> labels.apply(language).map(Spelling::plain).anyMatch(typed::equals))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Language.class)));
        return languages.isEmpty()
                ? Optional.empty()
                : Optional.of(languages.size() == 1 ? Optional.of(languages.iterator().next()) : Optional.empty());
    }
}
