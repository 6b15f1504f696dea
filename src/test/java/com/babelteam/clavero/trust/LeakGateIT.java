package com.babelteam.clavero.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.operation.Spans;
import com.babelteam.clavero.playground.RunningClavero;
import com.babelteam.clavero.playground.SlackRequests;
import com.babelteam.clavero.playground.TestDatabase;
import com.babelteam.clavero.playground.mail.PracticeMailbox;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.playground.workspace.Workspace;
import com.babelteam.clavero.trust.Search.Found;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Keys of every kind go in by every entrance while every logger tells all it can; afterwards they are looked for everywhere. */
@Tag("database")
class LeakGateIT {
    private static final List<Canary> CANARIES = Entrances.canaries();

    private final PracticeSlack slack = new PracticeSlack();
    private final PracticeMailbox mailbox = new PracticeMailbox(Clock.systemUTC());
    private final int operators = RunningClavero.freePort();

    @TempDir
    private Path folder = Path.of("");

    LeakGateIT() throws IOException {}

    @Test
    void noKeyIsLeftAnywhere() throws IOException, InterruptedException {
        try (slack;
                mailbox;
                var keap = new TellTaleKeap(CANARIES);
                var spans = new Spans();
                var clavero = start(keap, spans)) {
            var entrances = new Entrances(clavero.port(), slack);
            CANARIES.forEach(entrances::enter);
            assertThat(CANARIES.stream().filter(keap::told).map(Canary::entrance)).contains(TellTaleKeap.FAULTS,
                    TellTaleKeap.ERRORS, Entrances.FORM, Entrances.COMMAND);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> spans.raw().contains("keap.calls rest")
                    && mails().contains(Entrances.SAFE + "case"));

            Map<String, byte[]> surfaces = surfaces(clavero, spans, entrances);
            Map<String, Set<Found>> found = new LinkedHashMap<>();
            var search = new Search(CANARIES);
            surfaces.forEach((surface, content) -> found.put(surface, search.in(content)));
            found.put("heap, seconds after the checks", heap(clavero, search));
            Files.writeString(Path.of("docs", "leak-gate.md"), LeakTable.of(found));
            assertThat(found.values()).as(found.toString()).allMatch(Set::isEmpty);
        }
    }

    private RunningClavero start(TellTaleKeap keap, Spans spans) {
        return new RunningClavero(folder, slack.settings(), keap.settings(), mailbox.settings(),
                Map.of("clavero.slack.signing-secret", SlackRequests.SIGNING_SECRET, "logging.level.root", "TRACE",
                        "logging.file.name", folder.resolve("clavero.log").toString(),
                        "logging.logback.rollingpolicy.max-file-size", "1GB", "clavero.support.channel",
                        Workspace.CHANNEL, "clavero.verification.checks-per-app", "1000",
                        "management.server.port", String.valueOf(operators),
                        "management.opentelemetry.tracing.export.otlp.endpoint", spans.endpoint()),
                Map.of("management.opentelemetry.tracing.export.schedule-delay", "200ms",
                        "db-scheduler.polling-interval", "200ms"))
                .await("readiness", 200);
    }

    /** Each with the safe line that must be there: an empty place would hold no key either. */
    private Map<String, byte[]> surfaces(RunningClavero clavero, Spans spans, Entrances entrances)
            throws IOException {
        Map<String, byte[]> surfaces = new LinkedHashMap<>();
        surfaces.put("standard output", withSafeLine(bytes(clavero.output()), "TRACE", "ended in accepted",
                "could not be handled"));
        surfaces.put("log file", withSafeLine(Files.readAllBytes(folder.resolve("clavero.log")), "TRACE",
                "ended in key-refused"));
        surfaces.put("database files and their logs", withSafeLine(filesBelow(TestDatabase.files(folder)),
                Entrances.SAFE + "dm", "fm101", "[key]"));
        surfaces.put("outgoing e-mails", withSafeLine(bytes(mails()), Entrances.SAFE + "case", "[key]"));
        surfaces.put("calls to Slack", withSafeLine(bytes(slack.calls().toString()), Entrances.SAFE + "edit",
                Entrances.SAFE + "file", Entrances.SAFE + "case", "fm101", "cm101", "fk101", "fr101"));
        surfaces.put("answers to Slack", withSafeLine(bytes(entrances.answers()), "app-code-invalid",
                "key-not-recognised", "\"type\":\"modal\""));
        surfaces.put("traces", withSafeLine(bytes(spans.raw()), "keap.calls rest"));
        surfaces.put("metrics", withSafeLine(bytes(metrics()), "clavero_checks_seconds_count", "clavero.keap.calls"));
        surfaces.put("other endpoints", withSafeLine(bytes(endpoints()), "CycloneDX", "UP"));
        surfaces.put("crash reports", crashReports());
        return surfaces;
    }

    private static byte[] withSafeLine(byte[] content, String... lines) {
        assertThat(new String(content, StandardCharsets.ISO_8859_1)).contains(lines);
        return content;
    }

    private String mails() {
        var all = new StringBuilder();
        mailbox.mails().forEach(mail -> all.append(mailbox.source(mail)).append(mail.subject()).append(mail.text()));
        return all.toString();
    }

    private String metrics() {
        var all = new StringBuilder(RunningClavero.get(operators, "/actuator/prometheus").body());
        String names = RunningClavero.get(operators, "/actuator/metrics").body();
        JsonMapper.shared().readTree(names).path("names").forEach(
                name -> all.append(RunningClavero.get(operators, "/actuator/metrics/" + name.asString()).body()));
        return all.toString();
    }

    private String endpoints() {
        var all = new StringBuilder();
        for (String path : List.of("", "/health", "/info", "/sbom", "/sbom/application", "/cases", "/unanswered")) {
            all.append(RunningClavero.get(operators, "/actuator" + path).body());
        }
        return all.toString();
    }

    /** There are none. */
    private byte[] crashReports() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.matches("(?:hs_err|replay|core).*|.*\\.(?:hprof|mdmp|jfr)"));
        }
        return new byte[0];
    }

    /** The connections to Keap end a second after their last use, and what hangs on them is gone with the next collection. */
    private Set<Found> heap(RunningClavero clavero, Search search) {
        Set<Found> found = new HashSet<>();
        try {
            Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofSeconds(1)).until(() -> {
                found.clear();
                found.addAll(search.in(dump(clavero)));
                return found.isEmpty();
            });
        } catch (ConditionTimeoutException _) {
            // To be told with all else that was found.
        }
        return found;
    }

    private byte[] dump(RunningClavero clavero) throws IOException {
        Path dump = folder.resolve("heap.hprof");
        Files.deleteIfExists(dump);
        Process jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(clavero.pid()), "GC.heap_dump", dump.toString()).redirectErrorStream(true).start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).contains("Heap dump file created");
        return withSafeLine(Files.readAllBytes(dump), PracticeSlack.BOT_TOKEN, "slack-work");
    }

    private static byte[] filesBelow(Path top) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walked = Files.walk(top)) {
            walked.filter(Files::isRegularFile).forEach(files::add);
        }
        var all = new ByteArrayOutputStream();
        for (Path file : files) {
            try {
                all.write(Files.readAllBytes(file));
            } catch (NoSuchFileException _) {
                // A database tidies up while it runs.
            }
        }
        return all.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
