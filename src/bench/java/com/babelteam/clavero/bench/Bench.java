package com.babelteam.clavero.bench;

import com.babelteam.clavero.bench.Throughput.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Runs everything and prints what came of it.
 *
 * <p>Arguments: what {@code deploy/prepare} made, the folder of the peer with its libraries, a folder to work in, and which
 * parts to run ({@code help start checks questions million}; all of them without).
 */
final class Bench {
    private static final int ROUNDS = 3;
    private static final int STARTS = 7;
    private static final int QUESTIONS_PER_SECOND = 300;
    private static final int[] LOWER_RATES = {60, 100, 150, 200};
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(15);

    private final Contestants contestants;
    private final Path work;

    private Bench(Path assistant, Path peer, Path work) {
        this.contestants = new Contestants(assistant, peer, work);
        this.work = work;
    }

    public static void main(String[] arguments) throws Exception {
        Path work = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[2])), "bench").toRealPath();
        var bench = new Bench(Path.of(arguments[0]).toRealPath(), Path.of(arguments[1]).toRealPath(), work);
        List<String> parts = arguments.length > 3
                ? List.of(arguments).subList(3, arguments.length)
                : List.of("help", "start", "checks", "questions", "million");
        for (String part : parts) {
            switch (part) {
                case "help" -> bench.help();
                case "start" -> bench.start();
                case "checks" -> bench.checks("");
                case "questions" -> bench.questions("");
                case "million" -> bench.million();
                default -> throw new IllegalArgumentException(part);
            }
        }
    }

    /** In turns, so that whatever else the machine does falls on both. */
    private void help() throws IOException, InterruptedException {
        List<Result> ours = new ArrayList<>();
        List<Result> theirs = new ArrayList<>();
        List<Result> limit = new ArrayList<>();
        try (var peers = new Peers(Duration.ZERO, Duration.ZERO)) {
            for (int round = 0; round < ROUNDS; round++) {
                try (Target peer = contestants.peer(peers)) {
                    peer.readyAt("/", 404);
                    theirs.add(Throughput.of(peer, peers, WARM_UP, MEASURED));
                }
                try (Target assistant = contestants.assistant(peers)) {
                    assistant.readyAt("/actuator/health/readiness", 200);
                    ours.add(Throughput.of(assistant, peers, WARM_UP, MEASURED));
                }
                try (Target bare = contestants.bareServlet()) {
                    bare.readyAt("/", 404);
                    limit.add(Throughput.of(bare, peers, WARM_UP, MEASURED));
                }
            }
        }
        for (Result result : theirs) {
            say("help, the peer: " + result);
        }
        for (Result result : ours) {
            say("help, clavero: " + result);
        }
        for (Result result : limit) {
            say("help, a bare servlet: " + result);
        }
        say("help, medians: %.2f times the peer's throughput, p99 %.2f of its, memory %.2f of its".formatted(
                median(ours, Result::perSecond) / median(theirs, Result::perSecond),
                median(ours, Result::p99) / median(theirs, Result::p99),
                median(ours, Result::residentMegabytes) / median(theirs, Result::residentMegabytes)));
    }

    private static double median(List<Result> results, ToDoubleFunction<Result> figure) {
        return results.stream().mapToDouble(figure).sorted().skip(results.size() / 2).findFirst().orElseThrow();
    }

    private void start() throws IOException, InterruptedException {
        try (var peers = new Peers(Duration.ofMillis(1), Duration.ZERO)) {
            List<Long> ready = new ArrayList<>();
            List<Long> first = new ArrayList<>();
            List<Long> empty = new ArrayList<>();
            List<Long> bare = new ArrayList<>();
            for (int i = 0; i < STARTS; i++) {
                try (Target other = contestants.emptyApplication()) {
                    empty.add(other.readyAt("/actuator/health", 200).toMillis());
                }
                try (Target other = contestants.bareServlet()) {
                    bare.add(other.readyAt("/", 404).toMillis());
                }
                try (Target assistant = contestants.assistant(peers)) {
                    ready.add(assistant.readyAt("/actuator/health/readiness", 200).toMillis());
                    try (var connection = new Connection(assistant.port)) {
                        byte[] request = Signed.help(assistant.port, "UFIRST", i, peers.url("/response/UFIRST"));
                        long before = System.nanoTime();
                        connection.exchange(request);
                        first.add(Duration.ofNanos(System.nanoTime() - before).toMillis());
                    }
                }
            }
            ready.sort(Comparator.naturalOrder());
            first.sort(Comparator.naturalOrder());
            empty.sort(Comparator.naturalOrder());
            bare.sort(Comparator.naturalOrder());
            say("start: an empty application with the same libraries is ready after " + empty
                    + " ms, a bare servlet after " + bare + " ms");
            say("start: ready after " + ready + " ms, first command acknowledged within " + first + " ms");
        }
    }

    private void checks(String note, String... settings) throws IOException, InterruptedException {
        try (var peers = new Peers(Duration.ofMillis(1), Duration.ofSeconds(5))) {
            rehearse(peers);
            try (Target assistant = contestants.assistant(peers, settings)) {
                assistant.readyAt("/actuator/health/readiness", 200);
                say("1,000 checks" + note + ", first in its life: " + ManyChecks.of(assistant, peers, "UCOLD"));
                say("1,000 checks" + note + ", once more: " + ManyChecks.of(assistant, peers, "UWARM"));
            }
        }
    }

    /** With another assistant: Slack and Keap are this process, and its own first seconds shall not count. */
    private void rehearse(Peers peers) throws IOException, InterruptedException {
        try (Target other = contestants.assistant(peers)) {
            other.readyAt("/actuator/health/readiness", 200);
            ManyChecks.of(other, peers, "UREHEARSAL");
        }
    }

    /** One rate after the other in one process, up to what is asked for. */
    private void questions(String note, String... settings) throws IOException, InterruptedException {
        try (var peers = new Peers(Duration.ofMillis(1), Duration.ZERO);
                Target assistant = contestants.assistant(peers, settings)) {
            assistant.readyAt("/actuator/health/readiness", 200);
            for (int rate : LOWER_RATES) {
                say(rate + " questions a second" + note + ": "
                        + ManyQuestions.of(assistant, peers, "U" + rate + "OF", rate, Duration.ofSeconds(10)));
            }
            say(QUESTIONS_PER_SECOND + " questions a second" + note + ": " + ManyQuestions.of(assistant, peers, "UASK",
                    QUESTIONS_PER_SECOND, Duration.ofMinutes(1)));
        }
    }

    private void million() throws IOException, InterruptedException {
        Path database = MillionRows.make(work.resolve("million"), 1_000_000);
        String url = "--spring.datasource.url=" + MillionRows.url(database);
        checks(" with a million kept rows each", url);
        questions(" with a million kept rows each", url);
    }

    private void say(String line) throws IOException {
        System.out.println(line);
        Path results = work.resolve("results.txt");
        String before = Files.exists(results) ? Files.readString(results) : "";
        Files.writeString(results, before + line + "\n", StandardCharsets.UTF_8);
    }
}
