package com.babelteam.clavero.playground.replay;

/** A step did not go as written. Stays within this package, where it becomes a {@link Outcome.Failed}. */
final class StepFailed extends RuntimeException {
    StepFailed(String why) {
        super(why);
    }
}
