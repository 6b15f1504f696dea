package com.babelteam.clavero.conversation;

import static com.babelteam.clavero.conversation.JourneyParts.only;

import com.babelteam.clavero.conversation.Part.Kind;
import com.babelteam.clavero.guide.Journey;
import com.babelteam.clavero.guide.JourneyId;
import com.babelteam.clavero.guide.Step;
import com.babelteam.clavero.guide.StepId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Moves a person through a journey, from where the database says they are. */
@Component
class Walk {
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Whereabouts whereabouts;
    private final Places places;
    private final JourneyParts parts;
    private final Clock clock;

    Walk(Whereabouts whereabouts, Places places, JourneyParts parts, Clock clock) {
        this.whereabouts = whereabouts;
        this.places = places;
        this.parts = parts;
        this.clock = clock;
    }

    /** On from the step that a button's message showed or, if none is named, from where the person is. */
    List<Part> next(Turn turn, Optional<StepId> shown) {
        return from(turn, shown, step -> turn.guide().after(step)
                .map(after -> moved(turn, step, after))
                .orElseGet(() -> finished(turn, step)));
    }

    List<Part> back(Turn turn, Optional<StepId> shown) {
        return from(turn, shown, step -> turn.guide().before(step)
                .map(before -> moved(turn, step, before))
                .orElseGet(() -> Optional.of(only(parts.step(Kind.STEP, turn, step)
                        .note(parts.say(turn, "note.first-step"))))));
    }

    List<Part> stuck(Turn turn, Optional<StepId> shown) {
        return from(turn, shown, step -> Optional.of(only(parts.stuck(turn, step))));
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

    List<Part> restart(Turn turn) {
        return whereabouts.of(turn).map(here -> {
            Step first = turn.guide().journeyOf(here.step()).first();
            places.put(turn.person(), first, turn.language());
            turn.dialogue(Dialogue::aboutNothing);
            return only(parts.step(Kind.STEP, turn, first).note(parts.say(turn, "note.restarted")));
        }).orElseGet(() -> noJourney(turn));
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

    /**
     * What "continue" means: after a pause, or something in between, to be shown the step; in the middle of the walk, that
     * it is done.
     */
    List<Part> goOn(Turn turn) {
        Optional<Whereabouts.Here> here = whereabouts.of(turn);
        boolean walking = turn.dialogue().topic().isEmpty()
                && here.filter(step -> clock.instant().isBefore(step.since().plus(PAUSE))).isPresent();
        turn.dialogue(Dialogue::aboutNothing);
        return walking ? next(turn, Optional.empty()) : resume(turn);
    }

    /** Takes up the journey that was left last. */
    List<Part> resume(Turn turn) {
        if (whereabouts.of(turn).isEmpty()) {
            whereabouts.left(turn).ifPresent(left -> turn.dialogue(dialogue -> dialogue.on(left.id())));
        }
        return whereabouts.of(turn).map(here -> whereabouts.show(turn, here, parts.say(turn, "note.resumed")))
                .orElseGet(() -> noJourney(turn));
    }

    List<Part> where(Turn turn) {
        return whereabouts.of(turn).map(here -> {
            Journey journey = turn.guide().journeyOf(here.step());
            return whereabouts.show(turn, here, parts.say(turn, "note.here", parts.title(turn, journey),
                    here.step().position(), journey.length(), journey.length() - here.step().position()));
        }).orElseGet(() -> choose(turn));
    }

    List<Part> choose(Turn turn) {
        return only(whereabouts.choice(turn, Optional.empty()));
    }

    /** What comes after the step, without going there; empty if the person is on none. */
    Optional<List<Part>> whatNext(Turn turn) {
        return whereabouts.of(turn).map(here -> {
            var part = new PartBuilder(Kind.WHAT_NEXT).notes(here.notes());
            part.body(turn.guide().after(here.step())
                    .map(after -> parts.say(turn, "then.next", after.texts().in(turn.language()).title()))
                    .orElseGet(() -> parts.say(turn, "then.last")));
            return List.of(part.build(), parts.again(turn, here.step()).build());
        });
    }

    private List<Part> from(Turn turn, Optional<StepId> shown, Function<Step, Optional<List<Part>>> go) {
        shown.ifPresent(step -> takeUp(turn, step));
        Optional<Whereabouts.Here> here = whereabouts.of(turn);
        if (here.isEmpty()) {
            return shown.map(step -> finishedBefore(turn, step.journey()))
                    .orElseGet(() -> whereabouts.left(turn).isPresent() ? resume(turn) : noJourney(turn));
        }
        if (here.get().moved()) {
            return whereabouts.show(turn, here.get());
        }
        Step step = here.get().step();
        turn.dialogue(Dialogue::aboutNothing);
        Optional<List<Part>> gone = shown.filter(button -> !button.equals(step.id())).isPresent()
                ? Optional.empty()
                : go.apply(step);
        return gone.or(() -> whereabouts.of(turn)
                .map(now -> whereabouts.show(turn, now, parts.say(turn, "note.old-button"))))
                .orElseGet(() -> noJourney(turn));
    }

    /** A button of the step on which a journey was left takes the journey up. */
    private void takeUp(Turn turn, StepId shown) {
        if (turn.dialogue().journey().isEmpty()) {
            places.of(turn.person(), shown.journey()).filter(place -> !place.finished() && place.step().equals(shown))
                    .ifPresent(place -> turn.dialogue(dialogue -> dialogue.on(place.journey())));
        }
    }

    private Optional<List<Part>> moved(Turn turn, Step from, Step to) {
        return places.move(turn.person(), from.id(), to, turn.language())
                ? Optional.of(only(parts.step(Kind.STEP, turn, to)))
                : Optional.empty();
    }

    private Optional<List<Part>> finished(Turn turn, Step last) {
        if (!places.finish(turn.person(), last.id())) {
            return Optional.empty();
        }
        turn.dialogue(Dialogue::onNoJourney);
        return Optional.of(only(parts.finished(turn, turn.guide().journeyOf(last))));
    }

    private List<Part> finishedBefore(Turn turn, JourneyId id) {
        Optional<Journey> journey = places.of(turn.person(), id).filter(Place::finished)
                .flatMap(_ -> turn.guide().journey(id));
        if (journey.isEmpty()) {
            return noJourney(turn);
        }
        turn.note(parts.say(turn, "note.finished", parts.title(turn, journey.get())));
        return choose(turn);
    }

    private List<Part> noJourney(Turn turn) {
        turn.note(parts.say(turn, "note.no-journey"));
        return choose(turn);
    }
}
