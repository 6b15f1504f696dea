package com.babelteam.clavero.answers;

import com.babelteam.clavero.answers.Concepts.Concept;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Single words and beginnings of words, each with its concepts; forgives one slip in the longer ones. */
final class WordTable {
    private static final int FORGIVING = 5;
    private static final int SHORTEST = 2;

    private final Map<String, List<Concept>> whole = new HashMap<>();
    private final Map<String, List<Concept>> beginnings = new HashMap<>();

    /** The longer ones of both, as they are and with each letter left out: two that share one differ by a slip. */
    private final Map<String, List<Concept>> nearlyWhole = new HashMap<>();
    private final Map<String, List<Concept>> nearlyBeginnings = new HashMap<>();

    void add(String word, boolean open, Concept concept) {
        put(open ? beginnings : whole, word, concept);
        if (word.length() >= FORGIVING) {
            lessOne(word).forEach(each -> put(open ? nearlyBeginnings : nearlyWhole, each, concept));
        }
    }

    private static void put(Map<String, List<Concept>> map, String key, Concept concept) {
        map.merge(key, List.of(concept), (present, _) -> present.contains(concept) ? present : and(present, concept));
    }

    /** Nearly every word has one concept: as sets that can grow, the tables would be most of what the model takes up. */
    private static List<Concept> and(List<Concept> present, Concept concept) {
        return Stream.concat(present.stream(), Stream.of(concept)).toList();
    }

    private static List<String> lessOne(String word) {
        List<String> shorter = new ArrayList<>();
        shorter.add(word);
        for (int i = 0; i < word.length(); i++) {
            shorter.add(word.substring(0, i) + word.substring(i + 1));
        }
        return shorter;
    }

    Set<Concept> of(String word) {
        Set<Concept> exact = new LinkedHashSet<>(whole.getOrDefault(word, List.of()));
        for (int end = SHORTEST; end <= word.length(); end++) {
            exact.addAll(beginnings.getOrDefault(word.substring(0, end), List.of()));
        }
        return exact.isEmpty() && word.length() >= FORGIVING ? near(word) : exact;
    }

    private Set<Concept> near(String word) {
        Set<Concept> near = new LinkedHashSet<>();
        lessOne(word).forEach(each -> near.addAll(nearlyWhole.getOrDefault(each, List.of())));
        for (int end = FORGIVING; end <= word.length() && near.isEmpty(); end++) {
            lessOne(word.substring(0, end))
                    .forEach(each -> near.addAll(nearlyBeginnings.getOrDefault(each, List.of())));
        }
        return near;
    }
}
