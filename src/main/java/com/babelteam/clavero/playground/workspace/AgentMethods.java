package com.babelteam.clavero.playground.workspace;

import com.babelteam.clavero.playground.workspace.Workspace.AgentSession;
import com.babelteam.clavero.playground.workspace.Workspace.Agents;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code agents.sessions.*}: what each of a person's conversations with an agent is called, and how it stands
 * (docs.slack.dev/ai/agent-sessions). Slack refuses them with {@code not_authorized} to whoever is no agent.
 */
final class AgentMethods {
    private static final int LONGEST_TITLE = 200;
    private static final Set<String> STATUSES = Set.of("active", "processing", "suspended", "closed");
    private static final String STOPPED = "agent_session_stopped";

    private final Workspace workspace;
    private final Manifest manifest;

    AgentMethods(Workspace workspace, Manifest manifest) {
        this.workspace = workspace;
        this.manifest = manifest;
    }

    Map<String, Method> methods() {
        return Map.of("agents.sessions.setStatus", new Method("chat:write", this::setStatus), "agents.sessions.rename",
                new Method("chat:write", this::rename));
    }

    /** Refuses what agents alone may do; that a plan has no agents is nobody's mistake. */
    static void allowed(Manifest manifest, boolean byPlan) {
        if (!manifest.agentView()) {
            throw new Refusal("not_authorized", "the manifest has no features.agent_view");
        }
        if (!byPlan) {
            throw Refusal.asMustBe("not_authorized");
        }
    }

    private ObjectNode setStatus(Arguments arguments) {
        String status = arguments.required("status");
        if (!STATUSES.contains(status)) {
            throw new Refusal("invalid_arguments", "[ERROR] must be one of " + STATUSES + " [json-pointer:/status]");
        }
        AgentSession place = place(arguments);
        AgentSession now = workspace.session(place.channel(), place.threadTs())
                .map(before -> new AgentSession(before.channel(), before.threadTs(), before.title(), status))
                .orElseGet(() -> new AgentSession(place.channel(), place.threadTs(), title(arguments), status));
        workspace.session(now);
        ObjectNode answer = Method.answer(Map.of("status", status, "agent_status", status, "title", now.title()));
        return manifest.events().contains(STOPPED)
                ? answer
                : answer.put("warning", "missing_" + STOPPED + "_event_subscription");
    }

    private ObjectNode rename(Arguments arguments) {
        arguments.required("title");
        AgentSession place = place(arguments);
        AgentSession before = workspace.session(place.channel(), place.threadTs())
                .orElseThrow(() -> new Refusal("session_not_found"));
        workspace.session(new AgentSession(before.channel(), before.threadTs(), title(arguments), before.status()));
        return Method.answer(Map.of("title", title(arguments)));
    }

    private static String title(Arguments arguments) {
        String title = arguments.get("title");
        if (title.codePointCount(0, title.length()) > LONGEST_TITLE) {
            throw new Refusal("invalid_arguments", "[ERROR] must be no longer than " + LONGEST_TITLE
                    + " characters [json-pointer:/title]");
        }
        return title;
    }

    /** A conversation as it might be, in the thread that the call names by its first message. */
    private AgentSession place(Arguments arguments) {
        allowed(manifest, workspace.agents() == Agents.SESSIONS);
        String channel = arguments.required("channel_id");
        if (!channel.equals(Workspace.CHANNEL) && workspace.personOf(channel).isEmpty()) {
            throw new Refusal("channel_not_found");
        }
        String thread = arguments.required("thread_ts");
        // Whoever deletes the message that began a conversation makes no mistake of the bot's.
        Post first = workspace.find(channel, thread).orElseThrow(() -> Refusal.asMustBe("invalid_thread_ts"));
        if (first.threadTs() != null) {
            throw new Refusal("invalid_thread_ts", "a message that is itself a reply");
        }
        return new AgentSession(channel, thread, "", "");
    }
}
