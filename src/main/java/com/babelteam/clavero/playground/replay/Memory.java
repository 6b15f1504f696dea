package com.babelteam.clavero.playground.replay;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is remembered of one person while a conversation is played. */
final class Memory {
    private static final JsonNode NOTHING = JsonMapper.shared().createObjectNode();

    /** What they saw before they last did something. */
    Screen before = new Screen(NOTHING);
    /** What they saw before anybody last did something. */
    Screen beforeAnybody = before;
    /** The message they last wrote, or that was last spoken of. */
    @Nullable
    JsonNode message;
    /** The message they last wrote. */
    @Nullable
    JsonNode written;
    /** What the app found wrong with the form they last sent, by block. */
    JsonNode errors = NOTHING;
    boolean errorsSpokenOf;
    boolean homeIsOpen;
    final Typed typed = new Typed();
}
