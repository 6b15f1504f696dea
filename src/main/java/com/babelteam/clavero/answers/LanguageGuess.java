package com.babelteam.clavero.answers;

import com.babelteam.clavero.person.Language;
import de.bwaldvogel.liblinear.Feature;
import java.util.List;
import java.util.Optional;

/** Tells in which language a message is written, by its letters and words, learnt from the same examples. */
final class LanguageGuess {
    private final Features features;
    private final OneVsRest<Language> classifier;

    private LanguageGuess(Features features, OneVsRest<Language> classifier) {
        this.features = features;
        this.classifier = classifier;
    }

    static LanguageGuess train(List<Example> examples, List<String> texts) {
        Features features = new Features(texts, Concepts.none());
        List<Feature[]> vectors = texts.stream().map(features::of).toList();
        return new LanguageGuess(features, OneVsRest.train(vectors, examples.stream().map(Example::language).toList(),
                features.highest()));
    }

    Optional<Language> of(String text) {
        double[] likelihoods = OneVsRest.likelihoods(classifier.margins(features.of(text)));
        for (int i = 0; i < likelihoods.length; i++) {
            if (likelihoods[i] >= Tuning.LANGUAGE_BELOW) {
                return Optional.of(classifier.classes().get(i));
            }
        }
        return Optional.empty();
    }
}
