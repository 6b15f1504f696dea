package com.babelteam.clavero.answers;

import com.babelteam.clavero.answers.Concepts.Found;
import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Turns text into weighted features of three kinds: runs of letters, words with their neighbours, and concepts with
 * theirs. The rarer a feature, the more it weighs; each kind as a whole weighs the same whatever the text's length.
 */
final class Features {
    private static final int SHORTEST_RUN = 2;
    private static final int LONGEST_RUN = 5;

    /** A feature seen fewer times teaches nothing. */
    private static final int SEEN = 2;

    /** Every text has this one: it stands for how frequent a class is. */
    private static final int CONSTANT = 1;

    private final Concepts concepts;
    private final Map<String, Entry> vocabulary = new HashMap<>();

    private record Entry(int index, double weight) {}

    private record Kind(Set<String> features, double weight) {}

    /** Learns from texts which features there are and how rare they are. */
    Features(List<String> texts, Concepts concepts) {
        this.concepts = concepts;
        Map<String, Integer> counts = new HashMap<>();
        for (String text : texts) {
            kinds(text).flatMap(kind -> kind.features.stream()).forEach(each -> counts.merge(each, 1, Integer::sum));
        }
        counts.forEach((feature, count) -> {
            if (count >= SEEN) {
                double rarity = 1 + Math.log((double) texts.size() / count);
                vocabulary.put(feature, new Entry(CONSTANT + 1 + vocabulary.size(), rarity));
            }
        });
    }

    /** The highest index of a feature. */
    int highest() {
        return CONSTANT + vocabulary.size();
    }

    /** The known features of a text, by index. */
    Feature[] of(String text) {
        TreeMap<Integer, Double> values = new TreeMap<>();
        values.put(CONSTANT, 1.0);
        kinds(text).forEach(kind -> {
            List<Entry> known = kind.features.stream().flatMap(each -> Stream.ofNullable(vocabulary.get(each)))
                    .toList();
            double length = Math.sqrt(known.stream().mapToDouble(each -> each.weight * each.weight).sum());
            known.forEach(each -> values.put(each.index, kind.weight * each.weight / length));
        });
        return values.entrySet().stream().map(each -> new FeatureNode(each.getKey(), each.getValue()))
                .toArray(Feature[]::new);
    }

    private Stream<Kind> kinds(String text) {
        List<String> words = Words.of(text);
        return Stream.of(new Kind(runs(words), Tuning.LETTERS), new Kind(neighbours(words), Tuning.WORDS),
                new Kind(meanings(words), Tuning.CONCEPTS));
    }

    private static Set<String> runs(List<String> words) {
        Set<String> runs = new HashSet<>();
        for (String word : words) {
            String framed = " " + word + " ";
            for (int from = 0; from < framed.length(); from++) {
                for (int to = from + SHORTEST_RUN; to <= Math.min(framed.length(), from + LONGEST_RUN); to++) {
                    runs.add(framed.substring(from, to));
                }
            }
        }
        return runs;
    }

    private static Set<String> neighbours(List<String> words) {
        Set<String> neighbours = new HashSet<>();
        String before = "^";
        for (String word : words) {
            neighbours.add("w:" + word);
            neighbours.add("w:" + before + ' ' + word);
            before = word;
        }
        neighbours.add("w:" + before + " $");
        return neighbours;
    }

    private Set<String> meanings(List<String> words) {
        Set<String> meanings = new HashSet<>();
        List<Found> found = concepts.in(words);
        Set<String> subjects = new LinkedHashSet<>();
        for (Found each : found) {
            meanings.add("c:" + each.concept());
            if (!each.everyday()) {
                subjects.add(each.concept());
            }
            for (Found next : found) {
                if (next.from() >= each.to() && next.from() <= each.to() + Tuning.GAP) {
                    meanings.add("c:" + each.concept() + '>' + next.concept());
                }
            }
        }
        meanings.addAll(pairs(new ArrayList<>(subjects)));
        return meanings;
    }

    /** What is spoken of together, in whatever order. */
    private static Set<String> pairs(List<String> subjects) {
        Set<String> pairs = new HashSet<>();
        for (String one : subjects) {
            for (String other : subjects) {
                if (one.compareTo(other) < 0) {
                    pairs.add("c:" + one + '+' + other);
                }
            }
        }
        return pairs;
    }
}
