package com.babelteam.clavero.conversation;

import com.babelteam.clavero.conversation.Part.Kind;
import com.babelteam.clavero.conversation.Part.Offer;
import com.babelteam.clavero.guide.Markdown;
import com.babelteam.clavero.guide.Topic;
import com.babelteam.clavero.guide.TopicId;
import com.babelteam.clavero.person.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The messages that answer questions. */
@Component
class TopicParts {
    private static final Set<String> CHECKED_AT_ONCE = Set.of("verify-key", "error-invalid-key", "error-app-not-found",
            "finished-what-now", "app-code-format", "key-leaked");
    private static final Set<String> FOR_A_PERSON = Set.of("contact-human", "ticket-status", "account-blocked");

    /** Its answer is for those who have no case. */
    private static final String CASES = "ticket-status";

    /** Its answer is for all that has no topic. */
    private static final TopicId UNKNOWN = new TopicId(Meaning.OUT_OF_SCOPE);

    private final JourneyParts parts;
    private final CaseParts cases;

    TopicParts(JourneyParts parts, CaseParts cases) {
        this.parts = parts;
        this.cases = cases;
    }

    Markdown answer(Turn turn, Topic topic) {
        return parts.fill(turn, topic.texts().in(turn.language()).answer());
    }

    /** The answer with what can be done next. */
    PartBuilder answered(Turn turn, String root, Topic topic, boolean onAStep) {
        List<Markdown> known = root.equals(CASES) ? cases.of(turn) : List.of();
        var part = new PartBuilder(Kind.ANSWER).remark(parts.checked(turn, topic.facts()));
        (known.isEmpty() ? List.of(answer(turn, topic)) : known).forEach(part::body);
        if (CHECKED_AT_ONCE.contains(root)) {
            part.likely(new Act.Verify(), parts.label(turn, "check"));
        }
        if (FOR_A_PERSON.contains(root)) {
            part.likely(new Act.Human(), parts.label(turn, "human"));
        }
        if (root.equals("legacy-key-retired")) {
            parts.survive(turn, part);
        }
        if (!onAStep) {
            topic.step().flatMap(step -> turn.guide().journey(step.journey()))
                    .filter(journey -> !root.equals("legacy-key-retired") || !journey.id().equals(JourneyParts.SURVIVE))
                    .ifPresent(journey -> part.offer(new Press.Start(journey.id()), parts.button(turn, journey)));
        }
        if (topic.texts().in(turn.language()).more().isPresent()) {
            part.offer(new Press.More(topic.id()), parts.label(turn, "more"));
        }
        return feedback(turn, topic, part);
    }

    PartBuilder more(Turn turn, Topic topic) {
        var part = new PartBuilder(Kind.ANSWER).remark(parts.checked(turn, topic.facts()));
        topic.texts().in(turn.language()).more().ifPresentOrElse(more -> part.body(parts.fill(turn, more)),
                () -> part.note(parts.say(turn, "more.none")).body(answer(turn, topic))
                        .offer(new Act.Human(), parts.label(turn, "human")));
        return feedback(turn, topic, part);
    }

    PartBuilder smallTalk(Turn turn, Topic topic, boolean introduce) {
        var part = new PartBuilder(Kind.SMALL_TALK).body(answer(turn, topic));
        return introduce ? introduction(turn, part) : part;
    }

    /** Adds what one can begin with. */
    PartBuilder introduction(Turn turn, PartBuilder part) {
        return part.likely(new Press.Choose(), parts.label(turn, "guide"))
                .offer(new Act.Verify(), parts.label(turn, "check"))
                .offer(new Press.Ask(), parts.label(turn, "ask")).offer(new Act.Human(), parts.label(turn, "human"));
    }

    PartBuilder torn(Turn turn, List<TopicId> candidates) {
        var part = new PartBuilder(Kind.TORN).body(parts.say(turn, "torn"));
        candidates.forEach(id -> turn.guide().topic(id).ifPresent(
                topic -> part.offer(new Press.Pick(id), topic.texts().in(turn.language()).title())));
        return part;
    }

    /** What else than the answer a person may have meant. */
    List<Offer> others(Turn turn, List<TopicId> topics) {
        return topics.stream().map(turn.guide()::topic).flatMap(Optional::stream)
                .map(topic -> new Offer(new Press.Pick(topic.id()),
                        parts.label(turn, "or", topic.texts().in(turn.language()).title()), false))
                .toList();
    }

    PartBuilder unknown(Turn turn, boolean again, boolean offerGuide) {
        Markdown unknown = turn.guide().topic(UNKNOWN).map(topic -> answer(turn, topic))
                .orElseGet(() -> parts.say(turn, "unknown"));
        var part = new PartBuilder(Kind.UNKNOWN).body(again ? parts.say(turn, "unknown.again") : unknown);
        if (again) {
            part.likely(new Act.Human(), parts.label(turn, "human"));
        }
        if (offerGuide) {
            part.offer(new Press.Choose(), parts.label(turn, "guide"));
        }
        part.offer(new Act.Verify(), parts.label(turn, "check"));
        return again ? part : part.offer(new Act.Human(), parts.label(turn, "human"));
    }

    PartBuilder whichLanguage(Turn turn) {
        var part = new PartBuilder(Kind.LANGUAGE).body(parts.say(turn, "language.which"));
        for (Language language : Language.values()) {
            part.offer(new Press.Speak(language), parts.label(turn, "speak." + language.code()));
        }
        return part;
    }

    private PartBuilder feedback(Turn turn, Topic topic, PartBuilder part) {
        return part.offer(new Press.Helped(topic.id(), true), parts.label(turn, "helped"))
                .offer(new Press.Helped(topic.id(), false), parts.label(turn, "not-helped"));
    }
}
