package com.babelteam.clavero.conversation;

import static com.babelteam.clavero.conversation.JourneyParts.only;

import com.babelteam.clavero.conversation.Part.Kind;
import com.babelteam.clavero.guide.TopicId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What buttons do. */
@Component
class Buttons {
    private final Journeys journeys;
    private final Walk walk;
    private final Answering answering;
    private final JourneyParts parts;
    private final Feedback feedback;

    Buttons(Journeys journeys, Walk walk, Answering answering, JourneyParts parts, Feedback feedback) {
        this.journeys = journeys;
        this.walk = walk;
        this.answering = answering;
        this.parts = parts;
        this.feedback = feedback;
    }

    List<Part> press(Turn turn, Press press) {
        return switch (press) {
            case Press.Choose _ -> journeys.choose(turn);
            case Press.Start(var journey) -> journeys.start(turn, journey);
            case Press.Next(var step) -> walk.next(turn, Optional.of(step));
            case Press.Back(var step) -> walk.back(turn, Optional.of(step));
            case Press.Stuck(var step) -> walk.stuck(turn, Optional.of(step));
            case Press.Ask _ -> only(new PartBuilder(Kind.ASK).body(parts.say(turn, "ask")));
            case Press.Restart(var step) -> walk.restart(turn, Optional.of(step));
            case Press.WhereAmI _ -> walk.where(turn);
            case Press.Continue _ -> journeys.resume(turn);
            case Press.Pick(var topic) -> known(turn, topic, () -> answering.about(turn, topic));
            case Press.More(var topic) -> known(turn, topic, () -> {
                turn.dialogue(dialogue -> dialogue.about(topic));
                return answering.more(turn);
            });
            case Press.Helped(var topic, var yes) -> known(turn, topic, () -> helped(turn, topic, yes));
            case Press.Speak(var language) -> answering.speak(turn, language);
            case Press.Forget _ -> throw new IllegalStateException("whom we forget we keep no dialogue with");
        };
    }

    /** What was said of the answer last given; empty if none was. */
    Optional<List<Part>> helped(Turn turn, boolean yes) {
        return turn.dialogue().topic().filter(topic -> turn.guide().topic(topic).isPresent())
                .map(topic -> helped(turn, topic, yes));
    }

    private List<Part> helped(Turn turn, TopicId topic, boolean yes) {
        feedback.give(turn.person(), topic, turn.language(), yes);
        var part = new PartBuilder(Kind.FEEDBACK).body(parts.say(turn, yes ? "helped" : "not-helped"));
        if (!yes) {
            part.likely(new Act.Human(), parts.label(turn, "human")).offer(new Press.Ask(), parts.label(turn, "ask"));
        }
        return only(part);
    }

    /** A topic may have left the guide since its button was shown. */
    private List<Part> known(Turn turn, TopicId topic, Supplier<List<Part>> reply) {
        if (turn.guide().topic(topic).isPresent()) {
            return reply.get();
        }
        return only(new PartBuilder(Kind.ASK).note(parts.say(turn, "note.topic-gone")).body(parts.say(turn, "ask")));
    }
}
