package com.babelteam.clavero.playground.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A message, a window or a Home.
 *
 * @param json as the assistant sent it
 * @param address how the page names it when something on it is used
 */
record Surface(JsonNode json, Map<String, String> address) {
    Surface {
        address = Map.copyOf(address);
    }

    static Surface ofMessage(JsonNode message) {
        return new Surface(message, Map.of("channel", message.path("channel").asString(""), "message_ts",
                message.path("ts").asString("")));
    }

    static Surface ofView(JsonNode view) {
        return new Surface(view, Map.of("view_id", view.path("id").asString("")));
    }

    /** What can be used on it, from top to bottom. */
    List<Element> elements() {
        List<Element> all = new ArrayList<>();
        int i = 0;
        for (JsonNode block : json.path("blocks").values()) {
            String blockId = block.path("block_id").asString("block-" + i);
            Stream.concat(Stream.of(block.path("element"), block.path("accessory")),
                    block.path("elements").values().stream()).filter(each -> each.has("action_id"))
                    .forEach(each -> all.add(new Element(this, blockId, block, each)));
            i++;
        }
        return all;
    }
}
