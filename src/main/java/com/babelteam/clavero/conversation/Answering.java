package com.babelteam.clavero.conversation;

import static com.babelteam.clavero.conversation.JourneyParts.only;

import com.babelteam.clavero.answers.Understanding;
import com.babelteam.clavero.conversation.Part.Kind;
import com.babelteam.clavero.guide.Guide;
import com.babelteam.clavero.guide.Markdown;
import com.babelteam.clavero.guide.Topic;
import com.babelteam.clavero.guide.TopicId;
import com.babelteam.clavero.person.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Answers what was understood, and says so when nothing was. */
@Component
class Answering {
    private static final Set<String> STUCK = Set.of("key-not-showing", "no-admin-access", "find-api-section");
    private static final Set<String> INTRODUCTIONS = Set.of("greeting", "capabilities");
    private static final Set<String> COURTESIES = Set.of("thanks", "goodbye");
    /** Topics that do something instead of saying something. */
    private static final Set<String> STEERING = Set.of("next-step", "go-back", "current-step", "restart", "cancel",
            "repeat-step", "change-language");
    private static final TopicId NEXT = new TopicId("next-step");
    private static final TopicId REPEAT = new TopicId("repeat-step");
    private static final int MISSES_BEFORE_A_PERSON = 2;

    private final Journeys journeys;
    private final Walk walk;
    private final Whereabouts whereabouts;
    private final JourneyParts parts;
    private final TopicParts topics;
    private final ControlWords words;
    private final UnansweredQuestions unanswered;

    Answering(Journeys journeys, Walk walk, Whereabouts whereabouts, JourneyParts parts, TopicParts topics,
            ControlWords words,
            UnansweredQuestions unanswered) {
        this.journeys = journeys;
        this.walk = walk;
        this.whereabouts = whereabouts;
        this.parts = parts;
        this.topics = topics;
        this.words = words;
        this.unanswered = unanswered;
    }

    List<Part> answer(Turn turn, Understanding understanding) {
        List<TopicId> offered = Shortlist.of(understanding, turn.guide());
        if (offered.isEmpty()) {
            return unknown(turn);
        }
        turn.dialogue(Dialogue::understood);
        return understanding instanceof Understanding.Torn && offered.size() > 1
                ? only(topics.torn(turn, offered))
                : PartBuilder.alsoOffering(topics.others(turn, offered.subList(1, offered.size())),
                        about(turn, offered.getFirst()));
    }

    /** Explains a text that may be somebody else's: does nothing that it asks for, and keeps nothing of it. */
    List<Part> explain(Turn turn, Understanding understanding) {
        Guide guide = turn.guide();
        List<TopicId> offered = Shortlist.of(understanding, guide).stream()
                .filter(topic -> !STEERING.contains(guide.root(topic).value())).toList();
        if (offered.isEmpty()) {
            return only(topics.unknown(turn, false, whereabouts.of(turn).isEmpty()));
        }
        return understanding instanceof Understanding.Torn && offered.size() > 1
                ? only(topics.torn(turn, offered))
                : PartBuilder.alsoOffering(topics.others(turn, offered.subList(1, offered.size())),
                        about(turn, offered.getFirst()));
    }

    /** Does or says what a topic is about. */
    List<Part> about(Turn turn, TopicId id) {
        String root = turn.guide().root(id).value();
        return switch (root) {
            case "next-step" -> underWay(turn, id, () -> walk.next(turn, Optional.empty()));
            case "go-back" -> underWay(turn, id, () -> walk.back(turn, Optional.empty()));
            case "current-step" -> underWay(turn, id, () -> walk.where(turn));
            case "restart" -> underWay(turn, id, () -> walk.restart(turn, Optional.empty()));
            case "cancel" -> underWay(turn, id, () -> journeys.leave(turn));
            case "repeat-step" -> more(turn);
            case "change-language" -> words.namedIn(turn.text()).map(language -> speak(turn, language))
                    .orElseGet(() -> only(topics.whichLanguage(turn)));
            default -> turn.guide().topic(id).map(topic -> answer(turn, root, topic)).orElseGet(() -> unknown(turn));
        };
    }

    List<Part> goOn(Turn turn) {
        return underWay(turn, NEXT, () -> walk.goOn(turn));
    }

    /** What steers a journey, if one is under way; else what there is to say about that. */
    private List<Part> underWay(Turn turn, TopicId id, Supplier<List<Part>> steer) {
        boolean resumes = id.equals(NEXT) && whereabouts.left(turn).isPresent();
        return resumes || whereabouts.of(turn).isPresent() ? steer.get() : idle(turn, id).orElseGet(steer);
    }

    private Optional<List<Part>> idle(Turn turn, TopicId id) {
        return turn.guide().topic(id).map(topic -> {
            PartBuilder said = topics.smallTalk(turn, topic, true);
            whereabouts.left(turn)
                    .ifPresent(_ -> said.likely(new Press.Continue(), parts.label(turn, "continue")));
            return only(said);
        });
    }

    private List<Part> answer(Turn turn, String root, Topic topic) {
        Optional<Whereabouts.Here> here = whereabouts.of(turn);
        if (INTRODUCTIONS.contains(root) || COURTESIES.contains(root)) {
            PartBuilder said = topics.smallTalk(turn, topic, here.isEmpty() && INTRODUCTIONS.contains(root));
            return INTRODUCTIONS.contains(root) ? withStep(turn, said, here) : only(said);
        }
        turn.dialogue(dialogue -> dialogue.about(topic.id()));
        if (root.equals("get-api-key") && here.isEmpty()) {
            return only(whereabouts.choice(turn, Optional.of(topics.answer(turn, topic))));
        }
        if (STUCK.contains(root) && here.isPresent()) {
            PartBuilder stuck = parts.stuck(turn, here.get().step()).notes(here.get().notes());
            return topic.step().filter(here.get().step().id()::equals).isPresent()
                    ? only(stuck)
                    : List.of(topics.answered(turn, root, topic, true).build(), stuck.build());
        }
        return withStep(turn, topics.answered(turn, root, topic, here.isPresent()), here);
    }

    /** More of what was said last: of the answer or, if the person has gone on since, of the step. */
    List<Part> more(Turn turn) {
        return lastTopic(turn).map(topic -> withStep(turn, topics.more(turn, topic), whereabouts.of(turn)))
                .orElseGet(() -> underWay(turn, REPEAT, () -> walk.where(turn)));
    }

    /** What was said last, again. */
    List<Part> repeat(Turn turn) {
        return lastTopic(turn).map(topic -> answer(turn, turn.guide().root(topic.id()).value(), topic))
                .orElseGet(() -> underWay(turn, REPEAT, () -> walk.where(turn)));
    }

    /** What comes next, seen from what was said last; empty if nothing was. */
    Optional<List<Part>> whatNext(Turn turn) {
        return walk.whatNext(turn).or(() -> lastTopic(turn).flatMap(Topic::step)
                .flatMap(step -> turn.guide().journey(step.journey()))
                .map(journey -> only(new PartBuilder(Kind.WHAT_NEXT).body(parts.say(turn, "then.guide"))
                        .likely(new Press.Start(journey.id()), parts.button(turn, journey))
                        .offer(new Press.Choose(), parts.label(turn, "other-journey")))));
    }

    /** Another language from now on; says what was said last in it. */
    List<Part> speak(Turn turn, Language language) {
        turn.speak(language);
        Markdown changed = parts.say(turn, "language.changed");
        Optional<Whereabouts.Here> here = whereabouts.of(turn);
        Optional<Topic> topic = lastTopic(turn);
        if (topic.isPresent()) {
            turn.note(changed);
            return repeat(turn);
        }
        return here.map(place -> whereabouts.show(turn, place, changed))
                .orElseGet(() -> only(topics.introduction(turn, new PartBuilder(Kind.LANGUAGE).body(changed))));
    }

    private List<Part> unknown(Turn turn) {
        unanswered.keep(turn.text(), turn.language());
        turn.dialogue(Dialogue::missed);
        Optional<Whereabouts.Here> here = whereabouts.of(turn);
        boolean again = turn.dialogue().misses() >= MISSES_BEFORE_A_PERSON;
        return withStep(turn, topics.unknown(turn, again, here.isEmpty()), here);
    }

    private List<Part> withStep(Turn turn, PartBuilder said, Optional<Whereabouts.Here> here) {
        var all = new ArrayList<>(only(said));
        here.ifPresent(place -> all.add(parts.again(turn, place.step()).notes(place.notes()).build()));
        return all;
    }

    private Optional<Topic> lastTopic(Turn turn) {
        return turn.dialogue().topic().flatMap(turn.guide()::topic);
    }
}
