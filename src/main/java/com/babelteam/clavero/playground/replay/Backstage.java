package com.babelteam.clavero.playground.replay;

/** What only those can do who started the assistant: tests, as a rule. */
@FunctionalInterface
public interface Backstage {
    /** Somebody who did not start it. */
    Backstage NONE = () -> false;

    /**
     * Ends the process, starts it again and waits until it is ready.
     *
     * @return false if that cannot be done here
     */
    boolean restart();
}
