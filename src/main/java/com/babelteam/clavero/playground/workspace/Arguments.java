package com.babelteam.clavero.playground.workspace;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The arguments of a call, with Slack's complaints about those that are missing or no JSON. */
record Arguments(Map<String, String> values) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Empty if it is not there. */
    String get(String name) {
        return values.getOrDefault(name, "");
    }

    boolean has(String name) {
        return !get(name).isBlank();
    }

    String required(String name) {
        if (!has(name)) {
            throw new Refusal("invalid_arguments", "[ERROR] missing required field: " + name);
        }
        return get(name);
    }

    /** An empty array if it is not there. */
    ArrayNode array(String name, String error) {
        return has(name) && read(name, error) instanceof ArrayNode array ? array : emptyOrRefused(name, error);
    }

    ObjectNode object(String name, String error) {
        if (read(name, error) instanceof ObjectNode object) {
            return object;
        }
        throw new Refusal(error, "[ERROR] must be an object [json-pointer:/" + name + "]");
    }

    private ArrayNode emptyOrRefused(String name, String error) {
        if (has(name)) {
            throw new Refusal(error, "[ERROR] must be an array [json-pointer:/" + name + "]");
        }
        return JSON.createArrayNode();
    }

    private JsonNode read(String name, String error) {
        try {
            return JSON.readTree(required(name));
        } catch (JacksonException _) {
            throw new Refusal(error, "[ERROR] no valid JSON [json-pointer:/" + name + "]");
        }
    }
}
