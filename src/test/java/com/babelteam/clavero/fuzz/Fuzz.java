package com.babelteam.clavero.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Runs the fuzzer, one target after the other: {@code mvn -Pfuzz process-test-classes -Dfuzz.time=5m [-Dfuzz.only=key]}. */
public final class Fuzz {
    private static final String FUZZER = "com.code_intelligence.jazzer.Jazzer";

    private static final String EXPLORED = "com.babelteam.clavero.**:org.apache.xmlrpc.**:org.commonmark.**";
    /** The whole assistant speaks with a Slack and a Keap on this machine; where it may go is ReachIT's to say. */
    private static final String CONNECTIONS = "com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery";

    private Fuzz() {}

    /** How long each target is tried, such as {@code 5m} or {@code 20s}, and the one to try, or {@code all}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<Target> chosen = Target.ALL.stream()
                .filter(target -> args[1].equals("all") || args[1].equals(target.word())).toList();
        long seconds = Duration.parse("PT" + args[0]).toSeconds();
        boolean good = !chosen.isEmpty();
        for (Target target : chosen) {
            good &= run(target, seconds);
        }
        System.exit(good ? 0 : 1);
    }

    private static boolean run(Target target, long seconds) throws IOException, InterruptedException {
        Path seen = Files.createDirectories(Path.of("target/fuzz", target.word(), "corpus").toAbsolutePath());
        Path found = Files.createDirectories(Path.of("target/fuzz", target.word(), "found").toAbsolutePath());
        System.out.println("Fuzzing " + target.word() + " for " + seconds + " seconds; what fails is kept in " + found);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-Xmx2g", "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), FUZZER, "--target_class=" + target.type().getName(),
                "--instrumentation_includes=" + EXPLORED, "--custom_hook_includes=" + EXPLORED,
                "--disabled_hooks=" + CONNECTIONS,
                "--reproducer_path=" + found, "-artifact_prefix=" + found + "/", "-max_total_time=" + seconds,
                "-max_len=4096", "-timeout=25", "-rss_limit_mb=4096", "-print_final_stats=1", seen.toString(),
                target.corpus().toString()).inheritIO().start().waitFor() == 0;
    }
}
