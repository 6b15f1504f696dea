package com.babelteam.clavero.answers.evaluation;

import com.babelteam.clavero.answers.Concepts;
import com.babelteam.clavero.answers.Example;
import com.babelteam.clavero.answers.Understander;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks each of a guide's own example questions of what was learnt from the others. Questions that say the same are kept
 * together, for else the answer would have been learnt from its twin.
 */
final class CrossValidation {
    private static final int FOLDS = 5;

    private CrossValidation() {}

    static List<Answered> of(List<Example> examples, Concepts concepts) {
        int[] folds = Twins.among(examples).folds(FOLDS);
        List<Answered> answered = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Example> known = new ArrayList<>();
            List<Question> asked = new ArrayList<>();
            for (int i = 0; i < folds.length; i++) {
                if (folds[i] == fold) {
                    asked.add(Question.of(examples.get(i)));
                } else {
                    known.add(examples.get(i));
                }
            }
            answered.addAll(Answered.all(asked, Understander.train(known, concepts)));
        }
        return answered;
    }
}
