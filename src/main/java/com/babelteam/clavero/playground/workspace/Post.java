package com.babelteam.clavero.playground.workspace;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * A message in a channel.
 *
 * @param channel where it stands
 * @param ts its time, unique in the workspace: seconds, a dot, six digits
 * @param threadTs the message it answers, null if none
 * @param user who wrote it
 * @param text as Slack keeps it, escaped
 * @param blocks its layout, null if it has none
 * @param metadata what programs may read of it, null if nothing
 * @param seenBy the only person who sees it, null if everybody in the channel does
 * @param edited whether it was changed
 */
public record Post(String channel, String ts, @Nullable String threadTs, String user, String text,
        @Nullable ArrayNode blocks, @Nullable JsonNode metadata, @Nullable String seenBy, boolean edited) {
    boolean isVisibleTo(String person) {
        return seenBy == null || seenBy.equals(person);
    }
}
