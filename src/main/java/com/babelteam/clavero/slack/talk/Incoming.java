package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.privacy.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * Something a person said or pressed.
 *
 * @param id Slack's own for it, the same however often it is delivered
 * @param channel where to answer
 * @param thread the thread to answer in, null for none
 * @param origin how it came
 * @param said the text, or the button and its value; whatever is or might be a key is masked before anything else
 */
record Incoming(String id, PersonId person, String channel, @Nullable String thread, Origin origin, String said) {
    private static final int LONGEST = 4_000;

    Incoming {
        // Before it is cut, as half a key does not look like one. What a button says is ours, and full of digits.
        String safe = origin == Origin.PRESS ? Secrets.mask(said) : Secrets.veil(said);
        said = safe.length() > LONGEST ? safe.substring(0, LONGEST) : safe;
    }

    /** How something came. */
    enum Origin {
        /** a direct message in a thread, or where nobody knows of threads */
        DIRECT,
        /** a direct message in no thread: it opens its own where there are agents */
        OPENING, MENTION, PRESS, COMMAND,
        /** about a message, whoever wrote it */
        ABOUT,
        /** not said at all: a person opened our messages for the first time */
        WELCOME,
        /** a mention with a key in it that others can read; its author hears of that apart from the answer */
        EXPOSED,
        /** a key in a direct message that says nothing else, as an edit or a file's name brings it */
        KEY
    }

    /** A direct message. */
    static Incoming direct(String id, Heard heard, String said) {
        return heard.thread() == null
                ? new Incoming(id, heard.author(), heard.channel(), heard.ts(), Origin.OPENING, said)
                : new Incoming(id, heard.author(), heard.channel(), heard.thread(), Origin.DIRECT, said);
    }

    /** Whether it was written in direct messages, in a thread or not. */
    boolean isWritten() {
        return origin == Origin.DIRECT || origin == Origin.OPENING;
    }

    /** Whether there was something with the form of a key in it. */
    boolean heldKey() {
        return said.contains(Secrets.MASK);
    }

    /** Whether only this person reads along there. */
    boolean isPrivate() {
        return channel.startsWith("D") || channel.equals(person.user());
    }

    /** The same, to be answered in no thread. */
    Incoming flat() {
        return new Incoming(id, person, channel, null, origin, said);
    }

    /** The same for somewhere private. */
    Incoming privately() {
        return new Incoming(id, person, person.user(), null, origin, said);
    }
}
