package com.babelteam.clavero.answers.evaluation;

import com.babelteam.clavero.answers.Concepts;
import com.babelteam.clavero.answers.Example;
import com.babelteam.clavero.answers.Understander;
import com.babelteam.clavero.person.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public collection CLINC150 (Larson et al. 2019): 150 intents in English and 1,000 questions out of scope. Shows
 * how the engine compares with others; nothing of it is in the product. Thresholds are set on its validation part.
 */
final class Clinc {
    private static final String NONE = "oos";

    private Clinc() {}

    static String measure(Path file) {
        JsonNode json = JsonMapper.builder().build().readTree(file.toFile());
        Understander understander = Understander.train(part(json, "train", "oos_train"), Concepts.none());
        List<Answered> tuning = answered(json, understander, "val", "oos_val");
        List<Answered> test = answered(json, understander, "test", "oos_test");
        double accurate = threshold(
                each -> shareRight(tuning, each) * inScope(tuning).size()
                        + recall(tuning, each) * outOf(tuning).size());
        double balanced = threshold(each -> 2 / (1 / shareRight(tuning, each) + 1 / recall(tuning, each)));
        return String.join("\n", show("if nothing is refused", test, 0), show("threshold for accuracy", test, accurate),
                show("balanced threshold", test, balanced));
    }

    private static List<Example> part(JsonNode json, String... names) {
        List<Example> examples = new ArrayList<>();
        for (String name : names) {
            StreamSupport.stream(json.get(name).spliterator(), false)
                    .map(each -> new Example(topic(each.get(1).asString()), Language.ENGLISH, each.get(0).asString()))
                    .forEach(examples::add);
        }
        return examples;
    }

    private static String topic(String intent) {
        return intent.equals(NONE) ? Example.OUT_OF_SCOPE : intent;
    }

    private static List<Answered> answered(JsonNode json, Understander understander, String... names) {
        return Answered.all(part(json, names).stream().map(Question::of).toList(), understander);
    }

    private static double threshold(DoubleUnaryOperator worth) {
        return DoubleStream.iterate(0.005, each -> each < 1, each -> each + 0.005).boxed()
                .max(Comparator.comparingDouble(worth::applyAsDouble)).orElseThrow();
    }

    private static String show(String name, List<Answered> test, double threshold) {
        return String.format(Locale.ROOT, "%-24s in scope %.1f  out of scope recognised %.1f", name,
                100 * shareRight(test, threshold), 100 * recall(test, threshold));
    }

    private static double shareRight(List<Answered> all, double threshold) {
        return share(inScope(all), each -> each.relevance() >= threshold && each.rightIfAnswered());
    }

    private static double recall(List<Answered> all, double threshold) {
        return share(outOf(all), each -> each.relevance() < threshold);
    }

    private static double share(List<Answered> all, Predicate<Answered> which) {
        return all.stream().mapToInt(each -> which.test(each) ? 1 : 0).average().orElse(0);
    }

    private static List<Answered> inScope(List<Answered> all) {
        return all.stream().filter(Answered::inScope).toList();
    }

    private static List<Answered> outOf(List<Answered> all) {
        return all.stream().filter(each -> !each.inScope()).toList();
    }
}
