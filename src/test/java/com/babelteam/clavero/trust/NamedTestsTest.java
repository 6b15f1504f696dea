package com.babelteam.clavero.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What SECURITY.md says is tested, is. */
class NamedTestsTest {
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Test|IT|Fuzz))(?:#(\\w+))?`");

    @Test
    void everyTestThatSecurityNamesIsThere() throws IOException {
        Map<String, String> sources = sources();
        assertThat(NAMED.matcher(Files.readString(Path.of("SECURITY.md"))).results()).hasSizeGreaterThan(20)
                .allSatisfy(test -> assertThat(sources.getOrDefault(test.group(1), "")).as(test.group())
                        .contains(test.group(2) == null ? "class " + test.group(1) : "void " + test.group(2) + "("));
    }

    private static Map<String, String> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(file -> file.getFileName().toString().replace(".java", ""),
                            NamedTestsTest::text, (one, other) -> one + other, TreeMap::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
