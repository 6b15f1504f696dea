package com.babelteam.clavero.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Nothing that comes in makes the assistant look up, or ask a way to, a host that nobody configured. */
class ReachIT {
    private static final String SLACK = "127.0.0.1";
    private static final String KEAP = "[a-z0-9][a-z0-9-]{0,28}[a-z0-9]\\.infusionsoft\\.com";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void onlyKeapsAndSlacksHostsAreAskedFor() throws IOException, InterruptedException {
        List<String> lines = run();
        Set<String> asked = hosts(lines, "asked ");
        Set<String> moved = hosts(lines, "moved ");
        // An answer may go to this machine because Slack itself is on it here.
        Set<String> ours = Set.of(SLACK, "[::1]", "[0:0:0:0:0:0:0:1]", "localhost",
                InetAddress.getLocalHost().getHostName());

        assertThat(asked).contains("ab123.infusionsoft.com", "api.infusionsoft.com", SLACK)
                .allMatch(host -> ours.contains(host) || host.matches(KEAP));
        assertThat(asked).doesNotContain("signin.infusionsoft.com", "b123.infusionsoft.com", "2f.infusionsoft.com");
        assertThat(moved).contains("ab123.localhost", "localhost", SLACK)
                .allMatch(host -> ours.contains(host) || host.equals("ab123.localhost"));
        assertThat(lines).as("Keap and response_urls sent it elsewhere")
                .anyMatch(line -> line.matches("sent away [1-9]\\d{2,}"));
    }

    private static Set<String> hosts(List<String> lines, String word) {
        return lines.stream().filter(line -> line.startsWith(word))
                .map(line -> JsonMapper.shared().readValue(line.substring(word.length()), String.class))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A resolver is found by its name on the class path, once for a process. */
    private List<String> run() throws IOException, InterruptedException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve("java.net.spi.InetAddressResolverProvider"), Asked.class.getName());
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp",
                folder + System.getProperty("path.separator") + System.getProperty("java.class.path"),
                ReachRun.class.getName()).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as(Files.readString(output)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        return Files.readAllLines(output);
    }
}
