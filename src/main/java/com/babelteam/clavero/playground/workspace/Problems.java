package com.babelteam.clavero.playground.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Collects what is wrong with a piece of JSON, in Slack's way of saying it: a complaint and a pointer to the place. */
final class Problems {
    private final List<String> found = new ArrayList<>();

    List<String> found() {
        return found;
    }

    void add(String complaint, String pointer) {
        found.add("[ERROR] " + complaint + " [json-pointer:" + pointer + "]");
    }

    /** A text field of so many characters; Slack counts code points. */
    void text(JsonNode parent, String field, int least, int most, String pointer) {
        JsonNode value = parent.path(field);
        if (value.isMissingNode() || value.isNull()) {
            if (least > 0) {
                add("missing required field: " + field, pointer);
            }
            return;
        }
        if (!value.isString()) {
            add("must be a string", pointer + "/" + field);
            return;
        }
        length(value.asString(), least, most, pointer + "/" + field);
    }

    void length(String text, int least, int most, String pointer) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            add("must be less than " + (most + 1) + " characters", pointer);
        }
        if (length < least) {
            add("must be more than " + (least - 1) + " characters", pointer);
        }
    }

    /** The number of items of an array. */
    void size(JsonNode parent, String field, int least, int most, String pointer) {
        JsonNode value = parent.path(field);
        if (!value.isArray()) {
            add("missing required field: " + field, pointer);
        } else if (value.size() > most) {
            add("no more than " + most + " items allowed", pointer + "/" + field);
        } else if (value.size() < least) {
            add("must have at least " + least + " items", pointer + "/" + field);
        }
    }

    /** No other properties than these. */
    void only(JsonNode object, Set<String> properties, String pointer) {
        object.propertyNames().stream().filter(name -> !properties.contains(name))
                .forEach(name -> add("invalid additional property: " + name, pointer));
    }

    /** A text object, plain or with markup, as one of an object's properties. */
    void textObject(JsonNode parent, String field, boolean required, boolean markup, int most, String pointer) {
        JsonNode text = parent.path(field);
        if (!text.isMissingNode() && !text.isNull()) {
            textObject(text, markup, most, pointer + "/" + field);
        } else if (required) {
            add("missing required field: " + field, pointer);
        }
    }

    /** A text object, plain or with markup, as one of a list. */
    void textObject(JsonNode list, int index, int most, String pointer) {
        textObject(list.get(index), true, most, pointer + "/" + index);
    }

    private void textObject(JsonNode text, boolean markup, int most, String here) {
        String type = text.path("type").asString("");
        if (!type.equals("plain_text") && !(markup && type.equals("mrkdwn"))) {
            add("unsupported type: " + type, here + "/type");
        }
        only(text, Set.of("type", "text", type.equals("mrkdwn") ? "verbatim" : "emoji"), here);
        text(text, "text", 1, most, here);
    }
}
