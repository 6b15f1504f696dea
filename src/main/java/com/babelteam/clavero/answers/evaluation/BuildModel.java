package com.babelteam.clavero.answers.evaluation;

import com.babelteam.clavero.answers.Concepts;
import com.babelteam.clavero.answers.Example;
import com.babelteam.clavero.answers.Understander;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Part of the build: learns from the built-in guide, so that the assistant need not do so at each start. */
final class BuildModel {
    private static final Pattern MATTERS = Pattern.compile("answers|guide|privacy|person");

    private BuildModel() {}

    /**
     * @param args
     *            the folder of the compiled classes, in which the guide is too
     */
    public static void main(String... args) throws IOException {
        Path classes = Path.of(args[0]);
        Path model = classes.resolve("answers/model");
        if (Files.exists(model) && !changedSince(model, classes)) {
            return;
        }
        List<Example> examples = TopicFiles.examples();
        if (examples.stream().map(Example::topic).distinct().count() < 2) {
            return;
        }
        Concepts concepts = Concepts.builtIn();
        Files.createDirectories(model.getParent());
        Understander.train(examples, concepts).write(Files.newOutputStream(model), examples, concepts);
    }

    private static boolean changedSince(Path model, Path classes) throws IOException {
        long learnt = model.toFile().lastModified();
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(each -> !each.equals(model)).filter(Files::isRegularFile)
                    .filter(each -> MATTERS.matcher(classes.relativize(each).toString()).find())
                    .anyMatch(each -> each.toFile().lastModified() > learnt);
        }
    }
}
