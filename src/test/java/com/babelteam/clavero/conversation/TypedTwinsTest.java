package com.babelteam.clavero.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.conversation.Part.Offer;
import com.babelteam.clavero.guide.Guide;
import com.babelteam.clavero.guide.Guides;
import com.babelteam.clavero.guide.Journey;
import com.babelteam.clavero.guide.Markdown;
import com.babelteam.clavero.guide.PracticeGuide;
import com.babelteam.clavero.guide.Step;
import com.babelteam.clavero.guide.Topic;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.playground.TestDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever types what stands on a button gets what the button does, in every situation with buttons that there is. */
class TypedTwinsTest {
    private static final Guides GUIDES = PracticeGuide.builtIn();

    private final Practice practice = new Practice(TestDatabase.migrated(), GUIDES, new Practice.Moved());
    private final Set<Class<?>> acts = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private int people;

    @ParameterizedTest
    @EnumSource(Language.class)
    void typingWhatStandsOnAButtonDoesWhatItDoes(Language language) {
        for (Function<PersonId, Reply> situation : situations(language)) {
            situation.apply(someone()).parts().forEach(part -> part.offers().forEach(offer -> {
                acts.add(offer.act().getClass());
                if (!seen.add(key(part, offer))) {
                    return;
                }
                PersonId typing = someone();
                var _ = situation.apply(typing);
                Reply typed = practice.conversation.hear(typing, language, offer.label());
                switch (offer.act()) {
                    case Press press -> {
                        PersonId pressing = someone();
                        var _ = situation.apply(pressing);
                        Reply pressed = practice.conversation.press(pressing, language, press);
                        assertThat(said(typed)).as(offer.label()).isEqualTo(said(pressed));
                        assertThat(practice.conversation.stepOf(typing)).isEqualTo(
                                practice.conversation.stepOf(pressing));
                    }
                    case Act.Verify verify -> leads(typed, verify, "/check");
                    case Act.Human human -> leads(typed, human,
                            switch (language) {
                                case SPANISH -> "/check soporte";
                                case PORTUGUESE -> "/check suporte";
                                case ENGLISH -> "/check support";
                            });
                }
            }));
        }
        assertThat(acts).containsAll(every(Act.class).filter(act -> act != Press.Forget.class).toList());
    }

    /** Words cannot open a window in Slack: they say what can, and show the button again. */
    private static void leads(Reply typed, Act act, String command) {
        assertThat(offers(typed)).as("%s", typed).extracting(Offer::act).contains(act);
        assertThat(said(typed)).as("%s", typed).contains(command);
    }

    private List<Function<PersonId, Reply>> situations(Language language) {
        Guide guide = GUIDES.current();
        List<Function<PersonId, Reply>> all = new ArrayList<>(List.of(
                person -> practice.conversation.welcome(person, language),
                person -> press(person, language, new Press.Choose()),
                person -> hear(person, language, "change-language"), person -> hear(person, language, "nothing known!"),
                person -> {
                    hear(person, language, "nothing known!");
                    return hear(person, language, "nothing known!");
                }, person -> hear(person, language, "allowed-ips or verify-key"),
                person -> hear(person, language, "allowed-ips and verify-key and greeting")));
        for (Topic topic : guide.topics()) {
            all.add(person -> hear(person, language, topic.id().value()));
            all.add(person -> press(person, language, new Press.Pick(topic.id())));
            all.add(person -> {
                hear(person, language, topic.id().value());
                return press(person, language, new Press.More(topic.id()));
            });
        }
        Topic any = guide.topics().getFirst();
        all.add(person -> press(person, language, new Press.Helped(any.id(), false)));
        for (Journey journey : guide.journeys()) {
            for (Step step : List.of(journey.first(), journey.steps().get(1), journey.steps().getLast())) {
                all.add(person -> walk(person, language, step));
            }
            Step second = journey.steps().get(1);
            all.add(person -> after(walk(person, language, second),
                    press(person, language, new Press.Stuck(second.id()))));
            all.add(person -> after(walk(person, language, second), press(person, language, new Press.WhereAmI())));
            all.add(person -> after(walk(person, language, second), hear(person, language, "cancel")));
            all.add(person -> after(walk(person, language, second), hear(person, language, "allowed-ips")));
            all.add(person -> after(walk(person, language, journey.steps().getLast()),
                    press(person, language, new Press.Next(journey.steps().getLast().id()))));
        }
        return all;
    }

    private static Reply after(Reply first, Reply second) {
        assertThat(first.parts()).isNotEmpty();
        return second;
    }

    private Reply walk(PersonId person, Language language, Step to) {
        Journey journey = GUIDES.current().journeyOf(to);
        Reply reply = press(person, language, new Press.Start(journey.id()));
        for (Step step : journey.steps()) {
            if (step.equals(to)) {
                break;
            }
            reply = press(person, language, new Press.Next(step.id()));
        }
        return reply;
    }

    private Reply hear(PersonId person, Language language, String text) {
        return practice.conversation.hear(person, language, "in " + language.code() + ": " + text);
    }

    private Reply press(PersonId person, Language language, Press press) {
        return practice.conversation.press(person, language, press);
    }

    private PersonId someone() {
        return new PersonId("T1", "U" + people++);
    }

    /** What is worth a try of its own; the same button below another answer of the same kind is not. */
    private static String key(Part part, Offer offer) {
        boolean named = offer.act() instanceof Press.Pick || offer.act() instanceof Press.Start;
        return part.kind() + offer.label() + (named ? offer.act() : offer.act().getClass());
    }

    private static List<Offer> offers(Reply reply) {
        return reply.parts().stream().flatMap(part -> part.offers().stream()).distinct().toList();
    }

    /** All of it but how it was understood. */
    private static String said(Reply reply) {
        return reply.language() + reply.parts().stream()
                .map(part -> part.kind() + "\n" + part.title() + "\n" + part.step() + "\n"
                        + Stream.of(part.notes(), part.body(), part.remarks(), part.see().stream().toList())
                                .flatMap(List::stream).map(Markdown::text).collect(Collectors.joining("\n"))
                        + part.offers())
                .collect(Collectors.joining("\n\n"));
    }

    private static Stream<Class<?>> every(Class<?> sealed) {
        return Stream.of(sealed.getPermittedSubclasses())
                .flatMap(each -> each.isSealed() ? every(each) : Stream.of(each));
    }
}
