package com.babelteam.clavero.conversation;

/** What a button does. */
public sealed interface Act permits Press, Act.Verify, Act.Human {
    /** Opens the form for the private check of a key. */
    record Verify() implements Act {}

    /** Leads to a person. */
    record Human() implements Act {}
}
