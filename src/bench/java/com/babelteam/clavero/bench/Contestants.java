package com.babelteam.clavero.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the assistant and the peer are launched. */
final class Contestants {
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path assistant;
    private final Path peer;
    private final Path work;
    private int runs;

    /**
     * @param assistant what {@code deploy/prepare} made
     * @param peer folder with the peer and its libraries
     * @param work where everything is written
     */
    Contestants(Path assistant, Path peer, Path work) {
        this.assistant = assistant;
        this.peer = peer;
        this.work = work;
    }

    /** The assistant, on an empty database unless a setting says otherwise. */
    Target assistant(Peers peers, String... settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(assistant.resolve("clavero").toString()));
        command.addAll(List.of("--server.port={port}", "--clavero.slack.bot-token=xoxb-bench",
                "--clavero.slack.signing-secret=" + Signed.SECRET, "--clavero.slack.api-url=" + peers.url("/api/"),
                "--clavero.keap.rest-url=" + peers.url("/rest"), "--clavero.keap.xmlrpc-url=" + peers.url("/xmlrpc/"),
                "--clavero.keap.app-xmlrpc-url=" + peers.url("/xmlrpc/{app}"),
                "--clavero.verification.checks-per-app=100000"));
        command.addAll(List.of(settings));
        return Target.launch(work.resolve("run-" + ++runs), Target.freePort(), command, Map.of());
    }

    /** {@link BareServlet}, with the flags and the libraries that the assistant is shipped with. */
    Target bareServlet() throws IOException {
        return Target.launch(work.resolve("run-" + ++runs), Target.freePort(),
                List.of(JAVA, "@" + assistant.resolve("java.options"), "-cp",
                        Path.of("target/test-classes").toAbsolutePath() + ":" + assistant.resolve("lib") + "/*",
                        BareServlet.class.getName(), "{port}"),
                Map.of());
    }

    /** {@link EmptyApplication}, with the flags and the libraries of the assistant and a cache of classes of its own. */
    Target emptyApplication() throws IOException, InterruptedException {
        Path cache = work.resolve("empty.aot");
        if (!Files.exists(cache)) {
            new ProcessBuilder(empty(List.of("-XX:AOTCacheOutput=" + cache, "-Dspring.context.exit=onRefresh"), "0"))
                    .directory(work.toFile()).redirectErrorStream(true)
                    .redirectOutput(work.resolve("empty.txt").toFile()).start().waitFor();
            if (!Files.exists(cache)) {
                throw new IOException("no cache of classes was made; see empty.txt");
            }
        }
        return Target.launch(work.resolve("run-" + ++runs), Target.freePort(),
                empty(List.of("-XX:AOTCache=" + cache), "{port}"), Map.of());
    }

    private List<String> empty(List<String> flags, String port) throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA, "@" + assistant.resolve("java.options")));
        command.addAll(flags);
        // Its tables are made by our migrations, which are not there.
        command.addAll(List.of("-cp", emptyClasses(), EmptyApplication.class.getName(), "--server.port=" + port,
                "--db-scheduler.enabled=false"));
        return command;
    }

    /** Jars alone: a cache of classes is not made of folders. */
    private String emptyClasses() throws IOException {
        Path jar = work.resolve("empty.jar");
        if (!Files.exists(jar)) {
            ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, "cf", jar.toString(), "-C",
                    "target/test-classes", EmptyApplication.class.getName().replace('.', '/') + ".class");
        }
        try (Stream<Path> libraries = Files.list(assistant.resolve("lib"))) {
            return Stream.concat(Stream.of(jar), libraries.sorted()).map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    /** {@code @slack/bolt} answering the same command. */
    Target peer(Peers peers) throws IOException {
        return Target.launch(work.resolve("run-" + ++runs), Target.freePort(),
                List.of("node", peer.resolve("peer.mjs").toString()), Map.of("PORT", "{port}", "SIGNING_SECRET",
                        Signed.SECRET, "SLACK_API_URL", peers.url("/api/"), "NODE_ENV", "production"));
    }
}
