package com.babelteam.clavero.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** What the fuzzer found, and what it started from, tried again with all other tests. For new inputs: {@link Fuzz}. */
class CorpusTest {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @TestFactory
    Stream<DynamicContainer> everyInputIsTakenAsItShould() {
        return Target.ALL.stream().map(target -> dynamicContainer(target.word(), inputs(target).stream()
                .map(input -> dynamicTest(input.getFileName().toString(), () -> attempt(target, input)))));
    }

    private static void attempt(Target target, Path input) throws IOException {
        byte[] bytes = Files.readAllBytes(input);
        if (target.word().equals("payload")) {
            // Starts the whole assistant, and has a limit of its own.
            target.attempt().accept(bytes);
        } else {
            assertTimeoutPreemptively(LONGEST, () -> target.attempt().accept(bytes));
        }
    }

    private static List<Path> inputs(Target target) {
        try {
            List<Path> inputs = target.inputs();
            assertThat(inputs).as(target.word()).hasSizeGreaterThan(5);
            return inputs;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
