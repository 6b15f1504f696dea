package com.babelteam.clavero.conversation;

import static com.babelteam.clavero.conversation.JourneyParts.only;

import com.babelteam.clavero.conversation.Part.Kind;
import com.babelteam.clavero.guide.Journey;
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

    private final Journeys journeys;
    private final Whereabouts whereabouts;
    private final Places places;
    private final JourneyParts parts;
    private final Clock clock;

    Walk(Journeys journeys, Whereabouts whereabouts, Places places, JourneyParts parts, Clock clock) {
        this.journeys = journeys;
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

    List<Part> restart(Turn turn, Optional<StepId> shown) {
        return from(turn, shown, step -> {
            Step first = turn.guide().journeyOf(step).first();
            return places.move(turn.person(), step.id(), first, turn.language())
                    ? Optional.of(only(parts.step(Kind.STEP, turn, first).note(parts.say(turn, "note.restarted"))))
                    : Optional.empty();
        });
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
        return walking ? next(turn, Optional.empty()) : journeys.resume(turn);
    }

    List<Part> where(Turn turn) {
        return whereabouts.of(turn).map(here -> {
            Journey journey = turn.guide().journeyOf(here.step());
            return whereabouts.show(turn, here, parts.say(turn, "note.here", parts.title(turn, journey),
                    here.step().position(), journey.length(), journey.length() - here.step().position()));
        }).orElseGet(() -> journeys.choose(turn));
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
        shown.ifPresent(step -> journeys.takeUp(turn, step));
        Optional<Whereabouts.Here> here = whereabouts.of(turn);
        if (here.isEmpty()) {
            return shown.map(step -> journeys.finishedBefore(turn, step.journey()))
                    .orElseGet(() -> whereabouts.left(turn).isPresent()
                            ? journeys.resume(turn)
                            : journeys.noJourney(turn));
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
                .orElseGet(() -> journeys.noJourney(turn));
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
}
