package com.babelteam.clavero.slack.verify;

import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.Message;
import java.util.Optional;

/** Words behind {@code /infusionsoft-verify} that open a window of somebody else's: what a button does, for who types. */
public interface CommandWords {
    /** Whether these are such words. Fast, and of whatever a person may type. */
    boolean know(String typed);

    /**
     * Opens the window; blocks for little more than a second.
     *
     * @param triggerId as Slack sent it, seconds ago at most
     * @return what to say instead, empty if it is open
     */
    Optional<Message> open(PersonId person, String typed, String triggerId);
}
