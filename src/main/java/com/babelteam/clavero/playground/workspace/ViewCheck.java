package com.babelteam.clavero.playground.workspace;

import com.babelteam.clavero.playground.workspace.BlockCheck.Surface;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds windows and Homes against Slack's limits. */
public final class ViewCheck {
    private static final int LARGEST = 250 * 1024;
    private static final Set<String> PROPERTIES = Set.of("type", "title", "blocks", "close", "submit",
            "private_metadata", "callback_id", "clear_on_close", "notify_on_close", "external_id",
            "submit_disabled");
    private static final Set<String> OF_HOME = Set.of("type", "blocks", "private_metadata", "callback_id",
            "external_id");

    private ViewCheck() {}

    /** What Slack would say against the view; empty if nothing. */
    public static List<String> problems(JsonNode view) {
        var problems = new Problems();
        boolean modal = view.path("type").asString("").equals("modal");
        if (!modal && !view.path("type").asString("").equals("home")) {
            problems.add("unsupported type: " + view.path("type").asString(""), "/view/type");
        }
        problems.only(view, modal ? PROPERTIES : OF_HOME, "/view");
        problems.text(view, "private_metadata", 0, 3_000, "/view");
        problems.text(view, "callback_id", 0, 255, "/view");
        if (modal) {
            problems.textObject(view, "title", true, false, 24, "/view");
            problems.textObject(view, "submit", hasInput(view), false, 24, "/view");
            problems.textObject(view, "close", false, false, 24, "/view");
        }
        List<String> all = new ArrayList<>(problems.found());
        all.addAll(BlockCheck.problems(view.path("blocks"), modal ? Surface.MODAL : Surface.HOME));
        return all;
    }

    /** Refuses what Slack would refuse, with Slack's names. */
    static ObjectNode require(ObjectNode view) {
        if (view.toString().getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new Refusal("view_too_large");
        }
        List<String> problems = problems(view);
        if (!problems.isEmpty()) {
            throw new Refusal("invalid_arguments", problems);
        }
        return view;
    }

    private static boolean hasInput(JsonNode view) {
        for (JsonNode block : view.path("blocks")) {
            if (block.path("type").asString("").equals("input")) {
                return true;
            }
        }
        return false;
    }
}
