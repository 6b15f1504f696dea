package com.babelteam.clavero.playground.workspace;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A method of the Web API.
 *
 * @param scope what the token needs for it, empty for nothing
 * @param handler does it
 */
record Method(String scope, Handler handler) {
    /** What a method does; answers what Slack adds to {@code "ok": true}, or throws a {@link Refusal}. */
    @FunctionalInterface
    interface Handler {
        ObjectNode call(Arguments arguments);
    }

    /** An answer of a few plain fields. */
    static ObjectNode answer(Map<String, String> fields) {
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        fields.forEach(answer::put);
        return answer;
    }
}
