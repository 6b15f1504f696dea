package com.babelteam.clavero.playground.replay;

/** How a replay ended. */
public sealed interface Outcome {
    /** What happened, line by line, for people. */
    String transcript();

    record Passed(String transcript) implements Outcome {}

    /**
     * It came otherwise than written.
     *
     * @param line of the step that failed
     * @param why with what the person saw at that moment; holds no key
     */
    record Failed(String transcript, String file, int line, String why) implements Outcome {
        @Override
        public String toString() {
            return transcript + file + ":" + line + ": " + why + "\n";
        }
    }
}
