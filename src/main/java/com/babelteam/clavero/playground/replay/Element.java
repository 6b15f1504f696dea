package com.babelteam.clavero.playground.replay;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A button, menu or field.
 *
 * @param block the block that it is in
 * @param json as the assistant sent it
 */
record Element(Surface surface, String blockId, JsonNode block, JsonNode json) {
    /** Where the value of each kind of element travels. */
    private static final Map<String, String> VALUES = Map.ofEntries(Map.entry("plain_text_input", "value"),
            Map.entry("email_text_input", "value"), Map.entry("url_text_input", "value"),
            Map.entry("number_input", "value"), Map.entry("static_select", "selected_option"),
            Map.entry("radio_buttons", "selected_option"), Map.entry("multi_static_select", "selected_options"),
            Map.entry("checkboxes", "selected_options"), Map.entry("datepicker", "selected_date"),
            Map.entry("timepicker", "selected_time"));

    String type() {
        return json.path("type").asString("");
    }

    String actionId() {
        return json.path("action_id").asString("");
    }

    boolean isButton() {
        return type().equals("button");
    }

    /** Whether it holds a value; an overflow menu, like a button, does not. */
    boolean holdsValue() {
        return VALUES.containsKey(type());
    }

    boolean isMenu() {
        return json.has("options") || json.has("option_groups");
    }

    boolean isTyped() {
        return holdsValue() && !isMenu();
    }

    /** Whether it is part of a form, which is sent as a whole. */
    boolean isField() {
        return block.path("type").asString("").equals("input");
    }

    boolean mustBeFilled() {
        return isField() && !block.path("optional").asBoolean(false);
    }

    /** Whether people, or the conversation's writer, call it so. */
    boolean isCalled(Wanted name) {
        return Stream.of(json.path("text"), block.path("label"), json.path("placeholder")).map(Texts::label)
                .anyMatch(label -> !label.isEmpty() && name.is(label)) || name.is(actionId()) || name.is(blockId);
    }

    Optional<JsonNode> option(Wanted label) {
        return Stream.concat(json.path("options").values().stream(),
                json.path("option_groups").values().stream().flatMap(each -> each.path("options").values().stream()))
                .filter(each -> label.is(Texts.label(each.path("text"))) || label.is(each.path("value").asString("")))
                .findFirst();
    }

    /** Its entry in Slack's {@code actions} and {@code state}, with this value. */
    ObjectNode holding(JsonNode value) {
        ObjectNode entry = JsonMapper.shared().createObjectNode().put("type", type());
        return entry.set(VALUES.getOrDefault(type(), "selected_option"), value);
    }

    /** The same with the value it has from the start. */
    ObjectNode untouched() {
        String field = VALUES.getOrDefault(type(), "value");
        JsonNode given = json.path(field.equals("value") ? "initial_value" : field.replace("selected_", "initial_"));
        JsonNode none = field.equals("selected_options")
                ? JsonMapper.shared().createArrayNode()
                : JsonMapper.shared().nullNode();
        return holding(given.isMissingNode() ? none : given);
    }

    /** Whether that entry holds nothing. */
    static boolean isEmpty(ObjectNode entry) {
        return entry.properties().stream().filter(each -> !each.getKey().equals("type")).map(Map.Entry::getValue)
                .allMatch(value -> value.isNull() || (value.isArray() && value.isEmpty())
                        || (value.isString() && value.asString().isEmpty()));
    }
}
