package com.babelteam.clavero.conversation;

import static com.babelteam.clavero.conversation.JourneyParts.only;

import com.babelteam.clavero.conversation.Part.Kind;
import com.babelteam.clavero.guide.Journey;
import com.babelteam.clavero.guide.JourneyId;
import com.babelteam.clavero.guide.StepId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Begins journeys, leaves them and takes them up again. */
@Component
class Journeys {
    private final Whereabouts whereabouts;
    private final Places places;
    private final JourneyParts parts;

    Journeys(Whereabouts whereabouts, Places places, JourneyParts parts) {
        this.whereabouts = whereabouts;
        this.places = places;
        this.parts = parts;
    }

    List<Part> start(Turn turn, JourneyId id) {
        Optional<Journey> journey = turn.guide().journey(id);
        if (journey.isEmpty()) {
            turn.note(parts.say(turn, "note.journey-gone"));
            return choose(turn);
        }
        turn.dialogue(dialogue -> dialogue.on(id).aboutNothing());
        Optional<Whereabouts.Here> here = whereabouts.of(turn).filter(place -> place.step().position() > 1);
        if (here.isPresent()) {
            return whereabouts.show(turn, here.get(), parts.say(turn, "note.resumed"));
        }
        places.put(turn.person(), journey.get().first(), turn.language());
        return List.of(parts.opening(turn, journey.get()).build(),
                parts.step(Kind.STEP, turn, journey.get().first()).build());
    }

    /** Leaves the journey for now; the place in it is kept. */
    List<Part> leave(Turn turn) {
        boolean underWay = whereabouts.of(turn).isPresent();
        turn.dialogue(Dialogue::onNoJourney);
        var part = new PartBuilder(Kind.LEFT).body(parts.say(turn, underWay ? "left" : "left.nothing"));
        if (underWay) {
            part.offer(new Press.Continue(), parts.label(turn, "continue"));
        }
        return only(part.offer(new Press.Choose(), parts.label(turn, "guide"))
                .offer(new Act.Human(), parts.label(turn, "human")));
    }

    /** Takes up the journey that was left last. */
    List<Part> resume(Turn turn) {
        if (whereabouts.of(turn).isEmpty()) {
            whereabouts.left(turn).ifPresent(left -> turn.dialogue(dialogue -> dialogue.on(left.id())));
        }
        return whereabouts.of(turn).map(here -> whereabouts.show(turn, here, parts.say(turn, "note.resumed")))
                .orElseGet(() -> noJourney(turn));
    }

    List<Part> choose(Turn turn) {
        return only(whereabouts.choice(turn, Optional.empty()));
    }

    /** A button of the step on which a journey was left takes the journey up. */
    void takeUp(Turn turn, StepId shown) {
        if (turn.dialogue().journey().isEmpty()) {
            places.of(turn.person(), shown.journey()).filter(place -> !place.finished() && place.step().equals(shown))
                    .ifPresent(place -> turn.dialogue(dialogue -> dialogue.on(place.journey())));
        }
    }

    List<Part> finishedBefore(Turn turn, JourneyId id) {
        Optional<Journey> journey = places.of(turn.person(), id).filter(Place::finished)
                .flatMap(_ -> turn.guide().journey(id));
        if (journey.isEmpty()) {
            return noJourney(turn);
        }
        turn.note(parts.say(turn, "note.finished", parts.title(turn, journey.get())));
        return choose(turn);
    }

    List<Part> noJourney(Turn turn) {
        turn.note(parts.say(turn, "note.no-journey"));
        return choose(turn);
    }
}
