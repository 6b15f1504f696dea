package com.babelteam.clavero.slack.talk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message that is ready to go, but for its picture: that may have to be uploaded first.
 *
 * @param channel a channel's identifier, or a person's for the direct messages with them
 * @param thread the thread it belongs to, null for none
 * @param text all that its blocks say
 * @param blocks its layout, as JSON
 * @param picture what to draw, null for nothing
 * @param metadata for programs: its type and fields
 * @param subject what the whole answer is about, null if that is not known here
 */
record Outgoing(String channel, @Nullable String thread, String text, String blocks, @Nullable Drawing picture,
        Metadata metadata, @Nullable Subject subject) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Outgoing>> SEVERAL = new TypeReference<>() {};

    Outgoing(String channel, @Nullable String thread, String text, String blocks, @Nullable Drawing picture,
            Metadata metadata) {
        this(channel, thread, text, blocks, picture, metadata, null);
    }

    /** Whether it belongs in a thread that one person reads alone. */
    boolean isInDirectThread() {
        return thread != null && channel.startsWith("D");
    }

    /** The same in no thread. */
    Outgoing flat() {
        return new Outgoing(channel, null, text, blocks, picture, metadata, subject);
    }

    /** The same, said to be about something. */
    Outgoing about(Subject known) {
        return new Outgoing(channel, thread, text, blocks, picture, metadata, known);
    }

    /**
     * What an answer is about.
     *
     * @param name in the person's language and the guide's words, never the person's; null if it has none
     * @param finished whether that is over with it
     */
    record Subject(@Nullable String name, boolean finished) {}

    /**
     * @param language two letters
     * @param alternative the same in words
     * @param before the block it stands before, counted from 0
     */
    record Drawing(String id, String language, String alternative, int before) {}

    record Metadata(String type, Map<String, Object> fields) {}

    static String write(List<Outgoing> messages) {
        return JSON.writeValueAsString(messages);
    }

    static List<Outgoing> read(String json) {
        return JSON.readValue(json, SEVERAL);
    }
}
