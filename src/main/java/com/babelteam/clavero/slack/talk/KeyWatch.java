package com.babelteam.clavero.slack.talk;

import java.util.Optional;

/** Looks at what people write for keys. Fast: what it takes it keeps, and it asks nobody over a network. */
public interface KeyWatch {
    /** A message where others read along, with a key in it. */
    void exposed(Written written);

    /** A message is gone. */
    void deleted(String workspace, String channel, String ts);

    /**
     * A direct message.
     *
     * @param text its words, keys masked
     * @return what it calls for instead of an answer; empty for nothing
     */
    Optional<Errand> errandOf(Written written, String text);

    /** Something to be done once, however often the message is delivered. */
    interface Errand {
        /** Keeps what is to be done, together with the knowledge that it is; no network. */
        void keep();

        /** Does it, in the background. */
        void run();

        /** It is being done already. */
        void drop();
    }
}
