package com.babelteam.clavero.answers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A lexicon of what words mean across the languages: "clave", "chave" and "key" are one concept. Forgives one slip in a
 * word of five letters or more.
 */
public final class Concepts {
    private static final String BUILT_IN = "/guide/concepts.yml";
    private static final String EVERYDAY = "everyday";
    private static final String OPEN = "*";

    private final String source;
    private final WordTable words;
    private final Map<String, List<Phrase>> phrases;
    private final Function<String, Set<Concept>> ofWord;

    /**
     * @param everyday
     *            whether it is no subject of ours, only a common word
     */
    record Concept(String name, boolean everyday) {}

    /** Several words that stand for a concept together; the last may only be a beginning. */
    private record Phrase(List<String> words, boolean open, Concept concept) {
        boolean standsAt(int from, List<String> text) {
            int last = words.size() - 1;
            if (from + last >= text.size() || !words.subList(0, last).equals(text.subList(from, from + last))) {
                return false;
            }
            String end = text.get(from + last);
            return open ? end.startsWith(words.get(last)) : end.equals(words.get(last));
        }
    }

    /** A concept found in a text, and the words it covers. */
    record Found(Concept what, int from, int to) {
        String concept() {
            return what.name;
        }

        boolean everyday() {
            return what.everyday;
        }
    }

    private Concepts(String source, WordTable words, Map<String, List<Phrase>> phrases,
            Function<String, Set<Concept>> ofWord) {
        this.source = source;
        this.words = words;
        this.phrases = phrases;
        this.ofWord = ofWord;
    }

    /** None: texts are then known by their letters and words alone. */
    public static Concepts none() {
        return of("{}");
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
    public static Concepts read(InputStream yaml) throws IOException {
        return of(new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
    }

    private static Concepts of(String yaml) {
        Map<String, Map<String, String>> parts = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        WordTable words = new WordTable();
        Map<String, List<Phrase>> phrases = new HashMap<>();
        parts.forEach((part, concepts) -> concepts.forEach((name, entries) -> {
            Concept concept = new Concept(name, part.equals(EVERYDAY));
            for (String entry : entries.split(",")) {
                boolean open = entry.endsWith(OPEN);
                List<String> written = List.of((open ? entry.substring(0, entry.length() - 1) : entry).strip()
                        .split("[ -]"));
                if (written.size() == 1) {
                    words.add(written.getFirst(), open, concept);
                } else {
                    phrases.computeIfAbsent(written.getFirst(), _ -> new ArrayList<>())
                            .add(new Phrase(written, open, concept));
                }
            }
        }));
        return new Concepts(yaml, words, phrases, words::of);
    }

    /** The file they were read from, as it stands there. */
    String source() {
        return source;
    }

    /** The same, for many texts in a row: looks up a word once. */
    Concepts remembering() {
        Map<String, Set<Concept>> known = new HashMap<>();
        return new Concepts(source, words, phrases, word -> known.computeIfAbsent(word, words::of));
    }

    /** The concepts in these words, in the order in which they stand there. */
    List<Found> in(List<String> text) {
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < text.size(); at++) {
            int from = at;
            Set<Concept> together = new HashSet<>();
            for (Phrase each : phrases.getOrDefault(text.get(at), List.of())) {
                if (each.standsAt(at, text) && together.add(each.concept)) {
                    found.add(new Found(each.concept, at, at + each.words.size()));
                }
            }
            ofWord.apply(text.get(at)).forEach(each -> found.add(new Found(each, from, from + 1)));
        }
        return found;
    }
}
