package com.babelteam.clavero.playground.workspace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods there are, and what stands before all of them: a token, a scope. */
final class Methods {
    private final Manifest manifest;
    private final Refusals refusals;
    private final Map<String, Method> all = new HashMap<>();
    private volatile String failure = "";

    Methods(Manifest manifest, Refusals refusals, List<Map<String, Method>> groups) {
        this.manifest = manifest;
        this.refusals = refusals;
        groups.forEach(all::putAll);
    }

    /** From now on every method ends in this error; empty for none. */
    void failWith(String error) {
        this.failure = error;
    }

    /** Slack's answer, a refusal included. */
    ObjectNode call(String name, String token, Map<String, String> arguments) {
        try {
            if (!failure.isEmpty()) {
                throw new Refusal(failure);
            }
            ObjectNode answer = JsonMapper.shared().createObjectNode().put("ok", true);
            answer.setAll(allowed(name, token).handler().call(new Arguments(arguments)));
            return answer;
        } catch (Refusal refusal) {
            if (refusal.isWorthAWord()) {
                refusals.add(name, refusal);
            }
            return said(refusal);
        }
    }

    private Method allowed(String name, String token) {
        Method method = all.get(name);
        if (method == null) {
            throw new Refusal("unknown_method");
        }
        if (token.isEmpty()) {
            throw new Refusal("not_authed");
        }
        if (!token.equals(PracticeSlack.BOT_TOKEN)
                && !(name.equals("apps.connections.open") && token.startsWith("xapp-"))) {
            throw new Refusal("invalid_auth");
        }
        if (!method.scope().isEmpty() && !manifest.scopes().contains(method.scope())) {
            throw new Refusal("missing_scope", "needed: " + method.scope());
        }
        return method;
    }

    private static ObjectNode said(Refusal refusal) {
        ObjectNode answer = JsonMapper.shared().createObjectNode().put("ok", false).put("error", refusal.error());
        if (!refusal.messages().isEmpty()) {
            ArrayNode messages = answer.putObject("response_metadata").putArray("messages");
            refusal.messages().forEach(messages::add);
        }
        return answer;
    }
}
