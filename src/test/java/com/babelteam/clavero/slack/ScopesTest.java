package com.babelteam.clavero.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the manifest asks of Slack is what the README explains, no more and no less. */
class ScopesTest {
    private static final Pattern ASKED = Pattern.compile("^ {6}- ([a-z_.]+(?::[a-z_.]+)*)$", Pattern.MULTILINE);
    private static final Pattern EXPLAINED = Pattern.compile("`([a-z_.]+(?::[a-z_.]+)*)`");

    @Test
    void theReadmeExplainsEveryScopeAndNoOther() throws IOException {
        String explanation = paragraph(Files.readString(Path.of("README.md")), "What it asks of Slack, and why:");
        Set<String> explained = found(EXPLAINED, explanation);
        explained.removeAll(List.of("message.channels", "message.groups"));
        assertThat(explained).isEqualTo(found(ASKED, scopes()));
    }

    @Test
    void theManifestSaysWhatEachScopeIsFor() throws IOException {
        List<String> lines = scopes().lines().filter(line -> !line.isBlank()).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith("- ")) {
                assertThat(lines.get(i - 1).strip()).as(lines.get(i)).matches("# .{10,}");
            }
        }
    }

    private static String scopes() throws IOException {
        String manifest = Files.readString(Path.of("manifest.yml"));
        String scopes = manifest.substring(manifest.indexOf("    bot:\n"));
        return scopes.substring(0, scopes.indexOf("\nsettings:"));
    }

    private static String paragraph(String text, String beginning) {
        assertThat(text).contains(beginning);
        String rest = text.substring(text.indexOf(beginning));
        return rest.substring(0, rest.indexOf("\n\n"));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
