package com.babelteam.clavero.answers.evaluation;

import com.babelteam.clavero.answers.Concepts;
import com.babelteam.clavero.answers.Example;
import com.babelteam.clavero.answers.Understander;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The command that measures: prints figures and ends. Needs neither Slack nor a database. */
public final class Evaluate {
    private Evaluate() {}

    /**
     * @param args
     *            a file of labelled questions (.tsv), the CLINC150 collection (.json), or nothing to ask the built-in
     *            guide its own questions
     */
    public static void main(String... args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length == 0) {
            Report report = new Report(CrossValidation.of(TopicFiles.examples(), Concepts.builtIn()));
            out.println(report.text());
            out.println(String.format(Locale.ROOT, "%ncross-validated accuracy: %.1f", report.accuracy()));
            return;
        }
        for (String each : args) {
            Path file = Path.of(each);
            out.println(file.getFileName());
            out.println(each.endsWith(".json") ? Clinc.measure(file) : withTheGuide(file));
        }
    }

    private static String withTheGuide(Path file) throws IOException {
        List<Example> examples = TopicFiles.examples();
        Understander understander = Understander.ready(examples, Concepts.builtIn());
        return new Report(Answered.all(Question.read(file), understander)).text();
    }
}
