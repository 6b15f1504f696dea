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
 */
record Outgoing(String channel, @Nullable String thread, String text, String blocks, @Nullable Drawing picture,
        Metadata metadata) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Outgoing>> SEVERAL = new TypeReference<>() {};

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
