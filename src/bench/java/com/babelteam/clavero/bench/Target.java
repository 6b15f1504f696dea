package com.babelteam.clavero.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server as a process of its own. */
final class Target implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    final int port;
    private final Process process;
    private final long launched = System.nanoTime();

    private Target(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Launches it and waits until it is ready.
     *
     * @param command where {@code {port}} stands for the port
     * @param folder working directory, with what it prints
     */
    static Target launch(Path folder, int port, List<String> command, Map<String, String> environment)
            throws IOException {
        Files.createDirectories(folder);
        var builder = new ProcessBuilder(command.stream().map(word -> word.replace("{port}", "" + port)).toList())
                .directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile());
        environment.forEach((name, value) -> builder.environment().put(name, value.replace("{port}", "" + port)));
        return new Target(port, builder.start());
    }

    /** How long it took from the launch to the first answer with a status at a path. */
    Duration readyAt(String path, int status) throws IOException, InterruptedException {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        while (true) {
            if (!process.isAlive() || System.nanoTime() - launched > PATIENCE.toNanos()) {
                throw new IOException("it did not become ready; see output.txt");
            }
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getOutputStream().write(request);
                if (new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII).endsWith(String.valueOf(status))) {
                    return Duration.ofNanos(System.nanoTime() - launched);
                }
            } catch (IOException _) {
                // Not yet.
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** Resident memory now, in MB. */
    long residentMegabytes() throws IOException {
        return status("VmRSS:");
    }

    /** The most it has had, in MB. */
    long highestMegabytes() throws IOException {
        return status("VmHWM:");
    }

    private long status(String field) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith(field)).map(line -> line.replaceAll("\\D+", ""))
                .mapToLong(Long::parseLong).findFirst().orElse(0) / 1024;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
