package com.babelteam.clavero.answers;

import static com.babelteam.clavero.answers.Example.OUT_OF_SCOPE;

import com.babelteam.clavero.answers.Understanding.Sure;
import com.babelteam.clavero.answers.Understanding.Torn;
import com.babelteam.clavero.answers.Understanding.Unknown;
import com.babelteam.clavero.person.Language;
import de.bwaldvogel.liblinear.Feature;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells which topic a message means, learnt from examples. Unchangeable; many threads may use it at once. */
public final class Understander {
    private static final int CANDIDATES = 3;

    private final Features features;
    private final OneVsRest<String> topics;
    private final LanguageGuess languages;

    private Understander(Features features, OneVsRest<String> topics, LanguageGuess languages) {
        this.features = features;
        this.topics = topics;
        this.languages = languages;
    }

    /** Learns from examples, of at least two topics and best also of what is out of scope. */
    public static Understander train(List<Example> examples, Concepts concepts) {
        List<String> texts = examples.stream().map(each -> Markers.mark(each.text())).toList();
        Features features = new Features(texts, concepts);
        List<Feature[]> vectors = texts.stream().map(features::of).toList();
        List<String> labels = examples.stream().map(Example::topic).toList();
        return new Understander(features, OneVsRest.train(vectors, labels, features.highest()),
                LanguageGuess.train(examples, texts));
    }

    /** What a message means. */
    public Understanding of(String message) {
        String text = Markers.mark(message);
        List<Candidate> candidates = candidates(OneVsRest.likelihoods(margins(text)));
        Optional<Language> language = languages.of(text);
        double confidence = candidates.isEmpty() ? 0 : candidates.getFirst().confidence();
        if (confidence < Tuning.UNKNOWN_BELOW) {
            return new Unknown(candidates, language);
        }
        return confidence < Tuning.TORN_BELOW ? new Torn(candidates, language) : new Sure(candidates, language);
    }

    private List<Candidate> candidates(double[] likelihoods) {
        return IntStream.range(0, likelihoods.length)
                .mapToObj(each -> new Candidate(topics.classes().get(each), likelihoods[each]))
                .filter(each -> !each.topic().equals(OUT_OF_SCOPE))
                .sorted(Comparator.comparingDouble(Candidate::confidence).reversed()).limit(CANDIDATES).toList();
    }

    /** Those of the whole message, drawn towards those of the clause that speaks most for each topic. */
    private double[] margins(String text) {
        double[] whole = topics.margins(features.of(text));
        List<double[]> clauses = Clauses.of(text).stream().map(each -> topics.margins(features.of(each))).toList();
        if (clauses.size() < 2) {
            return whole;
        }
        return IntStream.range(0, whole.length).mapToDouble(each -> {
            double best = clauses.stream().mapToDouble(clause -> clause[each]).max().orElseThrow();
            return Tuning.WHOLE * whole[each] + (1 - Tuning.WHOLE) * best;
        }).toArray();
    }
}
