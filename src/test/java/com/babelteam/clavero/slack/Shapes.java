package com.babelteam.clavero.slack;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds JSON for Slack against the published shapes: which properties there are, which must be there, and what each may be. How
 * long things may be is another matter, see {@link SlackLimits}. Made by {@code src/test/shapes/generate.mjs}.
 */
public final class Shapes {
    private static final JsonNode TABLE = table();

    private Shapes() {}

    /** What is wrong with a message's blocks, each with where; empty if nothing. */
    public static List<String> ofBlocks(JsonNode blocks) {
        return problems("blocks", blocks, "/blocks");
    }

    /** The same for a window or a Home. */
    public static List<String> ofView(JsonNode view) {
        String type = view.path("type").asString("");
        return type.equals("home") || type.equals("modal")
                ? problems(type, view, "/view")
                : List.of("/view/type: no kind of view: " + type);
    }

    /** The same for what a message tells programs. */
    public static List<String> ofMetadata(JsonNode metadata) {
        return problems("metadata", metadata, "/metadata");
    }

    private static List<String> problems(String root, JsonNode value, String where) {
        return alternatives(TABLE.path("roots").path(root), value, where);
    }

    /** Of several shapes the one that fits best says what is wrong. */
    private static List<String> alternatives(JsonNode kinds, JsonNode value, String where) {
        return kinds.valueStream().filter(kind -> isMeant(kind, value)).map(kind -> against(kind, value, where))
                .min(Comparator.comparingInt(List::size))
                .orElseGet(() -> List.of(where + ": nothing that may be there: " + brief(value)));
    }

    /** Whether a value is of that kind as far as can be seen from outside; a shape is told by its type. */
    private static boolean isMeant(JsonNode kind, JsonNode value) {
        if (kind.has("is")) {
            return kind.path("is").equals(value);
        }
        if (kind.has("each")) {
            return value.isArray();
        }
        if (kind.has("shape")) {
            JsonNode types = shape(kind).path("type").path("may");
            return value.isObject() && (types.isEmpty()
                    || types.valueStream().anyMatch(type -> isMeant(type, value.path("type"))));
        }
        return switch (kind.asString()) {
            case "string" -> value.isString();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "object" -> value.isObject();
            default -> true;
        };
    }

    private static List<String> against(JsonNode kind, JsonNode value, String where) {
        if (kind.has("each")) {
            return IntStream.range(0, value.size()).boxed()
                    .flatMap(i -> alternatives(kind.path("each"), value.get(i), where + "/" + i).stream()).toList();
        }
        return kind.has("shape") ? object(shape(kind), value, where) : List.of();
    }

    private static List<String> object(JsonNode shape, JsonNode value, String where) {
        List<String> problems = new ArrayList<>();
        shape.properties().forEach(property -> {
            JsonNode there = value.path(property.getKey());
            if (!there.isMissingNode()) {
                problems.addAll(alternatives(property.getValue().path("may"), there, where + "/" + property.getKey()));
            } else if (!property.getValue().path("optional").asBoolean(false)) {
                problems.add(where + ": must have " + property.getKey());
            }
        });
        value.propertyNames().stream().filter(name -> !shape.has(name))
                .forEach(name -> problems.add(where + ": has no " + name));
        return problems;
    }

    private static JsonNode shape(JsonNode kind) {
        return TABLE.path("shapes").path(kind.path("shape").asString());
    }

    private static String brief(JsonNode value) {
        return Stream.of(value.toString()).map(text -> text.length() > 80 ? text.substring(0, 80) + "…" : text)
                .findFirst().orElseThrow();
    }

    private static JsonNode table() {
        try (InputStream file = Objects.requireNonNull(Shapes.class.getResourceAsStream("/slack-shapes.json"))) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
