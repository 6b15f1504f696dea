package com.babelteam.clavero.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.workspace.BlockCheck;
import com.babelteam.clavero.playground.workspace.BlockCheck.Surface;
import com.babelteam.clavero.playground.workspace.ViewCheck;
import com.slack.api.model.view.View;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Slack refuses in messages and views, by the practice workspace's own checks, and what people could not read. */
public final class SlackLimits {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** What chat.update takes. */
    private static final int LONGEST_TEXT = 4_000;
    /** What chat.postMessage takes before it cuts. */
    private static final int LONGEST_POSTED_TEXT = 40_000;
    private static final Pattern HALF_A_PAIR = Pattern
            .compile("[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");
    private static final Pattern HALF_AN_ESCAPE = Pattern.compile("&(am?p?|[lg]t?)?(…|```)?$");

    private SlackLimits() {}

    public static void check(Message message) {
        check(message.text(), JSON.readTree(Json.of(message.blocks())));
    }

    /** Whether Slack takes it; what it says to those who do not see its blocks is not looked at. */
    public static void checkForm(Message message) {
        JsonNode blocks = JSON.readTree(Json.of(message.blocks()));
        assertThat(message.text()).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST_TEXT);
        assertThat(BlockCheck.problems(blocks, Surface.MESSAGE)).isEmpty();
        assertThat(Shapes.ofBlocks(blocks)).isEmpty();
    }

    /** The same as of a message for one that is JSON already. */
    public static void check(String text, JsonNode blocks) {
        assertThat(text).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST_TEXT);
        fits(text, blocks);
    }

    /** The same for a message that is never changed: Slack takes a longer text when it is posted than later. */
    public static void checkPosted(String text, JsonNode blocks) {
        assertThat(text).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST_POSTED_TEXT);
        fits(text, blocks);
    }

    public static void check(View view) {
        checkView(JSON.readTree(Json.of(view)));
    }

    /** The same for a view that is JSON already. */
    public static void checkView(JsonNode view) {
        assertThat(ViewCheck.problems(view)).isEmpty();
        assertThat(Shapes.ofView(view)).isEmpty();
        assertThat(Accessible.problems(view)).isEmpty();
        isWhole(view.toString());
    }

    private static void fits(String text, JsonNode blocks) {
        assertThat(BlockCheck.problems(blocks, Surface.MESSAGE)).isEmpty();
        assertThat(Shapes.ofBlocks(blocks)).isEmpty();
        assertThat(Accessible.problems(text, blocks)).isEmpty();
        isWhole(text);
        isWhole(blocks.toString());
        blocks.findValues("text").stream().map(each -> each.isObject() ? each.path("text") : each)
                .forEach(each -> assertThat(each.asString()).doesNotContainPattern(HALF_AN_ESCAPE));
    }

    /** Nothing was cut in two that is one: an emoji, or one of Slack's escapes. */
    private static void isWhole(String text) {
        assertThat(text).doesNotContainPattern(HALF_A_PAIR);
    }
}
