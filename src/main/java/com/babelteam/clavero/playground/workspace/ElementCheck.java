package com.babelteam.clavero.playground.workspace;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Holds the elements of blocks against Slack's reference: which there are, what each may have and how long it may be. */
final class ElementCheck {
    private static final Set<String> CHOICES = Set.of("static_select", "multi_static_select", "overflow",
            "radio_buttons", "checkboxes");
    private static final Set<String> PICKERS = Set.of("users_select", "conversations_select", "channels_select",
            "datepicker", "timepicker");
    private static final Set<String> FIELDS = Set.of("plain_text_input", "email_text_input", "url_text_input",
            "number_input");

    private static final Set<String> INPUT = union(union(CHOICES, PICKERS), FIELDS);
    private static final Set<String> ACTION = union(union(CHOICES, PICKERS), Set.of("button"));

    private final Problems problems;

    ElementCheck(Problems problems) {
        this.problems = problems;
    }

    /** Something to press or choose, in a row of such or beside a section. */
    void action(JsonNode element, boolean besideText, String pointer) {
        String type = element.path("type").asString("");
        if (besideText && type.equals("image")) {
            image(element, pointer);
        } else if (ACTION.contains(type)) {
            element(element, type, pointer);
        } else {
            problems.add("unsupported type: " + type, pointer + "/type");
        }
    }

    /** Something to fill in. */
    void input(JsonNode element, String pointer) {
        String type = element.path("type").asString("");
        if (!INPUT.contains(type) || type.equals("overflow")) {
            problems.add("unsupported type: " + type, pointer + "/type");
        } else {
            element(element, type, pointer);
        }
    }

    /** A picture; from an address that Slack can reach, or a file that it has. */
    void image(JsonNode image, String pointer) {
        if (!image.has("slack_file")) {
            problems.text(image, "image_url", 1, 3_000, pointer);
            String url = image.path("image_url").asString("");
            if (!url.isEmpty() && !url.startsWith("https://") && !url.startsWith("http://")) {
                problems.add("must be a valid URL", pointer + "/image_url");
            }
        } else if (!image.path("slack_file").has("id") && !image.path("slack_file").has("url")) {
            problems.add("must have an id or a url", pointer + "/slack_file");
        }
        problems.text(image, "alt_text", 1, 2_000, pointer);
    }

    private void element(JsonNode element, String type, String pointer) {
        problems.text(element, "action_id", 1, 255, pointer);
        if (type.equals("button")) {
            button(element, pointer);
        } else if (CHOICES.contains(type)) {
            choice(element, type, pointer);
        } else if (FIELDS.contains(type)) {
            field(element, type, pointer);
        } else {
            problems.textObject(element, "placeholder", false, false, 150, pointer);
        }
        confirmation(element, pointer);
    }

    private void button(JsonNode button, String pointer) {
        problems.only(button, Set.of("type", "text", "action_id", "url", "value", "style", "confirm",
                "accessibility_label"), pointer);
        problems.textObject(button, "text", true, false, 75, pointer);
        problems.text(button, "value", 0, 2_000, pointer);
        problems.text(button, "url", 0, 3_000, pointer);
        problems.text(button, "accessibility_label", 0, 75, pointer);
        String style = button.path("style").asString("primary");
        if (!style.equals("primary") && !style.equals("danger")) {
            problems.add("must be one of: primary, danger", pointer + "/style");
        }
    }

    private void choice(JsonNode choice, String type, String pointer) {
        int most = switch (type) {
            case "overflow" -> 5;
            case "radio_buttons", "checkboxes" -> 10;
            default -> 100;
        };
        problems.textObject(choice, "placeholder", false, false, 150, pointer);
        if (choice.has("option_groups")) {
            problems.size(choice, "option_groups", 1, 100, pointer);
            int index = 0;
            for (JsonNode group : choice.path("option_groups")) {
                String here = pointer + "/option_groups/" + index++;
                problems.textObject(group, "label", true, false, 75, here);
                options(group, most, here);
            }
        } else {
            options(choice, most, pointer);
        }
    }

    private void options(JsonNode parent, int most, String pointer) {
        problems.size(parent, "options", 1, most, pointer);
        int index = 0;
        for (JsonNode option : parent.path("options")) {
            String here = pointer + "/options/" + index++;
            problems.textObject(option, "text", true, true, 75, here);
            problems.text(option, "value", 1, 150, here);
            problems.textObject(option, "description", false, true, 75, here);
            problems.text(option, "url", 0, 3_000, here);
        }
    }

    private void field(JsonNode field, String type, String pointer) {
        problems.textObject(field, "placeholder", false, false, 150, pointer);
        if (type.equals("plain_text_input")) {
            problems.only(field, Set.of("type", "action_id", "placeholder", "initial_value", "multiline", "min_length",
                    "max_length", "dispatch_action_config", "focus_on_load"), pointer);
            problems.text(field, "initial_value", 0, Math.min(3_000, field.path("max_length").asInt(3_000)), pointer);
            if (field.path("max_length").asInt(1) > 3_000 || field.path("max_length").asInt(1) < 1) {
                problems.add("must be between 1 and 3000", pointer + "/max_length");
            }
        }
    }

    private void confirmation(JsonNode element, String pointer) {
        JsonNode confirm = element.path("confirm");
        if (confirm.isObject()) {
            problems.only(confirm, Set.of("title", "text", "confirm", "deny", "style"), pointer + "/confirm");
            if (!confirm.path("style").asString("primary").matches("primary|danger")) {
                problems.add("must be one of: primary, danger", pointer + "/confirm/style");
            }
            problems.textObject(confirm, "title", true, false, 100, pointer + "/confirm");
            problems.textObject(confirm, "text", true, true, 300, pointer + "/confirm");
            problems.textObject(confirm, "confirm", true, false, 30, pointer + "/confirm");
            problems.textObject(confirm, "deny", true, false, 30, pointer + "/confirm");
        }
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
