package com.babelteam.clavero.escalation;

/** What became of a case that a person sent off. */
public sealed interface Submission {
    /**
     * It is kept and on its way.
     *
     * @param heldKey whether something in it looked like a key, and was masked
     */
    record Accepted(CaseNumber number, boolean heldKey) implements Submission {}

    /** It had been accepted before; nothing was done again. */
    record AcceptedBefore(CaseNumber number) implements Submission {}

    /** Nobody could answer to that address. */
    record EmailUnusable() implements Submission {}

    /** What was shown to the person is gone: they must see it anew before it goes out. */
    record Outdated() implements Submission {}
}
