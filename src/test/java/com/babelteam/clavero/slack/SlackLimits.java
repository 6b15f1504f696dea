package com.babelteam.clavero.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.util.HashSet;
import java.util.Set;

/** What Slack refuses in blocks and views, counted in characters as it does. */
public final class SlackLimits {
    private SlackLimits() {}

    public static void check(Message message) {
        assertThat(message.text()).isNotBlank();
        assertThat(length(message.text())).isLessThanOrEqualTo(4_000);
        JsonArray blocks = GsonFactory.createSnakeCase().toJsonTree(message.blocks()).getAsJsonArray();
        assertThat(blocks.toString().length()).isLessThan(13_000);
        checkBlocks(blocks, 50);
    }

    public static void check(View view) {
        JsonObject json = GsonFactory.createSnakeCase().toJsonTree(view).getAsJsonObject();
        assertThat(json.toString().length()).isLessThan(250_000);
        assertThat(length(text(json, "title"))).isBetween(1, 24);
        assertThat(length(text(json, "close"))).isBetween(1, 24);
        boolean hasInput = false;
        for (JsonElement block : json.getAsJsonArray("blocks")) {
            hasInput |= block.getAsJsonObject().get("type").getAsString().equals("input");
        }
        assertThat(json.has("submit")).isEqualTo(hasInput);
        if (hasInput) {
            assertThat(length(text(json, "submit"))).isBetween(1, 24);
        }
        checkBlocks(json.getAsJsonArray("blocks"), 100);
    }

    private static void checkBlocks(JsonArray blocks, int most) {
        assertThat(blocks.size()).isBetween(1, most);
        Set<String> ids = new HashSet<>();
        for (JsonElement element : blocks) {
            JsonObject block = element.getAsJsonObject();
            if (block.has("block_id")) {
                assertThat(ids.add(block.get("block_id").getAsString())).isTrue();
            }
            switch (block.get("type").getAsString()) {
                case "section" -> assertThat(length(text(block, "text"))).isBetween(1, 3_000);
                case "header" -> assertThat(length(text(block, "text"))).isBetween(1, 150);
                case "context" -> {
                    assertThat(block.getAsJsonArray("elements").size()).isBetween(1, 10);
                    block.getAsJsonArray("elements").forEach(
                            each -> assertThat(length(each.getAsJsonObject().get("text").getAsString())).isBetween(1,
                                    3_000));
                }
                case "actions" -> block.getAsJsonArray("elements").forEach(each -> button(each.getAsJsonObject()));
                case "input" -> {
                    assertThat(length(text(block, "label"))).isBetween(1, 2_000);
                    assertThat(length(text(block, "hint"))).isBetween(1, 2_000);
                    assertThat(length(text(block.getAsJsonObject("element"), "placeholder"))).isBetween(1, 150);
                }
                default -> throw new AssertionError("no limits known for " + block);
            }
        }
    }

    private static void button(JsonObject button) {
        assertThat(length(text(button, "text"))).isBetween(1, 75);
        assertThat(text(button, "text")).matches("(?s).*\\p{L}{3}.*");
        if (button.has("value")) {
            assertThat(length(button.get("value").getAsString())).isBetween(1, 2_000);
        }
    }

    private static String text(JsonObject parent, String field) {
        return parent.getAsJsonObject(field).get("text").getAsString();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
