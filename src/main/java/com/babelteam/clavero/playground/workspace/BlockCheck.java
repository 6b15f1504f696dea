package com.babelteam.clavero.playground.workspace;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Holds blocks against Slack's limits (docs.slack.dev/reference/block-kit, and the comments of {@code @slack/types}). What is
 * not known here is refused: better too strict than a surprise in Slack.
 */
public final class BlockCheck {
    /** Slack gives up on layouts of about this size, whatever their number of blocks (bolt-js issue 2487). */
    private static final int LAYOUT = 13_200;

    private static final Set<String> COMMON = Set.of("type", "block_id");

    private final Problems problems = new Problems();
    private final ElementCheck elements = new ElementCheck(problems);
    private final Set<String> blockIds = new HashSet<>();
    private final Surface surface;

    private BlockCheck(Surface surface) {
        this.surface = surface;
    }

    /** Where blocks stand. */
    public enum Surface {
        MESSAGE(50), MODAL(100), HOME(100);

        private final int most;

        Surface(int most) {
            this.most = most;
        }
    }

    /** What Slack would say against the blocks; empty if nothing. */
    public static List<String> problems(JsonNode blocks, Surface surface) {
        var check = new BlockCheck(surface);
        check.all(blocks);
        return check.problems.found();
    }

    private void all(JsonNode blocks) {
        if (!(blocks instanceof ArrayNode array)) {
            problems.add("must be an array", "/blocks");
            return;
        }
        if (array.size() > surface.most) {
            problems.add("no more than " + surface.most + " items allowed", "/blocks");
        }
        if (surface == Surface.MESSAGE && array.toString().length() > LAYOUT) {
            problems.add("msg_blocks_too_long", "/blocks");
        }
        for (int i = 0; i < array.size(); i++) {
            block(array.get(i), "/blocks/" + i);
        }
    }

    private void block(JsonNode block, String pointer) {
        problems.text(block, "block_id", 0, 255, pointer);
        String id = block.path("block_id").asString("");
        if (!id.isEmpty() && !blockIds.add(id)) {
            problems.add("block_id must be unique", pointer + "/block_id");
        }
        switch (block.path("type").asString("")) {
            case "section" -> section(block, pointer);
            case "actions" -> actions(block, pointer);
            case "context" -> context(block, pointer);
            case "input" -> input(block, pointer);
            case "header" -> {
                only(block, pointer, "text");
                problems.textObject(block, "text", true, false, 150, pointer);
            }
            case "image" -> {
                only(block, pointer, "image_url", "slack_file", "alt_text", "title");
                elements.image(block, pointer);
                problems.textObject(block, "title", false, false, 2_000, pointer);
            }
            case "divider" -> only(block, pointer);
            case "rich_text" -> {
                only(block, pointer, "elements");
                problems.size(block, "elements", 1, 100, pointer);
            }
            case "markdown" -> {
                only(block, pointer, "text");
                onlyIn(Surface.MESSAGE, block, pointer);
                problems.text(block, "text", 1, 12_000, pointer);
            }
            case "context_actions" -> {
                only(block, pointer, "elements");
                onlyIn(Surface.MESSAGE, block, pointer);
                problems.size(block, "elements", 1, 5, pointer);
                feedback(block, pointer);
            }
            default -> problems.add("unsupported type: " + block.path("type").asString(""), pointer + "/type");
        }
    }

    private void section(JsonNode block, String pointer) {
        only(block, pointer, "text", "fields", "accessory", "expand");
        if (!block.has("fields")) {
            problems.textObject(block, "text", true, true, 3_000, pointer);
        } else {
            problems.textObject(block, "text", false, true, 3_000, pointer);
            problems.size(block, "fields", 1, 10, pointer);
            for (int i = 0; i < block.path("fields").size(); i++) {
                problems.textObject(block.path("fields"), i, 2_000, pointer + "/fields");
            }
        }
        if (block.has("accessory")) {
            elements.action(block.path("accessory"), true, pointer + "/accessory");
        }
    }

    private void actions(JsonNode block, String pointer) {
        only(block, pointer, "elements");
        problems.size(block, "elements", 1, 25, pointer);
        Set<String> actionIds = new HashSet<>();
        for (int i = 0; i < block.path("elements").size(); i++) {
            JsonNode element = block.path("elements").get(i);
            elements.action(element, false, pointer + "/elements/" + i);
            if (!actionIds.add(element.path("action_id").asString(""))) {
                problems.add("action_id must be unique within its block", pointer + "/elements/" + i + "/action_id");
            }
        }
    }

    private void context(JsonNode block, String pointer) {
        only(block, pointer, "elements");
        problems.size(block, "elements", 1, 10, pointer);
        for (int i = 0; i < block.path("elements").size(); i++) {
            JsonNode element = block.path("elements").get(i);
            if (element.path("type").asString("").equals("image")) {
                elements.image(element, pointer + "/elements/" + i);
            } else {
                problems.textObject(block.path("elements"), i, 3_000, pointer + "/elements");
            }
        }
    }

    private void input(JsonNode block, String pointer) {
        only(block, pointer, "label", "element", "hint", "optional", "dispatch_action");
        problems.textObject(block, "label", true, false, 2_000, pointer);
        problems.textObject(block, "hint", false, false, 2_000, pointer);
        elements.input(block.path("element"), pointer + "/element");
    }

    private void feedback(JsonNode block, String pointer) {
        for (int i = 0; i < block.path("elements").size(); i++) {
            JsonNode element = block.path("elements").get(i);
            String here = pointer + "/elements/" + i;
            problems.text(element, "action_id", 1, 255, here);
            if (element.path("type").asString("").equals("feedback_buttons")) {
                for (String side : List.of("positive_button", "negative_button")) {
                    problems.textObject(element.path(side), "text", true, false, 75, here + "/" + side);
                    problems.text(element.path(side), "value", 1, 2_000, here + "/" + side);
                }
            } else if (!element.path("type").asString("").equals("icon_button")) {
                problems.add("unsupported type: " + element.path("type").asString(""), here + "/type");
            }
        }
    }

    private void onlyIn(Surface allowed, JsonNode block, String pointer) {
        if (surface != allowed) {
            problems.add("unsupported type: " + block.path("type").asString(""), pointer + "/type");
        }
    }

    private void only(JsonNode block, String pointer, String... properties) {
        Set<String> all = new HashSet<>(COMMON);
        all.addAll(List.of(properties));
        problems.only(block, all, pointer);
    }
}
