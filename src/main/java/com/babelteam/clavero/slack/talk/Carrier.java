package com.babelteam.clavero.slack.talk;

/**
 * Carries what people say to each other. Asked before the assistant itself, which is quiet about what is carried. Fast: what
 * it takes it keeps, and it asks nobody over a network.
 */
public interface Carrier {
    /** Takes a message if it is for others; then the assistant does not answer it. */
    boolean takes(Heard heard);

    /** A message has other words now. */
    void edited(String workspace, String channel, String ts, String text);

    /** A message is gone. */
    void deleted(String workspace, String channel, String ts);
}
