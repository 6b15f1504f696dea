package com.babelteam.clavero.playground.replay;

import com.babelteam.clavero.playground.replay.Conversation.Line;
import com.babelteam.clavero.playground.replay.Outcome.Failed;
import com.babelteam.clavero.playground.replay.Outcome.Passed;
import com.babelteam.clavero.playground.replay.Step.Act;
import com.babelteam.clavero.playground.replay.Step.Expectation;
import com.babelteam.clavero.playground.replay.Step.FieldSays;
import com.babelteam.clavero.playground.replay.Step.SlackRefuses;
import com.babelteam.clavero.playground.replay.Step.Speaks;
import com.babelteam.clavero.privacy.Secrets;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Plays conversations through a playground. It empties the playground first, so nobody else should be in it. */
public final class Replayer {
    private static final int LINES_SHOWN = 6;
    private static final int LONGEST_SHOWN = 140;

    private final PlaygroundClient client;
    private final Backstage backstage;
    private final Duration patience;
    private final Duration quiet;

    /**
     * @param patience how long to wait for what must come
     * @param quiet how long to watch that nothing more comes
     */
    public Replayer(PlaygroundClient client, Backstage backstage, Duration patience, Duration quiet) {
        this.client = client;
        this.backstage = backstage;
        this.patience = patience;
        this.quiet = quiet;
    }

    /** Plays it in each of its languages, up to the first step that fails. */
    public Outcome replay(Conversation conversation) {
        var transcript = new StringBuilder();
        List<String> languages = conversation.languages().isEmpty() ? List.of("") : conversation.languages();
        for (String language : languages) {
            transcript.append(conversation.title()).append(language.isEmpty() ? "" : " (" + language + ")")
                    .append('\n');
            var performance = new Performance(new Stage(client, patience, language), transcript);
            for (Line line : conversation.lines()) {
                try {
                    performance.play(line);
                    if (line.equals(conversation.lines().getLast())) {
                        performance.end();
                    }
                } catch (StepFailed failure) {
                    transcript.append("   ✗\n");
                    return new Failed(transcript.toString(), conversation.file(), line.number(),
                            Secrets.mask(String.valueOf(failure.getMessage())));
                }
            }
        }
        return new Passed(transcript.toString());
    }

    /** One conversation in one language. */
    private final class Performance {
        private final Stage stage;
        private final StringBuilder transcript;
        private final Actor actor;
        private final Witness witness;
        private boolean begun;

        Performance(Stage stage, StringBuilder transcript) {
            this.stage = stage;
            this.transcript = transcript;
            this.actor = new Actor(stage, backstage);
            this.witness = new Witness(stage, quiet);
        }

        void play(Line line) {
            for (int i = 0; i < line.source().size(); i++) {
                transcript.append("%4d  %s\n".formatted(line.number() + i, line.source().get(i)));
            }
            if (!begun) {
                stage.enter(line.step() instanceof Speaks speaks ? speaks.person() : "Ana");
                begun = true;
            }
            if (!(line.step() instanceof FieldSays)) {
                requireThatTheFormWasTaken();
            }
            switch (line.step()) {
                case Act act -> actor.perform(act);
                case Expectation expectation -> {
                    show(witness.see(expectation));
                    if (!(expectation instanceof SlackRefuses)) {
                        requireThatSlackTookAll();
                    }
                }
            }
        }

        void end() {
            requireThatTheFormWasTaken();
            requireThatSlackTookAll();
        }

        private void requireThatTheFormWasTaken() {
            stage.everybody().forEach(who -> {
                if (!stage.memory(who).errorsSpokenOf && !stage.memory(who).errors.isEmpty()) {
                    throw new StepFailed("the form before this was not taken: " + stage.memory(who).errors);
                }
            });
        }

        private void requireThatSlackTookAll() {
            for (JsonNode refusal : stage.newRefusals()) {
                throw new StepFailed("Slack refused " + refusal.path("method").asString("") + ": "
                        + refusal.path("error").asString("") + " " + refusal.path("detail").asString(""));
            }
        }

        private void show(String seen) {
            seen.lines().limit(LINES_SHOWN).map(Secrets::mask).forEach(each -> transcript.append("        | ")
                    .append(each.length() > LONGEST_SHOWN ? each.substring(0, LONGEST_SHOWN) + "…" : each)
                    .append('\n'));
        }
    }
}
