package com.babelteam.clavero.playground.replay;

import com.babelteam.clavero.playground.replay.Step.Content;
import com.babelteam.clavero.playground.replay.Step.Metadata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The indented lines that belong to a step. */
final class Details {
    /** What a step may be told more exactly. */
    enum Kind {
        NONE, TEXTS, TEXTS_AND_METADATA, DELIVERIES
    }

    private static final Pattern AND = Pattern.compile("and: (?<text>.+)");
    private static final Pattern NOT = Pattern.compile("but not: (?<text>.+)");
    private static final Pattern METADATA = Pattern
            .compile("metadata: (?<event>[\\w.{}-]+)(?:\\s+(?<payload>\\{.*}))?");
    private static final Pattern DELIVERIES = Pattern.compile("Slack delivers it (?<times>[1-9]) times");

    private final List<String> and = new ArrayList<>();
    private final List<String> lacks = new ArrayList<>();
    private @Nullable Metadata metadata;
    private int deliveries = 1;

    /** What is wrong with the line, or null. */
    @Nullable
    String add(String line, Kind kind) {
        boolean texts = kind == Kind.TEXTS || kind == Kind.TEXTS_AND_METADATA;
        Matcher matcher = AND.matcher(line);
        if (texts && matcher.matches()) {
            and.add(Words.unescape(matcher.group("text")));
            return null;
        }
        if (texts && matcher.usePattern(NOT).matches()) {
            lacks.add(Words.unescape(matcher.group("text")));
            return null;
        }
        if (kind == Kind.TEXTS_AND_METADATA && matcher.usePattern(METADATA).matches()) {
            return metadata(matcher);
        }
        if (kind == Kind.DELIVERIES && matcher.usePattern(DELIVERIES).matches()) {
            deliveries = Integer.parseInt(matcher.group("times"));
            return null;
        }
        return "does not belong to the step above it: \"" + line + "\"";
    }

    private @Nullable String metadata(Matcher matcher) {
        Map<String, Object> payload = new LinkedHashMap<>();
        String braces = matcher.group("payload");
        if (braces != null) {
            try {
                Map<?, ?> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(braces);
                read.forEach((key, value) -> payload.put(String.valueOf(key), value == null ? "" : value));
            } catch (YAMLException _) {
                return "the payload is to be written like {result: accepted, topic: [a, b]}";
            }
        }
        metadata = new Metadata(matcher.group("event"), payload);
        return null;
    }

    /** With the step's own text in front; {@code …} there is any text. */
    Content content(String text) {
        List<String> says = new ArrayList<>();
        if (!text.equals("…") && !text.equals("...")) {
            says.add(Words.unescape(text));
        }
        says.addAll(and);
        return new Content(says, lacks, metadata);
    }

    int deliveries() {
        return deliveries;
    }
}
