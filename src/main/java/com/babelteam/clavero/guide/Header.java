package com.babelteam.clavero.guide;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.yaml.snakeyaml.error.YAMLException;

/** The head of a file: named values, asked for one by one. What is wrong with them goes to the problems. */
final class Header {
    private final String file;
    private final Map<String, Object> values;
    private final Problems problems;
    private final Set<String> asked = new TreeSet<>();

    private Header(String file, Map<String, Object> values, Problems problems) {
        this.file = file;
        this.values = values;
        this.problems = problems;
    }

    static Optional<Header> read(String file, String yaml, Problems problems) {
        try {
            return of(file, Yaml.read(yaml), problems);
        } catch (YAMLException e) {
            problems.add(file, "the header is no YAML: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
            return Optional.empty();
        }
    }

    static Optional<Header> of(String file, Object read, Problems problems) {
        if (read instanceof Map<?, ?> map) {
            var values = new TreeMap<String, Object>();
            map.forEach((key, value) -> values.put(String.valueOf(key), value == null ? "" : value));
            return Optional.of(new Header(file, values, problems));
        }
        problems.add(file, "name: value pairs are missing");
        return Optional.empty();
    }

    /** A text that must be there. */
    String text(String name) {
        return optional(name).orElseGet(() -> {
            problems.add(file, name + " is missing");
            return "";
        });
    }

    Optional<String> optional(String name) {
        asked.add(name);
        Object value = values.get(name);
        if (value == null || value.equals("")) {
            return Optional.empty();
        }
        if (value instanceof String text) {
            return Optional.of(text.strip());
        }
        problems.add(file, name + " must be one text");
        return Optional.empty();
    }

    <T> Optional<T> optional(String name, Function<String, T> type) {
        return optional(name).flatMap(text -> parse(name, text, type));
    }

    <T> Optional<T> required(String name, Function<String, T> type) {
        String text = text(name);
        return text.isEmpty() ? Optional.empty() : parse(name, text, type);
    }

    <T> Set<T> set(String name, Function<String, T> type) {
        asked.add(name);
        Object value = values.getOrDefault(name, List.of());
        var set = new LinkedHashSet<T>();
        switch (value) {
            case List<?> list ->
                list.forEach(each -> parse(name, String.valueOf(each), type).filter(item -> !set.add(item))
                        .ifPresent(item -> problems.add(file, name + " names " + item + " twice")));
            case String text when text.isEmpty() -> {
            }
            default -> problems.add(file, name + " must be a list");
        }
        return set;
    }

    /** To be called last: a name that nobody asked for is a slip of the pen. */
    void nothingElse() {
        values.keySet().stream().filter(name -> !asked.contains(name))
                .forEach(name -> problems.add(file, "the header knows no \"" + name + "\""));
    }

    private <T> Optional<T> parse(String name, String text, Function<String, T> type) {
        try {
            return Optional.of(type.apply(text));
        } catch (RuntimeException e) {
            problems.add(file, name + ": " + e.getMessage());
            return Optional.empty();
        }
    }
}
