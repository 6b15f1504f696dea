package com.babelteam.clavero.answers.evaluation;

import com.babelteam.clavero.answers.Example;
import com.babelteam.clavero.person.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A question of which it is known what it means.
 *
 * @param language
 *            {@code es}, {@code pt}, {@code en} or {@code mixed}
 * @param topics
 *            the topics that are right, any of them
 */
record Question(String language, String text, Set<String> topics) {
    private static final String HEADING = "lang";

    /** Reads lines of language, text and topic separated by tabs; right topics are separated by a bar. */
    static List<Question> read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(each -> each.replace("\uFEFF", "").split("\t", -1)).filter(each -> each.length >= 3)
                    .filter(each -> !each[0].equals(HEADING))
                    .map(each -> new Question(each[0], each[1], Set.of(each[2].strip().split("\\|")))).toList();
        }
    }

    static Question of(Example example) {
        return new Question(example.language().code(), example.text(), Set.of(example.topic()));
    }

    Language writtenIn() {
        return Language.ofTag(language);
    }

    boolean outOfScope() {
        return topics.contains(Example.OUT_OF_SCOPE);
    }

    boolean isLong() {
        return text.strip().split("\\s+").length >= 20;
    }
}
