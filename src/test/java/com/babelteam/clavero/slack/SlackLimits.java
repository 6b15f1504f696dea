package com.babelteam.clavero.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.workspace.BlockCheck;
import com.babelteam.clavero.playground.workspace.BlockCheck.Surface;
import com.babelteam.clavero.playground.workspace.ViewCheck;
import com.slack.api.model.view.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Slack refuses in messages and views, by the practice workspace's own checks, and what people could not read. */
public final class SlackLimits {
    private static final JsonMapper JSON = JsonMapper.shared();

    private SlackLimits() {}

    public static void check(Message message) {
        assertThat(message.text()).isNotBlank().hasSizeLessThanOrEqualTo(4_000);
        JsonNode blocks = JSON.readTree(Json.of(message.blocks()));
        assertThat(BlockCheck.problems(blocks, Surface.MESSAGE)).isEmpty();
        labelsAreWords(blocks);
    }

    public static void check(View view) {
        JsonNode json = JSON.readTree(Json.of(view));
        assertThat(ViewCheck.problems(json)).isEmpty();
        labelsAreWords(json.path("blocks"));
    }

    /** A screen reader says nothing useful for a label that is only a sign. */
    private static void labelsAreWords(JsonNode blocks) {
        blocks.findValues("elements").forEach(elements -> elements.forEach(element -> {
            if (element.path("type").asString("").equals("button")) {
                assertThat(element.path("text").path("text").asString("")).matches("(?s).*\\p{L}{3}.*");
            }
        }));
    }
}
