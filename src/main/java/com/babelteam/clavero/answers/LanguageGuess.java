package com.babelteam.clavero.answers;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.babelteam.clavero.answers.Features.Learnt;
import com.babelteam.clavero.person.Language;
import de.bwaldvogel.liblinear.Feature;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells in which language a message is written, learnt from the same examples as the topics. */
final class LanguageGuess {
    /** A word is a language's own when at least this share of its uses is there. */
    private static final double OWN = 0.9;
    private static final int SEEN = 3;

    private final OneVsRest<Language> classifier;

    /** Words that say nothing, such as "ok" and "API". */
    private final Set<String> shared;

    private LanguageGuess(OneVsRest<Language> classifier, Set<String> shared) {
        this.classifier = classifier;
        this.shared = shared;
    }

    static LanguageGuess train(List<Example> examples, Learnt learnt) {
        return new LanguageGuess(OneVsRest.train(learnt.texts(), examples.stream().map(Example::language).toList(),
                learnt.features().highest()), shared(examples));
    }

    private static Set<String> shared(List<Example> examples) {
        Map<Language, Long> sizes = examples.stream().collect(groupingBy(Example::language, counting()));
        Map<String, Map<Language, Long>> uses = new HashMap<>();
        examples.forEach(each -> Words.of(each.text()).forEach(
                word -> uses.computeIfAbsent(word, _ -> new HashMap<>()).merge(each.language(), 1L, Long::sum)));
        return uses.entrySet().stream().filter(each -> saysNothing(each.getValue(), sizes)).map(Map.Entry::getKey)
                .collect(toUnmodifiableSet());
    }

    private static boolean saysNothing(Map<Language, Long> uses, Map<Language, Long> sizes) {
        Map<Language, Double> shares = uses.entrySet().stream()
                .collect(toMap(Map.Entry::getKey,
                        each -> (double) each.getValue() / sizes.getOrDefault(each.getKey(), 1L)));
        double all = shares.values().stream().mapToDouble(each -> each).sum();
        return uses.values().stream().mapToLong(each -> each).sum() >= SEEN
                && shares.values().stream().allMatch(each -> each < OWN * all);
    }

    /**
     * @param text
     *            the message with its markers
     * @param known
     *            its features
     */
    Optional<Language> of(String text, Feature[] known) {
        if (Words.of(text).stream().allMatch(word -> shared.contains(word) || Markers.isMarker(word)
                || word.codePoints().noneMatch(Character::isLetter))) {
            return Optional.empty();
        }
        double[] likelihoods = OneVsRest.likelihoods(classifier.margins(known));
        return IntStream.range(0, likelihoods.length).filter(each -> likelihoods[each] >= Tuning.LANGUAGE_BELOW)
                .mapToObj(each -> classifier.classes().get(each)).findFirst();
    }

    void write(DataOutputStream out) throws IOException {
        classifier.write(out, Language::name);
        ModelFile.write(out, shared.stream().sorted().toList());
    }

    static LanguageGuess read(DataInputStream in) throws IOException {
        return new LanguageGuess(OneVsRest.read(in, Language::valueOf), Set.copyOf(ModelFile.readWords(in)));
    }
}
