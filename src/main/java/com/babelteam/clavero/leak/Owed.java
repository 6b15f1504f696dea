package com.babelteam.clavero.leak;

/** What a person is to be told next of a leak. */
public enum Owed {
    /** That there is one, where it was written. */
    NOTICE,
    /** What is done and what is left, in their direct messages. */
    STEPS,
    /** That the key works still. */
    ALIVE,
    /** That it is proven dead. */
    DEAD
}
