package com.babelteam.clavero.conversation;

import com.babelteam.clavero.conversation.Part.Kind;
import com.babelteam.clavero.guide.Guide;
import com.babelteam.clavero.guide.Journey;
import com.babelteam.clavero.guide.Markdown;
import com.babelteam.clavero.guide.Step;
import com.babelteam.clavero.guide.StepId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the step that a person is on in the guide as it is now, whatever has become of the one they were shown. */
@Component
class Whereabouts {
    private final Places places;
    private final JourneyParts parts;

    Whereabouts(Places places, JourneyParts parts) {
        this.places = places;
        this.parts = parts;
    }

    /**
     * Where a person is.
     *
     * @param shown the step that they were shown
     * @param since when that was
     * @param notes what has changed since then
     */
    record Here(Step step, StepId shown, Instant since, List<Markdown> notes) {
        /** Whether this is another step than they were shown, because that one is gone. */
        boolean moved() {
            return !step.id().equals(shown);
        }
    }

    /** The step of the journey under way. */
    Optional<Here> of(Turn turn) {
        return turn.dialogue().journey().flatMap(journey -> {
            if (turn.guide().journey(journey).isEmpty()) {
                turn.dialogue(Dialogue::onNoJourney);
                turn.note(parts.say(turn, "note.journey-gone"));
                return Optional.empty();
            }
            return places.of(turn.person(), journey).filter(place -> !place.finished())
                    .map(place -> locate(turn, place));
        });
    }

    private Here locate(Turn turn, Place place) {
        Optional<Step> same = turn.guide().step(place.step());
        if (same.isPresent()) {
            boolean outdated = place.isOutdated(same.get());
            return new Here(same.get(), place.step(), place.since(),
                    outdated ? List.of(parts.say(turn, "note.updated")) : List.of());
        }
        Step nearest = turn.guide().journey(place.journey()).orElseThrow().nearest(place.position());
        return new Here(nearest, place.step(), place.since(), List.of(parts.say(turn, "note.vanished")));
    }

    /** How far the person is, in whatever journey. */
    Standing standing(Turn turn) {
        Guide guide = turn.guide();
        return of(turn).map(here -> on(turn, here, false))
                .or(() -> places.unfinished(turn.person()).stream()
                        .filter(place -> guide.journey(place.journey()).isPresent()).findFirst()
                        .map(place -> on(turn, locate(turn, place), true)))
                .or(() -> places.finished(turn.person()).reversed().stream().map(guide::journey)
                        .flatMap(Optional::stream).findFirst().map(Standing.Finished::new))
                .orElseGet(Standing.NotBegun::new);
    }

    private static Standing on(Turn turn, Here here, boolean left) {
        return new Standing.On(turn.guide().journeyOf(here.step()), here.step(), here.since(), left);
    }

    /** The step in full, with what there is to say of it. */
    List<Part> show(Turn turn, Here here, Markdown... notes) {
        places.move(turn.person(), here.shown(), here.step(), turn.language());
        PartBuilder part = parts.step(Kind.WHERE_YOU_ARE, turn, here.step()).notes(List.of(notes)).notes(here.notes());
        if (here.step().position() > 1) {
            part.offer(new Press.Restart(here.step().id()), parts.label(turn, "restart"));
        }
        return JourneyParts.only(part);
    }

    /** The journey that was left last, unfinished. */
    Optional<Journey> left(Turn turn) {
        Guide guide = turn.guide();
        return places.unfinished(turn.person()).stream().map(Place::journey).map(guide::journey)
                .flatMap(Optional::stream).findFirst();
    }

    /** The journeys to choose from, the one left unfinished too. */
    PartBuilder choice(Turn turn, Optional<Markdown> first) {
        PartBuilder part = parts.choice(turn, first);
        left(turn).ifPresent(journey -> part.note(parts.say(turn, "note.left", parts.title(turn, journey)))
                .likely(new Press.Continue(), parts.label(turn, "continue")));
        return part;
    }
}
