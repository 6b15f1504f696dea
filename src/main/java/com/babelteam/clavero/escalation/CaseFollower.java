package com.babelteam.clavero.escalation;

/**
 * Follows cases, to tell people of them. Called in the transaction that changes them: what it keeps is kept together with
 * the change or not at all. It must ask nobody over a network.
 */
public interface CaseFollower {
    /** A person sent a case off. */
    void opened(SupportCase opened);

    /** A case has another state. */
    void changed(CaseStatus status);

    /** A person wrote more to a case. */
    default void added(CaseStatus status, String words) {}

    /** A person asked to be forgotten; what was erased of this case. */
    default void forgotten(CaseNumber number) {}
}
