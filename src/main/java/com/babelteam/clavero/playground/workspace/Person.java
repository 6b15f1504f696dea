package com.babelteam.clavero.playground.workspace;

import java.util.Locale;

/**
 * Somebody in the workspace.
 *
 * @param id as in Slack, {@code U…}
 * @param name to be shown
 * @param locale the language set in Slack, such as {@code pt-BR}
 */
public record Person(String id, String name, String locale) {
    Person speaking(String newLocale) {
        return new Person(id, name, newLocale);
    }

    /** The address in the person's profile. */
    public String email() {
        return name.toLowerCase(Locale.ROOT) + "@example.com";
    }

    /** The channel of this person's direct messages with the bot. */
    public String directChannel() {
        return "D" + id.substring(1);
    }
}
