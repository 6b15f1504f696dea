package com.babelteam.clavero.slack.escalate;

import com.babelteam.clavero.escalation.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * Something to be carried from one side of a case to the other.
 *
 * @param id where it came from
 * @param author who said it, null if nobody did
 * @param words keys masked; null once they are carried or taken back
 * @param gone whether it was taken back
 * @param version tells two states of it apart
 * @param channel where it was carried to, null if nowhere yet
 * @param message its identifier there
 */
record Relay(String id, CaseNumber number, Towards towards, Kind kind, @Nullable String author, @Nullable String words,
        boolean gone, int version, @Nullable String channel, @Nullable String message) {
    /** Whom it is for. */
    enum Towards {
        TEAM, PERSON
    }

    /** What it is. */
    enum Kind {
        /** words of the other side */
        WORDS,
        /** the assistant is quiet from now on */
        OPENED,
        /** the team closed the case */
        CLOSED_BY_TEAM,
        /** the person closed it */
        CLOSED_BY_PERSON,
        /** the person wishes to be forgotten */
        FORGOTTEN,
        /** nobody reads what is written in a closed case */
        TOO_LATE,
        /** there was something like a key in what they wrote */
        KEY_SEEN
    }

    /** The source of a message. */
    static String id(String workspace, String channel, String ts) {
        return workspace + ":" + channel + ":" + ts;
    }
}
