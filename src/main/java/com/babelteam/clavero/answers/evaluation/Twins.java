package com.babelteam.clavero.answers.evaluation;

import com.babelteam.clavero.answers.Example;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Groups of examples that say the same: nearly the same letters, or the same place in the lists of a topic in two
 * languages, where translations stand.
 */
final class Twins {
    private static final double ALIKE = 0.5;
    private static final long SEED = 7;

    /** For each example another of its group, itself for the one that the group goes by. */
    private final int[] groups;

    private Twins(int size) {
        groups = IntStream.range(0, size).toArray();
    }

    static Twins among(List<Example> examples) {
        Twins twins = new Twins(examples.size());
        List<Set<String>> letters = examples.stream().map(each -> trigrams(each.text())).toList();
        Map<List<Object>, Integer> counts = new HashMap<>();
        Map<List<Object>, Integer> places = new HashMap<>();
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            int place = counts.merge(List.of(example.topic(), example.language()), 1, Integer::sum);
            Integer first = places.putIfAbsent(List.of(example.topic(), place), i);
            if (first != null) {
                twins.join(i, first);
            }
            for (int j = 0; j < i; j++) {
                if (alike(letters.get(i), letters.get(j))) {
                    twins.join(i, j);
                }
            }
        }
        return twins;
    }

    private static Set<String> trigrams(String text) {
        String framed = " " + text.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
        Set<String> trigrams = new HashSet<>();
        for (int i = 0; i + 3 <= framed.length(); i++) {
            trigrams.add(framed.substring(i, i + 3));
        }
        return trigrams;
    }

    private static boolean alike(Set<String> one, Set<String> other) {
        if (Math.min(one.size(), other.size()) < ALIKE * Math.max(one.size(), other.size())) {
            return false;
        }
        long both = one.stream().filter(other::contains).count();
        return both > ALIKE * (one.size() + other.size() - both);
    }

    private void join(int one, int other) {
        groups[group(one)] = group(other);
    }

    private int group(int example) {
        int group = example;
        while (groups[group] != group) {
            group = groups[group];
        }
        return group;
    }

    /** The fold of each example: the whole of a group is in one. */
    int[] folds(int count) {
        Random random = new Random(SEED);
        int[] drawn = random.ints(groups.length, 0, count).toArray();
        return IntStream.range(0, groups.length).map(each -> drawn[group(each)]).toArray();
    }
}
