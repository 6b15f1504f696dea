package com.babelteam.clavero.conversation;

import com.babelteam.clavero.guide.Guide;
import com.babelteam.clavero.person.Language;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The guide's own buttons, by what stands on them: who cannot press one types it. */
@Component
class Labels {
    private final Words words;
    /** Those of the guide that was asked about last: it changes seldom, and people write often. */
    private volatile Known known = new Known(null, Map.of());

    Labels(Words words) {
        this.words = words;
    }

    /**
     * A button, typed.
     *
     * @param language the language of its words, if it is one alone
     */
    record Typed(Press press, Optional<Language> language) {}

    private record Known(@Nullable Guide guide, Map<String, Typed> buttons) {}

    /** The button on which just these words stand, in whatever language. */
    Optional<Typed> typed(Guide guide, String text) {
        Known present = known;
        if (present.guide() != guide) {
            present = new Known(guide, buttonsOf(guide));
            known = present;
        }
        return Optional.ofNullable(present.buttons().get(Spelling.plain(text)));
    }

    private Map<String, Typed> buttonsOf(Guide guide) {
        Map<String, Typed> buttons = new HashMap<>();
        guide.journeys().forEach(journey -> add(buttons, new Press.Start(journey.id()),
                language -> Stream.of(journey.texts().in(language).button(), journey.texts().in(language).title())));
        guide.topics().forEach(topic -> add(buttons, new Press.Pick(topic.id()),
                language -> Stream.of(topic.texts().in(language).title(),
                        words.label(language, "or", topic.texts().in(language).title()))));
        return buttons;
    }

    /** The words of one button in all languages; what stands on an earlier one stays that one's. */
    private static void add(Map<String, Typed> buttons, Press press, Function<Language, Stream<String>> labels) {
        Map<String, Set<Language>> languages = new HashMap<>();
        for (Language language : Language.values()) {
            labels.apply(language).forEach(label -> languages
                    .computeIfAbsent(Spelling.plain(label), _ -> EnumSet.noneOf(Language.class)).add(language));
        }
        languages.forEach((label, of) -> buttons.putIfAbsent(label, new Typed(press,
                of.size() == 1 ? Optional.of(of.iterator().next()) : Optional.empty())));
    }
}
