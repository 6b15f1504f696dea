package com.babelteam.clavero.answers;

import com.babelteam.clavero.answers.Concepts.Found;
import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Turns text into weighted features of three kinds: runs of letters, words with their neighbours, and concepts with
 * theirs. The rarer a feature, the more it weighs; each kind as a whole weighs the same whatever the text's length.
 */
final class Features {
    /** Every text has this one: it stands for how frequent a class is. */
    private static final Feature CONSTANT = new FeatureNode(1, 1);
    private static final int UNKNOWN = 0;
    private static final double[] WEIGHTS = {Tuning.LETTERS, Tuning.WORDS, Tuning.CONCEPTS};

    private final Concepts concepts;
    private final Map<String, Integer> indices;
    private final float[] rarities;

    private Features(Concepts concepts, Map<String, Integer> indices, float[] rarities) {
        this.concepts = concepts;
        this.indices = indices;
        this.rarities = rarities;
    }

    /** The features that some texts have, and what each of these texts has of them. */
    record Learnt(Features features, List<Feature[]> texts) {}

    /** Learns from texts which features there are and how rare they are. */
    static Learnt learn(List<String> texts, Concepts concepts) {
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, List<String>> runs = new HashMap<>();
        Concepts remembering = concepts.remembering();
        List<int[][]> numbered = texts.stream().map(text -> {
            List<String> words = Words.of(text);
            Stream<String> letters = words.stream()
                    .flatMap(word -> runs.computeIfAbsent(word, Features::runs).stream());
            return numbered(kinds(letters, words, remembering),
                    feature -> numbers.computeIfAbsent(feature, _ -> numbers.size() + 1));
        }).toList();
        int[] counts = new int[numbers.size() + 1];
        numbered.forEach(kinds -> Arrays.stream(kinds).flatMapToInt(IntStream::of).forEach(each -> counts[each]++));
        return select(numbers, counts, numbered, concepts);
    }

    /** Keeps the features that were seen often enough to teach something, and gives those their indices. */
    private static Learnt select(Map<String, Integer> numbers, int[] counts, List<int[][]> numbered,
            Concepts concepts) {
        int[] kept = new int[counts.length];
        Map<String, Integer> indices = new HashMap<>();
        float[] rarities = new float[counts.length + 2];
        numbers.forEach((feature, number) -> {
            if (counts[number] >= Tuning.SEEN) {
                int index = CONSTANT.getIndex() + 1 + indices.size();
                indices.put(feature, index);
                kept[number] = index;
                rarities[index] = (float) (1 + Math.log((double) numbered.size() / counts[number]));
            }
        });
        Features features = new Features(concepts, indices, Arrays.copyOf(rarities, indices.size() + 2));
        return new Learnt(features, numbered.stream().map(kinds -> features.weighed(
                Arrays.stream(kinds).map(kind -> IntStream.of(kind).map(each -> kept[each]).toArray())
                        .toArray(int[][]::new)))
                .toList());
    }

    void write(DataOutputStream out) throws IOException {
        String[] names = new String[rarities.length];
        Arrays.fill(names, "");
        indices.forEach((feature, index) -> names[index] = feature);
        ModelFile.write(out, List.of(names));
        ModelFile.write(out, rarities);
    }

    static Features read(DataInputStream in, Concepts concepts) throws IOException {
        List<String> names = ModelFile.readWords(in);
        Map<String, Integer> indices = HashMap.newHashMap(names.size());
        for (int index = CONSTANT.getIndex() + 1; index < names.size(); index++) {
            indices.put(names.get(index), index);
        }
        return new Features(concepts, indices, ModelFile.readNumbers(in));
    }

    /** The highest index of a feature. */
    int highest() {
        return rarities.length - 1;
    }

    /** The known features of a text, by index. */
    Feature[] of(String text) {
        List<String> words = Words.of(text);
        return weighed(numbered(kinds(words.stream().flatMap(word -> runs(word).stream()), words, concepts),
                feature -> indices.getOrDefault(feature, UNKNOWN)));
    }

    private Feature[] weighed(int[][] kinds) {
        List<Feature> weighed = new ArrayList<>();
        weighed.add(CONSTANT);
        for (int kind = 0; kind < kinds.length; kind++) {
            double squares = IntStream.of(kinds[kind]).mapToDouble(each -> rarities[each] * rarities[each]).sum();
            double share = WEIGHTS[kind] / Math.sqrt(squares);
            for (int index : kinds[kind]) {
                if (index != UNKNOWN) {
                    weighed.add(new FeatureNode(index, share * rarities[index]));
                }
            }
        }
        weighed.sort(Comparator.comparingInt(Feature::getIndex));
        return weighed.toArray(Feature[]::new);
    }

    private static int[][] numbered(List<Stream<String>> kinds, ToIntFunction<String> number) {
        return kinds.stream().map(kind -> kind.mapToInt(number).distinct().toArray()).toArray(int[][]::new);
    }

    private static List<Stream<String>> kinds(Stream<String> letters, List<String> words, Concepts concepts) {
        return List.of(letters, neighbours(words).stream(), meanings(words, concepts).stream());
    }

    private static List<String> runs(String word) {
        List<String> runs = new ArrayList<>();
        String framed = " " + word + " ";
        for (int from = 0; from < framed.length(); from++) {
            for (int to = from + Tuning.SHORTEST_RUN; to <= Math.min(framed.length(),
                    from + Tuning.LONGEST_RUN); to++) {
                runs.add(framed.substring(from, to));
            }
        }
        return runs;
    }

    private static List<String> neighbours(List<String> words) {
        List<String> neighbours = new ArrayList<>();
        String before = "^";
        for (String word : words) {
            neighbours.add("w:" + word);
            neighbours.add("w:" + before + ' ' + word);
            before = word;
        }
        neighbours.add("w:" + before + " $");
        return neighbours;
    }

    private static List<String> meanings(List<String> words, Concepts concepts) {
        List<String> meanings = new ArrayList<>();
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
        meanings.addAll(pairs(subjects));
        return meanings;
    }

    /** What is spoken of together, in whatever order. */
    private static List<String> pairs(Set<String> subjects) {
        List<String> pairs = new ArrayList<>();
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
