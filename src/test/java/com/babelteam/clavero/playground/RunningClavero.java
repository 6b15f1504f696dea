package com.babelteam.clavero.playground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** What is shipped, as a process of its own, with all it prints kept in a file. */
public final class RunningClavero implements AutoCloseable {
    private final Process process;
    private final int port;
    private final Path folder;
    private final Path output;
    private final List<String> command;

    /**
     * @param folder working directory; an H2 database goes below it
     * @param settings properties by their full names; later ones win
     */
    @SafeVarargs
    public RunningClavero(Path folder, Map<String, String>... settings) {
        this(Prepared.command(), folder, settings);
    }

    /** The bare jar instead, with nothing prepared. */
    @SafeVarargs
    public static RunningClavero ofJar(Path folder, Map<String, String>... settings) {
        return new RunningClavero(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                System.getProperty("clavero.jar")), folder, settings);
    }

    @SafeVarargs
    private RunningClavero(List<String> start, Path folder, Map<String, String>... settings) {
        int free = freePort();
        List<String> words = new ArrayList<>(start);
        words.add("--server.port=" + free);
        Map<String, String> all = new LinkedHashMap<>(TestDatabase.settings(folder));
        for (Map<String, String> each : settings) {
            all.putAll(each);
        }
        all.forEach((name, value) -> words.add("--" + name + "=" + value));
        this(folder, free, words);
    }

    private RunningClavero(Path folder, int port, List<String> command) {
        this.folder = folder;
        this.port = port;
        this.command = command;
        this.output = folder.resolve("output-" + port + ".txt");
        try {
            var start = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            start.environment().put("JAVA_HOME", System.getProperty("java.home"));
            this.process = start.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends this process and starts it anew at the same place. */
    public RunningClavero again() {
        close();
        return new RunningClavero(folder, port, command);
    }

    public int port() {
        return port;
    }

    /** Waits until the probe answers with the status. */
    public RunningClavero await(String probe, int status) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100))
                .until(() -> health(probe) == status);
        return this;
    }

    /** The status of {@code readiness} or {@code liveness}; 0 if nobody answers. */
    public int health(String probe) {
        URI url = URI.create("http://127.0.0.1:" + port + (probe.equals("readiness") ? "/readyz" : "/livez"));
        try (var client = HttpClient.newHttpClient()) {
            return client
                    .send(HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(2)).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException _) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What there is at a path. */
    public String get(String path) {
        return get(port, path).body();
    }

    /** What there is at a path of another of its ports. */
    public static HttpResponse<String> get(int port, String path) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything the process has printed so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public Path folder() {
        return folder;
    }

    /** Ends the process as a crash would. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ends the process as an operator would. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** A port that nobody listens on. */
    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
