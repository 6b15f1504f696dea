package com.babelteam.clavero.playground.replay;

import java.util.List;
import java.util.stream.Collectors;

/** How the reading of a file ended. */
public sealed interface Parsing {
    record Understood(Conversation conversation) implements Parsing {}

    /** All that was not understood, so that it can be put right at once. */
    record NotUnderstood(List<Problem> problems) implements Parsing {
        public NotUnderstood {
            problems = List.copyOf(problems);
        }

        @Override
        public String toString() {
            return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
        }
    }

    /** What is wrong with a line. */
    record Problem(String file, int line, String what) {
        @Override
        public String toString() {
            return file + ":" + line + ": " + what;
        }
    }
}
