package com.babelteam.clavero.conversation;

import com.babelteam.clavero.conversation.Part.Kind;
import com.babelteam.clavero.conversation.Part.Picture;
import com.babelteam.clavero.conversation.Part.Progress;
import com.babelteam.clavero.guide.FactId;
import com.babelteam.clavero.guide.Freshness;
import com.babelteam.clavero.guide.Journey;
import com.babelteam.clavero.guide.JourneyId;
import com.babelteam.clavero.guide.Markdown;
import com.babelteam.clavero.guide.PictureId;
import com.babelteam.clavero.guide.Step;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The messages of a journey. */
@Component
class JourneyParts {
    /** For people who have a key already. */
    static final JourneyId SURVIVE = new JourneyId("survive");

    private final Words words;
    private final Placeholders placeholders;
    private final Freshness freshness;

    JourneyParts(Words words, Placeholders placeholders, Freshness freshness) {
        this.words = words;
        this.placeholders = placeholders;
        this.freshness = freshness;
    }

    /** A step in full. */
    PartBuilder step(Kind kind, Turn turn, Step step) {
        Step.Text text = step.texts().in(turn.language());
        boolean last = turn.guide().after(step).isEmpty();
        PartBuilder part = start(kind, turn, step).body(fill(turn, text.body()))
                .see(text.see().map(see -> say(turn, "see", fill(turn, see)))).picture(picture(turn, step))
                .remark(checked(turn, step.facts())).step(step.id());
        if (step.check()) {
            part.likely(new Act.Verify(), label(turn, "check"));
        }
        part.likely(new Press.Next(step.id()), label(turn, last ? "finish" : "next"));
        if (turn.guide().before(step).isPresent()) {
            part.offer(new Press.Back(step.id()), label(turn, "back"));
        } else {
            part.offer(new Press.Choose(), label(turn, "other-journey"));
        }
        return part.offer(new Press.Stuck(step.id()), label(turn, "stuck")).offer(new Press.Ask(), label(turn, "ask"))
                .offer(new Act.Human(), label(turn, "human"));
    }

    /** A step in short. */
    PartBuilder again(Turn turn, Step step) {
        return start(Kind.STEP_AGAIN, turn, step).body(say(turn, "again")).step(step.id())
                .likely(new Press.Next(step.id()), label(turn, turn.guide().after(step).isEmpty() ? "finish" : "next"))
                .offer(new Press.WhereAmI(), label(turn, "show-step"))
                .offer(new Press.Stuck(step.id()), label(turn, "stuck"));
    }

    /** What may be the matter, then a person. */
    PartBuilder stuck(Turn turn, Step step) {
        return start(Kind.STUCK, turn, step).body(fill(turn, step.texts().in(turn.language()).stuck()))
                .body(say(turn, "stuck")).remark(checked(turn, step.facts()))
                .likely(new Press.Next(step.id()), label(turn, "now-i-see"))
                .offer(new Press.WhereAmI(), label(turn, "show-step"))
                .offer(new Press.Ask(), label(turn, "ask")).likely(new Act.Human(), label(turn, "human"));
    }

    PartBuilder opening(Turn turn, Journey journey) {
        return new PartBuilder(Kind.JOURNEY_BEGINS).title(title(turn, journey))
                .body(fill(turn, journey.texts().in(turn.language()).opening()))
                .remark(checked(turn, journey.facts()));
    }

    PartBuilder finished(Turn turn, Journey journey) {
        PartBuilder part = new PartBuilder(Kind.JOURNEY_FINISHED).title(title(turn, journey))
                .body(fill(turn, journey.texts().in(turn.language()).ending()))
                .remark(checked(turn, journey.facts()))
                .likely(new Act.Verify(), label(turn, "check"));
        if (!journey.id().equals(SURVIVE)) {
            survive(turn, part);
        }
        return part.offer(new Press.Ask(), label(turn, "ask")).offer(new Act.Human(), label(turn, "human"));
    }

    /** Adds the way for those who have a key. */
    PartBuilder survive(Turn turn, PartBuilder part) {
        turn.guide().journey(SURVIVE).ifPresent(journey -> part.offer(new Press.Start(SURVIVE), button(turn, journey)));
        return part;
    }

    /** The journeys, by what a person sees on the screen. */
    PartBuilder choice(Turn turn, Optional<Markdown> first) {
        var part = new PartBuilder(Kind.CHOOSE_JOURNEY);
        first.ifPresent(part::body);
        part.body(say(turn, "choose"));
        for (Journey journey : turn.guide().journeys()) {
            part.body(new Markdown("**" + title(turn, journey) + "**\n\n"
                    + fill(turn, journey.texts().in(turn.language()).choose())));
            part.offer(new Press.Start(journey.id()), button(turn, journey));
        }
        return part.offer(new Press.Ask(), label(turn, "ask")).offer(new Act.Human(), label(turn, "human"));
    }

    String title(Turn turn, Journey journey) {
        return fill(turn, new Markdown(journey.texts().in(turn.language()).title())).text();
    }

    String button(Turn turn, Journey journey) {
        return journey.texts().in(turn.language()).button();
    }

    Markdown fill(Turn turn, Markdown text) {
        return placeholders.fill(text, turn.language());
    }

    String label(Turn turn, String key, Object... arguments) {
        return words.label(turn.language(), key, arguments);
    }

    Markdown say(Turn turn, String key, Object... arguments) {
        return words.say(turn.language(), key, arguments);
    }

    /** When the oldest of these facts was checked, if that is long ago. */
    Optional<Markdown> checked(Turn turn, Collection<FactId> facts) {
        return freshness.staleSince(turn.guide(), facts).map(day -> say(turn, "checked",
                DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(turn.language().locale()).format(day)));
    }

    private PartBuilder start(Kind kind, Turn turn, Step step) {
        int of = turn.guide().journeyOf(step).length();
        String progress = say(turn, "progress", step.position(), of).text();
        return new PartBuilder(kind).title(fill(turn, new Markdown(step.texts().in(turn.language()).title())).text())
                .progress(new Progress(step.position(), of, progress));
    }

    private Optional<Picture> picture(Turn turn, Step step) {
        PictureId picture = step.picture();
        String alternative = step.texts().in(turn.language()).alternative();
        return picture == null
                ? Optional.empty()
                : Optional.of(new Picture(picture, fill(turn, new Markdown(alternative)).text()));
    }

    /** One message alone. */
    static List<Part> only(PartBuilder part) {
        return List.of(part.build());
    }
}
