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
 * @param said the text, or the button and its value; whatever has the form of a key is masked before anything else
 */
record Incoming(String id, PersonId person, String channel, @Nullable String thread, Origin origin, String said) {
    private static final int LONGEST = 4_000;

    Incoming {
        said = Secrets.mask(said.length() > LONGEST ? said.substring(0, LONGEST) : said);
    }

    /** How something came. */
    enum Origin {
        DIRECT, MENTION, PRESS, COMMAND
    }

    /** Whether there was something with the form of a key in it. */
    boolean heldKey() {
        return said.contains(Secrets.MASK);
    }

    /** Whether only this person reads along there. */
    boolean isPrivate() {
        return channel.startsWith("D") || channel.equals(person.user());
    }

    /** The same for somewhere private. */
    Incoming privately() {
        return new Incoming(id, person, person.user(), null, origin, said);
    }
}
