package com.babelteam.clavero.playground.workspace;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Slack gives every block that has no identifier one of its own. */
final class BlockIds {
    private BlockIds() {}

    static ArrayNode given(ArrayNode blocks, Workspace workspace) {
        for (JsonNode block : blocks) {
            if (block instanceof ObjectNode object && object.path("block_id").asString("").isEmpty()) {
                object.put("block_id", workspace.newId("b"));
            }
        }
        return blocks;
    }
}
