package com.babelteam.clavero.playground.replay;

import com.babelteam.clavero.playground.replay.Outcome.Failed;
import com.babelteam.clavero.playground.replay.Outcome.Passed;
import com.babelteam.clavero.playground.replay.Parsing.NotUnderstood;
import com.babelteam.clavero.playground.replay.Parsing.Understood;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Replays files for somebody who reads along. */
public final class ReplayCommand {
    /** Stands for the conversations that come with the assistant. */
    public static final String SHIPPED = "shipped";

    private final Replayer replayer;
    private final PrintStream out;

    public ReplayCommand(Replayer replayer, PrintStream out) {
        this.replayer = replayer;
        this.out = out;
    }

    /**
     * Plays all, also after one that failed.
     *
     * @param what a file, a folder, or {@link #SHIPPED}
     * @return the exit code: 0 if all passed
     */
    public int run(String what) {
        List<Parsing> all;
        try {
            all = what.equals(SHIPPED) ? Conversations.shipped() : Conversations.at(Path.of(what));
        } catch (IOException _) {
            out.println("There is no " + what);
            return 2;
        }
        long passed = all.stream().filter(this::passes).count();
        out.println(passed + " of " + all.size() + " conversations went as written");
        return passed == all.size() && !all.isEmpty() ? 0 : 1;
    }

    private boolean passes(Parsing parsing) {
        return switch (parsing) {
            case NotUnderstood problems -> {
                out.println(problems);
                yield false;
            }
            case Understood(var conversation) -> switch (replayer.replay(conversation)) {
                case Passed(var transcript) -> {
                    out.println(transcript);
                    yield true;
                }
                case Failed failed -> {
                    out.println(failed);
                    yield false;
                }
            };
        };
    }
}
