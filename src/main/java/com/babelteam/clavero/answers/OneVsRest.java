package com.babelteam.clavero.answers;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/** For each class a linear classifier that tells it from all the others, trained side by side. */
final class OneVsRest<C> {
    static {
        Linear.disableDebugOutput();
    }

    private final List<C> classes;

    /** By feature, then by class: a text has few features. */
    private final float[] weights;

    private OneVsRest(List<C> classes, float[] weights) {
        this.classes = classes;
        this.weights = weights;
    }

    /**
     * @param texts
     *            the texts' features
     * @param labels
     *            the texts' classes, in the same order
     * @param highest
     *            the highest index of a feature
     */
    static <C> OneVsRest<C> train(List<Feature[]> texts, List<C> labels, int highest) {
        Feature[][] x = texts.toArray(Feature[][]::new);
        List<C> classes = labels.stream().distinct().toList();
        float[] weights = new float[(highest + 1) * classes.size()];
        IntStream.range(0, classes.size()).parallel().forEach(each -> {
            double[] y = labels.stream().mapToDouble(label -> label.equals(classes.get(each)) ? 1 : -1).toArray();
            double[] learnt = learn(x, y, highest);
            for (int feature = 1; feature <= highest; feature++) {
                weights[feature * classes.size() + each] = (float) learnt[feature - 1];
            }
        });
        return new OneVsRest<>(classes, weights);
    }

    private static double[] learn(Feature[][] x, double[] y, int highest) {
        Problem problem = new Problem();
        problem.l = x.length;
        problem.n = highest;
        problem.x = x;
        problem.y = y;
        Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, Tuning.COST, Tuning.TOLERANCE,
                Tuning.ROUNDS);
        parameter.setRandom(new Random(0));
        Model model = Linear.train(problem, parameter);
        double[] weights = model.getFeatureWeights();
        // The library's positive side is whichever class it met first.
        return model.getLabels()[0] == 1 ? weights : Arrays.stream(weights).map(each -> -each).toArray();
    }

    void write(DataOutputStream out, Function<C, String> name) throws IOException {
        ModelFile.write(out, classes.stream().map(name).toList());
        ModelFile.write(out, weights);
    }

    static <C> OneVsRest<C> read(DataInputStream in, Function<String, C> named) throws IOException {
        return new OneVsRest<>(ModelFile.readWords(in).stream().map(named).toList(), ModelFile.readNumbers(in));
    }

    List<C> classes() {
        return classes;
    }

    /** For each class, how far on its side of the boundary a text lies. */
    double[] margins(Feature[] text) {
        double[] margins = new double[classes.size()];
        for (Feature each : text) {
            int row = each.getIndex() * margins.length;
            for (int label = 0; label < margins.length; label++) {
                margins[label] += weights[row + label] * each.getValue();
            }
        }
        return margins;
    }

    /** Likelihoods, one for each margin, one in all. */
    static double[] likelihoods(double[] margins) {
        double[] powers = Arrays.stream(margins).map(each -> Math.exp(Tuning.STEEPNESS * each)).toArray();
        double sum = Arrays.stream(powers).sum();
        return Arrays.stream(powers).map(each -> each / sum).toArray();
    }
}
