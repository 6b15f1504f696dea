package com.babelteam.clavero.playground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged jar as {@code deploy/prepare} makes it ready to start quickly: once for every jar. */
final class Prepared {
    private static final Path JAR = Path.of(System.getProperty("clavero.jar", "target/clavero.jar"));
    private static final Path FOLDER = Path.of("target", "prepared").toAbsolutePath();
    private static final Path CACHE = FOLDER.resolve("clavero.aot");

    private Prepared() {}

    /** The words that start it. */
    static synchronized List<String> command() {
        try {
            if (!Files.exists(CACHE)
                    || Files.getLastModifiedTime(CACHE).compareTo(Files.getLastModifiedTime(JAR)) < 0) {
                prepare();
            }
            return List.of("bash", FOLDER.resolve("clavero").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void prepare() throws IOException, InterruptedException {
        Path output = FOLDER.resolveSibling("prepared.txt");
        var process = new ProcessBuilder("bash", "deploy/prepare", JAR.toString(), FOLDER.toString())
                .redirectErrorStream(true).redirectOutput(output.toFile());
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process running = process.start();
        if (!running.waitFor(5, TimeUnit.MINUTES) || running.exitValue() != 0) {
            running.destroyForcibly();
            throw new IllegalStateException("deploy/prepare did not succeed: " + Files.readString(output));
        }
    }
}
