package com.babelteam.clavero.answers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A lexicon of what words mean across the languages: "clave", "chave" and "key" are one concept. Forgives one slip in a
 * word of five letters or more.
 */
public final class Concepts {
    private static final String BUILT_IN = "/guide/concepts.yml";
    private static final int FORGIVING = 5;

    /** Whole words and beginnings of words, each with its concepts; also each less one letter, for the slips. */
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, Set<String>> beginnings = new HashMap<>();
    private final Map<String, Set<String>> wordsLessOne = new HashMap<>();
    private final Map<String, Set<String>> beginningsLessOne = new HashMap<>();
    private final Map<String, Set<String>> phrases = new HashMap<>();
    private final Map<String, Set<String>> phraseBeginnings = new HashMap<>();
    private final Set<String> everyday = new HashSet<>();

    /** A concept found in a text, and the words it covers. */
    record Found(String concept, int from, int to, boolean everyday) {}

    /** None: texts are then known by their letters and words alone. */
    public static Concepts none() {
        return new Concepts();
    }

    /** Those of the built-in guide. */
    public static Concepts builtIn() {
        try (InputStream yaml = Objects.requireNonNull(Concepts.class.getResourceAsStream(BUILT_IN))) {
            return read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file of concepts, each with its words separated by commas. */
    public static Concepts read(InputStream yaml) {
        Map<String, Map<String, String>> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        Concepts concepts = new Concepts();
        file.values().forEach(part -> part.forEach((concept, words) -> {
            for (String word : String.valueOf(words).split(",")) {
                concepts.add(concept, word.strip());
            }
        }));
        concepts.everyday.addAll(file.getOrDefault("everyday", Map.of()).keySet());
        return concepts;
    }

    private void add(String concept, String entry) {
        List<String> parts = Words.of(entry);
        boolean open = entry.endsWith("*");
        if (parts.size() > 1) {
            put(open ? phraseBeginnings : phrases, String.join(" ", parts), concept);
            return;
        }
        if (parts.isEmpty()) {
            return;
        }
        String word = parts.getFirst();
        put(open ? beginnings : words, word, concept);
        if (word.length() >= FORGIVING) {
            put(open ? beginningsLessOne : wordsLessOne, word, concept);
            lessOne(word).forEach(each -> put(open ? beginningsLessOne : wordsLessOne, each, concept));
        }
    }

    private static void put(Map<String, Set<String>> map, String key, String concept) {
        map.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(concept);
    }

    private static List<String> lessOne(String word) {
        List<String> shorter = new ArrayList<>();
        for (int i = 0; i < word.length(); i++) {
            shorter.add(word.substring(0, i) + word.substring(i + 1));
        }
        return shorter;
    }

    /** The concepts in these words, in the order in which they stand there. */
    List<Found> in(List<String> text) {
        List<Found> found = new ArrayList<>();
        for (int from = 0; from < text.size(); from++) {
            StringBuilder phrase = new StringBuilder(text.get(from));
            for (int to = from + 2; to <= Math.min(text.size(), from + 5); to++) {
                String before = phrase.append(' ').toString();
                phrase.append(text.get(to - 1));
                addAll(found, phrases.get(phrase.toString()), from, to);
                String last = text.get(to - 1);
                for (int end = 1; end <= last.length() && !phraseBeginnings.isEmpty(); end++) {
                    addAll(found, phraseBeginnings.get(before + last.substring(0, end)), from, to);
                }
            }
            addAll(found, of(text.get(from)), from, from + 1);
        }
        return found;
    }

    private void addAll(List<Found> found, @Nullable Set<String> concepts, int from,
            int to) {
        if (concepts != null) {
            concepts.forEach(each -> found.add(new Found(each, from, to, everyday.contains(each))));
        }
    }

    private Set<String> of(String word) {
        Set<String> exact = new LinkedHashSet<>(words.getOrDefault(word, Set.of()));
        for (int end = 2; end <= word.length(); end++) {
            exact.addAll(beginnings.getOrDefault(word.substring(0, end), Set.of()));
        }
        return exact.isEmpty() && word.length() >= FORGIVING ? forgiving(word) : exact;
    }

    private Set<String> forgiving(String word) {
        Set<String> near = new LinkedHashSet<>(wordsLessOne.getOrDefault(word, Set.of()));
        List<String> shorter = lessOne(word);
        shorter.forEach(each -> near.addAll(wordsLessOne.getOrDefault(each, Set.of())));
        if (near.isEmpty()) {
            for (int end = FORGIVING; end <= word.length(); end++) {
                String beginning = word.substring(0, end);
                near.addAll(beginningsLessOne.getOrDefault(beginning, Set.of()));
                lessOne(beginning).forEach(each -> near.addAll(beginningsLessOne.getOrDefault(each, Set.of())));
            }
        }
        return near;
    }
}
