package com.babelteam.clavero.playground.workspace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods there are, and what stands before all of them: a token, a scope. */
final class Methods {
    private final Function<String, Set<String>> scopes;
    private final Refusals refusals;
    private final Map<String, Method> all = new HashMap<>();
    private volatile String failure = "";

    /**
     * @param scopes what a token may do here; throws a {@link Refusal} if nothing
     */
    Methods(Function<String, Set<String>> scopes, Refusals refusals, List<Map<String, Method>> groups) {
        this.scopes = scopes;
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
        if (name.equals("oauth.v2.access")) {
            return method;
        }
        if (token.isEmpty()) {
            throw new Refusal("not_authed");
        }
        if (name.equals("apps.connections.open") && token.startsWith("xapp-")) {
            return method;
        }
        Set<String> granted = scopes.apply(token);
        if (!method.scope().isEmpty() && !granted.contains(method.scope())) {
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
