package com.babelteam.clavero.fuzz;

import com.babelteam.clavero.slack.inbound.PayloadFuzz;
import com.babelteam.clavero.slack.talk.GuideFuzz;
import com.babelteam.clavero.slack.verify.CommandFuzz;
import com.babelteam.clavero.verification.keap.RestFuzz;
import com.babelteam.clavero.verification.keap.XmlRpcFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Something that is fuzzed. */
record Target(String word, Class<?> type, Consumer<byte[]> attempt) {
    /** The last one starts the whole assistant. */
    static final List<Target> ALL = List.of(
            new Target("app-code", AppCodeFuzz.class, AppCodeFuzz::fuzzerTestOneInput),
            new Target("key", KeyFuzz.class, KeyFuzz::fuzzerTestOneInput),
            new Target("command", CommandFuzz.class, CommandFuzz::fuzzerTestOneInput),
            new Target("xml-rpc", XmlRpcFuzz.class, XmlRpcFuzz::fuzzerTestOneInput),
            new Target("rest", RestFuzz.class, RestFuzz::fuzzerTestOneInput),
            new Target("guide", GuideFuzz.class, GuideFuzz::fuzzerTestOneInput),
            new Target("payload", PayloadFuzz.class, PayloadFuzz::fuzzerTestOneInput));

    /** Where its inputs are kept. */
    Path corpus() {
        return Path.of("src/test/resources/fuzz", word);
    }

    List<Path> inputs() throws IOException {
        try (var files = Files.list(corpus())) {
            return files.sorted().toList();
        }
    }
}
