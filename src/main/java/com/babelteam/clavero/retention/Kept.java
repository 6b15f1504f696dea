package com.babelteam.clavero.retention;

/** Something that is kept for a time only. Whoever keeps such a thing offers one; the purge asks all of them. */
public interface Kept {
    /** What it is, for the log. */
    String name();

    /**
     * Erases what is too old, in a transaction of its own.
     *
     * @param most how many at once, so that nobody waits for long
     * @return how many it were; fewer than {@code most} if none is left
     */
    int eraseOld(int most);
}
