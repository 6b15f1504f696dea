package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.conversation.Meaning;
import com.babelteam.clavero.conversation.Part;
import com.babelteam.clavero.conversation.Part.Kind;
import com.babelteam.clavero.conversation.Part.Offer;
import com.babelteam.clavero.conversation.Press;
import com.babelteam.clavero.conversation.Reply;
import com.babelteam.clavero.guide.Guides;
import com.babelteam.clavero.guide.StepId;
import com.babelteam.clavero.guide.TopicId;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.talk.Outgoing.Subject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells what a reply is about, by the title of the guide's journey or topic: small talk is about nothing. */
@Component
class Subjects {
    /** Whose topic is a question; elsewhere it may be no more than a word to steer by. */
    private static final Set<Kind> ABOUT_A_TOPIC = EnumSet.of(Kind.ANSWER, Kind.CHOOSE_JOURNEY);

    private final Guides guides;

    Subjects(Guides guides) {
        this.guides = guides;
    }

    Subject of(Reply reply) {
        boolean finished = reply.parts().stream().anyMatch(part -> part.kind() == Kind.JOURNEY_FINISHED);
        return new Subject(reply.parts().stream().flatMap(part -> name(part, reply.language()).stream()).findFirst()
                .orElse(null), finished);
    }

    private Optional<String> name(Part part, Language language) {
        return switch (part.kind()) {
            case JOURNEY_BEGINS, JOURNEY_FINISHED -> part.title();
            // A step that is shown again after an answer is not what was asked.
            case STEP_AGAIN -> Optional.empty();
            default -> topic(part, language).or(() -> journey(part, language));
        };
    }

    private Optional<String> topic(Part part, Language language) {
        if (!ABOUT_A_TOPIC.contains(part.kind())) {
            return Optional.empty();
        }
        Stream<String> asked = part.meaning().map(Meaning::topic).stream();
        Stream<String> answered = part.offers().stream().map(Offer::act)
                .flatMap(act -> act instanceof Press.Helped(var topic, var _) ? Stream.of(topic.value()) : Stream.of());
        return Stream.concat(asked, answered).filter(topic -> !topic.equals(Meaning.OUT_OF_SCOPE)).findFirst()
                .flatMap(topic -> guides.current().topic(new TopicId(topic)))
                .map(topic -> topic.texts().in(language).title());
    }

    private Optional<String> journey(Part part, Language language) {
        return part.step().map(StepId::journey).flatMap(journey -> guides.current().journey(journey))
                .map(journey -> journey.texts().in(language).title());
    }
}
