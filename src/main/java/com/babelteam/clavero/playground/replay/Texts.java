package com.babelteam.clavero.playground.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The words in what the assistant sent, as people read them. */
final class Texts {
    private static final Set<String> READ = Set.of("text", "alt_text", "fallback", "url");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private Texts() {}

    /** All words of a message, window or Home, one piece of text a line. */
    static String of(JsonNode node) {
        List<String> all = new ArrayList<>();
        collect(node, all);
        return all.stream().map(Texts::plain).filter(text -> !text.isEmpty()).distinct()
                .collect(Collectors.joining("\n"));
    }

    /** The same as people see it: where a message has blocks, its text is only for notifications. */
    static String read(JsonNode node) {
        return of(node.path("blocks").isEmpty() ? node : node.path("blocks"));
    }

    /** The words of a text object, or of a text. */
    static String label(JsonNode text) {
        return plain(text.isObject() ? text.path("text").asString("") : text.asString(""));
    }

    /** Without Slack's escapes, with single blanks, and bold as Slack writes it, whose {@code *} is Markdown's {@code **}. */
    static String plain(String text) {
        String unescaped = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").replace("**", "*");
        return BLANKS.matcher(unescaped).replaceAll(" ").strip();
    }

    private static void collect(JsonNode node, List<String> all) {
        node.properties().forEach(each -> {
            if (each.getValue().isString() && READ.contains(each.getKey())) {
                all.add(each.getValue().asString());
            } else if (!each.getKey().equals("metadata")) {
                collect(each.getValue(), all);
            }
        });
        node.values().stream().filter(_ -> node.isArray()).forEach(each -> collect(each, all));
    }
}
