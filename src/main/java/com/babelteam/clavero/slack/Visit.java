package com.babelteam.clavero.slack;

import com.babelteam.clavero.person.PersonId;

/**
 * A person opened one of the assistant's tabs.
 *
 * @param id Slack's own for it, the same however often it is delivered
 * @param channel their direct messages with us
 */
public record Visit(String id, PersonId person, String channel, Tab tab) {
    /** The assistant's tabs in Slack. */
    public enum Tab {
        HOME, MESSAGES
    }
}
