package com.babelteam.clavero.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A valid guide with one file in it that holds anything. */
public final class AnyTopic {
    private static final TopicId ID = new TopicId("any");
    private static final GuideFiles REST = rest();

    private AnyTopic() {}

    /** The topic that the text makes, the same in all languages; empty if the guide's reader says what is wrong with it. */
    public static Optional<Topic.Text> of(String text) {
        var texts = new TreeMap<>(REST.texts());
        List.of("es", "pt", "en").forEach(language -> texts.put(language + "/topics/any.md", text));
        return switch (GuideReader.read(new GuideFiles(texts, REST.others()))) {
            case GuideReading.Valid(var guide) -> guide.topic(ID).map(topic -> topic.texts().spanish());
            case GuideReading.Invalid(var problems) -> {
                if (problems.isEmpty() || problems.stream().anyMatch(each -> each.toString().isBlank())) {
                    throw new AssertionError("a guide that is not valid, and nobody says why");
                }
                yield Optional.empty();
            }
        };
    }

    private static GuideFiles rest() {
        try {
            Path folder = Files.createTempDirectory("guide");
            new PracticeGuide(folder);
            GuideFiles files = GuideFiles.in(folder);
            try (var all = Files.walk(folder)) {
                all.sorted((one, other) -> other.compareTo(one)).forEach(file -> file.toFile().delete());
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
