package com.babelteam.clavero.playground.workspace;

import com.babelteam.clavero.playground.workspace.Workspace.Agents;
import com.babelteam.clavero.playground.workspace.Workspace.Status;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code assistant.threads.*}: what an agent suggests, and what it is doing. Refused where the plan has no agents. */
final class AssistantMethods {
    private static final int PROMPTS = 4;
    private static final int LOADING_MESSAGES = 10;

    private final Workspace workspace;
    private final Manifest manifest;

    AssistantMethods(Workspace workspace, Manifest manifest) {
        this.workspace = workspace;
        this.manifest = manifest;
    }

    Map<String, Method> methods() {
        return Map.of("assistant.threads.setStatus", new Method("chat:write", this::setStatus),
                "assistant.threads.setTitle", new Method("chat:write", this::setTitle),
                "assistant.threads.setSuggestedPrompts", new Method("assistant:write", this::setSuggestedPrompts));
    }

    private ObjectNode setStatus(Arguments arguments) {
        String channel = direct(arguments);
        String thread = thread(channel, arguments);
        if (arguments.array("loading_messages", "invalid_arguments").size() > LOADING_MESSAGES) {
            throw new Refusal("invalid_arguments", "[ERROR] no more than " + LOADING_MESSAGES
                    + " items allowed [json-pointer:/loading_messages]");
        }
        workspace.status(new Status(channel, thread, arguments.get("status")));
        return Method.answer(Map.of());
    }

    private ObjectNode setTitle(Arguments arguments) {
        thread(direct(arguments), arguments);
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

    private String thread(String channel, Arguments arguments) {
        String thread = arguments.required("thread_ts");
        if (workspace.find(channel, thread).isEmpty()) {
            throw new Refusal("invalid_thread_ts");
        }
        return thread;
    }

    private String direct(Arguments arguments) {
        AgentMethods.allowed(manifest, workspace.agents() != Agents.NONE);
        String channel = arguments.required("channel_id");
        return workspace.personOf(channel).map(Person::directChannel)
                .orElseThrow(() -> new Refusal("channel_not_found"));
    }
}
