package com.babelteam.clavero.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.conversation.Part.Kind;
import com.babelteam.clavero.conversation.Part.Offer;
import com.babelteam.clavero.guide.Guides;
import com.babelteam.clavero.guide.Journey;
import com.babelteam.clavero.guide.Markdown;
import com.babelteam.clavero.guide.PracticeGuide;
import com.babelteam.clavero.guide.Step;
import com.babelteam.clavero.guide.Topic;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.playground.TestDatabase;
import java.util.Collection;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Talks through all of the built-in guide. */
class ShippedConversationTest {
    private static final Guides GUIDES = PracticeGuide.builtIn();

    private final PersonId person = new PersonId("T1", "ANA");
    private final Practice practice = new Practice(TestDatabase.migrated(), GUIDES, new Practice.Moved());

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyJourneyCanBeWalkedForwardBackAndStuck(Language language) {
        for (Journey journey : GUIDES.current().journeys()) {
            Reply begun = press(language, new Press.Start(journey.id()));
            assertThat(begun.parts().getLast().step()).contains(journey.first().id());
            for (Step step : journey.steps()) {
                assertThat(practice.conversation.stepOf(person)).contains(step.id());
                assertThat(press(language, new Press.Stuck(step.id())).parts().getFirst().kind())
                        .isEqualTo(Kind.STUCK);
                press(language, new Press.Back(step.id()));
                assertThat(hear(language, "current-step").parts().getFirst().kind()).isEqualTo(Kind.WHERE_YOU_ARE);
                if (step.position() > 1) {
                    hear(language, "next-step");
                }
                press(language, new Press.Next(step.id()));
            }
            assertThat(practice.places.finished(person)).contains(journey.id());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTopicCanBeAskedInAndOutOfAJourney(Language language) {
        for (Topic topic : GUIDES.current().topics()) {
            hear(language, topic.id().value());
            press(language, new Press.More(topic.id()));
        }
        press(language, new Press.Choose());
        press(language, new Press.Start(GUIDES.current().journeys().getFirst().id()));
        for (Topic topic : GUIDES.current().topics()) {
            hear(language, topic.id().value());
        }
    }

    private Reply hear(Language language, String text) {
        return fitting(practice.conversation.hear(person, language, "in " + language.code() + ": " + text), language);
    }

    private Reply press(Language language, Press press) {
        return fitting(practice.conversation.press(person, language, press), language);
    }

    /** Slack's sections hold 3,000 characters, its buttons 75, and a message about 13,000 in all. */
    private static Reply fitting(Reply reply, Language language) {
        assertThat(reply.language()).isEqualTo(language);
        for (Part part : reply.parts()) {
            assertThat(part.body()).isNotEmpty();
            assertThat(Stream.of(part.notes(), part.body(), part.remarks(), part.see().stream().toList())
                    .flatMap(Collection::stream).map(Markdown::text)).allSatisfy(
                            text -> assertThat(text).isNotBlank().doesNotContain("{").hasSizeLessThan(2_900));
            assertThat(part.body().stream().mapToInt(body -> body.text().length()).sum()).isLessThan(6_000);
            assertThat(part.offers()).extracting(Offer::label)
                    .allSatisfy(label -> assertThat(label.length()).isBetween(2, 75));
            assertThat(new HashSet<>(part.offers())).hasSameSizeAs(part.offers());
            assertThat(part.offers()).hasSizeLessThanOrEqualTo(12);
        }
        return reply;
    }
}
