package com.babelteam.clavero.playground.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person typed and chose on windows and messages. */
final class Typed {
    private final Map<Map<String, String>, ObjectNode> entries = new HashMap<>();

    void type(Element field, String text) {
        entries.put(key(field), field.holding(JsonMapper.shared().getNodeFactory().stringNode(text)));
    }

    /**
     * Where several may be chosen, what was chosen already is given up.
     *
     * @return the menu's entry in Slack's {@code actions}
     */
    ObjectNode choose(Element menu, JsonNode option) {
        JsonNode chosen = held(menu).path("selected_options");
        ObjectNode entry = menu.holding(chosen.isArray() ? turned(chosen, option) : option);
        if (menu.holdsValue()) {
            entries.put(key(menu), entry);
        }
        return entry.deepCopy();
    }

    private static ArrayNode turned(JsonNode chosen, JsonNode option) {
        ArrayNode all = JsonMapper.shared().createArrayNode();
        chosen.values().stream().filter(each -> !each.equals(option)).forEach(all::add);
        return all.size() == chosen.size() ? all.add(option) : all;
    }

    /** All values on a surface, as Slack sends them along. */
    ObjectNode values(Surface surface) {
        ObjectNode values = JsonMapper.shared().createObjectNode();
        surface.elements().stream().filter(Element::holdsValue)
                .forEach(each -> values.withObjectProperty(each.blockId()).set(each.actionId(), held(each)));
        return values;
    }

    /** A field without which Slack does not send the form. */
    Optional<Element> missing(Surface form) {
        return form.elements().stream().filter(Element::mustBeFilled).filter(Element::holdsValue)
                .filter(each -> Element.isEmpty(held(each))).findFirst();
    }

    private ObjectNode held(Element element) {
        return entries.getOrDefault(key(element), element.untouched());
    }

    private static Map<String, String> key(Element element) {
        Map<String, String> key = new HashMap<>(element.surface().address());
        key.put("block", element.blockId());
        key.put("action", element.actionId());
        return key;
    }
}
