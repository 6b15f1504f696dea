package com.babelteam.clavero.playground.workspace;

import com.babelteam.clavero.playground.workspace.Workspace.Status;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code assistant.threads.*}: what an agent suggests, and what it is doing. */
final class AssistantMethods {
    private static final int PROMPTS = 4;

    private final Workspace workspace;

    AssistantMethods(Workspace workspace) {
        this.workspace = workspace;
    }

    Map<String, Method> methods() {
        return Map.of("assistant.threads.setStatus", new Method("chat:write", this::setStatus),
                "assistant.threads.setTitle", new Method("chat:write", this::setTitle),
                "assistant.threads.setSuggestedPrompts", new Method("assistant:write", this::setSuggestedPrompts));
    }

    private ObjectNode setStatus(Arguments arguments) {
        workspace.status(new Status(direct(arguments), arguments.required("thread_ts"), arguments.get("status")));
        return Method.answer(Map.of());
    }

    private ObjectNode setTitle(Arguments arguments) {
        direct(arguments);
        arguments.required("thread_ts");
        arguments.required("title");
        return Method.answer(Map.of());
    }

    private ObjectNode setSuggestedPrompts(Arguments arguments) {
        String channel = direct(arguments);
        ArrayNode prompts = arguments.array("prompts", "invalid_arguments");
        if (prompts.isEmpty() || prompts.size() > PROMPTS) {
            throw new Refusal("invalid_arguments", "[ERROR] between 1 and " + PROMPTS
                    + " items allowed [json-pointer:/prompts]");
        }
        for (JsonNode prompt : prompts) {
            if (prompt.path("title").asString("").isBlank() || prompt.path("message").asString("").isBlank()) {
                throw new Refusal("invalid_arguments", "[ERROR] missing title or message [json-pointer:/prompts]");
            }
        }
        ObjectNode suggested = JsonMapper.shared().createObjectNode();
        suggested.put("title", arguments.get("title")).set("prompts", prompts);
        workspace.prompts(channel, suggested);
        return Method.answer(Map.of());
    }

    private String direct(Arguments arguments) {
        String channel = arguments.required("channel_id");
        return workspace.personOf(channel).map(Person::directChannel)
                .orElseThrow(() -> new Refusal("channel_not_found"));
    }
}
