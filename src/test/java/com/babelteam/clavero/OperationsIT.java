package com.babelteam.clavero;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.operation.Spans;
import com.babelteam.clavero.operation.Spans.Span;
import com.babelteam.clavero.playground.RunningClavero;
import com.babelteam.clavero.playground.SlackRequests;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.playground.workspace.Workspace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What operators see of the packaged jar, after traffic that is known; and what nobody sees. */
class OperationsIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String QUESTION = "cuánto cuesta la suscripción a Keap para mi tía Eulalia";
    /** Nothing of these may stand in a measure, a trace or a line of the log. */
    private static final String[] PRIVATE = {PracticeKeap.NEW_KEY, PracticeKeap.NEW_KEY.substring(7),
            PracticeKeap.LEGACY_KEY, "Eulalia", "xqzt", "xoxb-"};

    private final PracticeKeap keap = new PracticeKeap();
    private final PracticeSlack slack = new PracticeSlack();
    private final int operators = RunningClavero.freePort();

    @TempDir
    private Path folder = Path.of("");

    OperationsIT() throws IOException {}

    @AfterEach
    void close() {
        keap.close();
        slack.close();
    }

    @Test
    void measuresCountWhatHappenedAndTellNothingOfWhomOrWhat() throws IOException {
        try (var clavero = start(Map.of("management.server.port", String.valueOf(operators)))) {
            traffic(clavero);
            String measures = RunningClavero.get(operators, "/actuator/prometheus").body();
            assertThat(measures).contains(
                    "clavero_checks_seconds_count{kind=\"keap-ak\",result=\"accepted\"} 1",
                    "clavero_checks_seconds_count{kind=\"legacy\",result=\"accepted\"} 1",
                    "clavero_checks_seconds_count{kind=\"none\",result=\"key-not-recognised\"} 1",
                    "clavero_keap_calls_seconds_count{outcome=\"accepted\",road=\"rest\"} 1",
                    "clavero_keap_calls_seconds_count{outcome=\"accepted\",road=\"app-xmlrpc\"} 1",
                    "clavero_slack_calls_seconds_count{method=\"auth.test\",outcome=\"answered\"} 1",
                    "clavero_slack_calls_seconds_count{method=\"views.update\",outcome=\"answered\"} 2",
                    "clavero_questions_total{language=\"es\",outcome=\"answered\",topic=\"get-api-key\"} 1",
                    "clavero_questions_total{language=\"es\",outcome=\"not-understood\",topic=\"out-of-scope\"} 1",
                    "clavero_acks_seconds_count{door=\"http\",outcome=\"acknowledged\"} 6",
                    "clavero_turned_away_total{reason=\"wrong-signature\"} 1", "clavero_cases{state=\"queued\"} 0",
                    "clavero_jobs_waiting{kind=\"messages\"} 0", "clavero_jobs_waiting{kind=\"letters\"} 0",
                    "clavero_guide_facts_stale ", "jvm_memory_used_bytes", "hikaricp_connections_active");
            assertThat(measures).doesNotContain(PRIVATE).doesNotContain("UES", "ab123", Workspace.TEAM, "DES1");
            assertThat(labels(measures)).containsExactlyInAnyOrder("kind", "result", "road", "method", "topic",
                    "language", "outcome", "door", "reason", "state", "le");
            assertThat(queried(Path.of("deploy/grafana/clavero.json"))).isNotEmpty().isSubsetOf(names(measures));
            assertThat(queried(Path.of("deploy/prometheus/alerts.yml"))).isNotEmpty().isSubsetOf(names(measures));

            onlyHealthIsPublic(clavero);
            assertThat(RunningClavero.get(clavero.port(), "/actuator/health").statusCode()).isEqualTo(404);
            assertThat(RunningClavero.get(operators, "/actuator/health").body()).contains("\"slack\"", "\"db\"",
                    "\"guide\"", "\"cases\"", "\"waiting\":0");
            assertThat(RunningClavero.get(operators, "/actuator/sbom/application").body()).contains("CycloneDX");
            for (String secretive : List.of("env", "configprops", "heapdump", "threaddump", "beans", "loggers",
                    "logfile", "shutdown", "mappings")) {
                assertThat(RunningClavero.get(operators, "/actuator/" + secretive).statusCode()).as(secretive)
                        .isEqualTo(404);
            }
            assertThat(otherAddresses()).noneMatch(address -> isOpen(address, operators));
            assertThat(threads(clavero)).contains("db-scheduler").doesNotContain("BatchSpanProcessor");
        }
    }

    @Test
    void withoutAPortOfItsOwnNothingButHealthCanBeHadWhateverIsExposed() throws IOException {
        try (var clavero = start(Map.of("management.endpoints.web.exposure.include", "*",
                "management.endpoint.heapdump.access", "unrestricted"))) {
            onlyHealthIsPublic(clavero);
            assertThat(clavero.get("/actuator/health")).contains("UP").doesNotContain("slack", "cases", "H2");
        }
    }

    private void onlyHealthIsPublic(RunningClavero clavero) {
        assertThat(clavero.get("/livez")).isEqualTo("{\"status\":\"UP\"}");
        assertThat(clavero.get("/readyz")).isEqualTo("{\"status\":\"UP\"}");
        for (String endpoint : List.of("", "/prometheus", "/metrics", "/cases", "/unanswered", "/info", "/sbom", "/env",
                "/configprops", "/heapdump", "/threaddump", "/beans", "/loggers", "/mappings", "/health/db",
                "/health/cases", "/scheduledtasks", "/flyway")) {
            assertThat(RunningClavero.get(clavero.port(), "/actuator" + endpoint).statusCode()).as(endpoint)
                    .isEqualTo(404);
        }
    }

    @Test
    void everyStructuredLineOfAnEventBearsItsIdentifierAndNoOther() throws IOException {
        try (var clavero = start(Map.of("logging.structured.format.console", "ecs", "logging.level.com.babelteam",
                "DEBUG"))) {
            traffic(clavero);
            // Slack has a message before the assistant has its answer, and writes the line.
            int posts = slack.calls("chat.postMessage", _ -> true).size();
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(
                    () -> clavero.output().split("chat.postMessage: answered", -1).length > posts);
            List<JsonNode> lines = clavero.output().lines().map(JSON::readTree).toList();
            assertThat(lines)
                    .allSatisfy(line -> assertThat(line.path("ecs").path("version").asString("")).isNotEmpty());
            assertThat(clavero.output()).doesNotContain(PRIVATE);

            for (String event : List.of("EvQuestion1", "EvQuestion2", "EvQuestion3")) {
                assertThat(messages(lines, event)).as(event)
                        .filteredOn(message -> message.startsWith("clavero.acks http: acknowledged")).hasSize(1);
                assertThat(messages(lines, event)).as(event).filteredOn(message -> message.startsWith("Answered in"))
                        .hasSize(1);
                assertThat(messages(lines, event)).as(event)
                        .anyMatch(message -> message.startsWith("clavero.slack.calls chat.postMessage: answered"));
            }
            List<String> checks = lines.stream().filter(line -> message(line).matches("Check .* ended in accepted .*"))
                    .map(OperationsIT::event).toList();
            assertThat(checks).hasSize(2).doesNotHaveDuplicates().allMatch(id -> id.startsWith("request:"));
            List<List<String>> ofChecks = checks.stream().map(id -> messages(lines, id)).toList();
            assertThat(ofChecks).allSatisfy(check -> assertThat(check.stream().map(OperationsIT::twoWords))
                    .contains("clavero.acks http:", "clavero.checks " + (check.toString().contains("legacy")
                            ? "legacy:"
                            : "keap-ak:"), "clavero.slack.calls views.update:",
                            "clavero.slack.calls chat.postMessage:"));
            assertThat(ofChecks).anySatisfy(check -> assertThat(check.stream().map(OperationsIT::twoWords))
                    .contains("clavero.keap.calls rest:", "clavero.keap.calls central-xmlrpc:")
                    .doesNotContain("clavero.keap.calls app-echo:"));
            assertThat(ofChecks).anySatisfy(check -> assertThat(check.stream().map(OperationsIT::twoWords))
                    .contains("clavero.keap.calls app-echo:", "clavero.keap.calls app-xmlrpc:")
                    .doesNotContain("clavero.keap.calls rest:"));
        }
    }

    @Test
    void linesForPeopleBearItToo() throws IOException {
        try (var clavero = start(Map.of())) {
            traffic(clavero);
            assertThat(clavero.output()).containsPattern("\\[EvQuestion1\\] .*: Answered in")
                    .containsPattern("\\[request:[0-9a-f-]{36}\\] .*: Check .* ended in accepted")
                    .doesNotContain("[] ").doesNotContain(PRIVATE);
        }
    }

    @Test
    void tracesLeadFromARequestOverItsCheckAndKeapToSlackOnceThereIsSomewhereToSendThem() throws IOException {
        try (var spans = new Spans();
                var clavero = start(Map.of("management.opentelemetry.tracing.export.otlp.endpoint", spans.endpoint(),
                        "management.opentelemetry.tracing.export.schedule-delay", "200ms",
                        "logging.structured.format.console", "ecs"))) {
            traffic(clavero);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> named(spans, "keap.calls rest").size() == 1
                    && named(spans, "keap.calls app-xmlrpc").size() == 1 && named(spans, "acks http").size() == 6
                    && named(spans, "slack.calls views.update").size() == 2);
            for (String call : List.of("keap.calls rest", "keap.calls app-xmlrpc")) {
                Span keapCall = named(spans, call).getFirst();
                Span check = parent(spans, keapCall);
                assertThat(check.name()).startsWith("checks ");
                assertThat(check.attributes()).containsEntry("result", "accepted");
                Span request = parent(spans, check);
                assertThat(request.name()).isEqualTo("acks http");
                assertThat(spans.all()).filteredOn(span -> span.parent().equals(request.id())).extracting(Span::name)
                        .contains("slack.calls views.update", "slack.calls chat.postMessage");
                assertThat(clavero.output()).contains("\"trace.id\":\"" + request.trace() + "\"");
            }
            assertThat(spans.all()).extracting(Span::trace).doesNotContain("");
            assertThat(spans.all().stream().flatMap(span -> span.attributes().keySet().stream())
                    .collect(Collectors.toSet())).isSubsetOf("kind", "result", "road", "method", "outcome", "door",
                            "event.id");
            assertThat(spans.raw()).contains("clavero").doesNotContain(PRIVATE).doesNotContain("http://", "https://",
                    "UES", "ab123");
            assertThat(threads(clavero)).contains("BatchSpanProcessor");
        }
    }

    @Test
    void theJarSaysWhatItIsMadeOf() throws IOException {
        try (var jar = new JarFile(System.getProperty("clavero.jar"))) {
            JsonNode sbom = JSON.readTree(jar.getInputStream(jar.getEntry("META-INF/sbom/application.cdx.json")));
            Set<String> listed = sbom.get("components").valueStream()
                    .map(each -> each.get("name").asString() + "-" + each.get("version").asString() + ".jar")
                    .collect(Collectors.toSet());
            Set<String> shipped = jar.stream().map(entry -> entry.getName())
                    .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring("BOOT-INF/lib/".length()))
                    // Put there by the build itself, to take the jar apart.
                    .filter(name -> !name.startsWith("spring-boot-jarmode-tools")).collect(Collectors.toSet());
            assertThat(shipped).hasSizeGreaterThan(50).isSubsetOf(listed);
        }
    }

    private RunningClavero start(Map<String, String> settings) {
        return new RunningClavero(folder, keap.settings(), slack.settings(),
                Map.of("clavero.slack.signing-secret", SlackRequests.SIGNING_SECRET), settings).await("readiness", 200);
    }

    /** Three checks, three questions of one person one right after the other, and a stranger. */
    private void traffic(RunningClavero clavero) {
        var requests = new SlackRequests(clavero.port(), slack);
        requests.submit("UES1", "es", "ab123", PracticeKeap.NEW_KEY);
        requests.submit("UES2", "es", "ab123", PracticeKeap.LEGACY_KEY);
        requests.submit("UES3", "es", "ab123", "xqztxqzt");
        requests.event(question("EvQuestion1", "quiero mi clave de API"));
        requests.event(question("EvQuestion2", "gracias"));
        requests.event(question("EvQuestion3", QUESTION));
        requests.send(requests.unsigned("application/json", "{}").header("X-Slack-Request-Timestamp",
                String.valueOf(System.currentTimeMillis() / 1000)).header("X-Slack-Signature", "v0=00").build());
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> told("UES1") && told("UES2")
                && clavero.output().split("Answered in", -1).length == 4);
    }

    private boolean told(String person) {
        return slack.calls("chat.postMessage", call -> call.get("channel").equals(person)).size() == 1
                && slack.calls("views.update", call -> call.get("view_id").equals("V" + person)).size() == 1;
    }

    private static String question(String event, String text) {
        return """
               {"type":"event_callback","team_id":"%s","event_id":"%s","event":{"type":"message","channel_type":"im",
                "channel":"DES1","user":"UES1","text":"%s","ts":"1764072000.000100"}}"""
                .formatted(Workspace.TEAM, event, text);
    }

    private static List<Span> named(Spans spans, String name) {
        return spans.all().stream().filter(span -> span.name().equals(name)).toList();
    }

    private static Span parent(Spans spans, Span span) {
        return spans.all().stream().filter(each -> each.id().equals(span.parent()) && each.trace().equals(span.trace()))
                .findFirst().orElseThrow(() -> new AssertionError(span + " has no parent among " + spans.all()));
    }

    private static List<String> messages(List<JsonNode> lines, String event) {
        Predicate<JsonNode> its = line -> event(line).equals(event);
        return lines.stream().filter(its).map(OperationsIT::message).toList();
    }

    private static String message(JsonNode line) {
        return line.path("message").asString("");
    }

    private static String event(JsonNode line) {
        return line.path("event").path("id").asString("");
    }

    private static String twoWords(String message) {
        return message.lines().findFirst().orElse("").replaceAll("^(\\S+ \\S+).*", "$1");
    }

    /** The labels of our own measures. */
    private static Set<String> labels(String measures) {
        return measures.lines().filter(line -> line.startsWith("clavero_")).flatMap(
                line -> Pattern.compile("[{,]([a-z_]+)=").matcher(line).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
    }

    private static Set<String> names(String measures) {
        return measures.lines().filter(line -> !line.startsWith("#")).map(line -> line.replaceAll("[{ ].*", ""))
                .collect(Collectors.toSet());
    }

    /** What the queries of a file ask for. */
    private static Set<String> queried(Path file) throws IOException {
        Matcher name = Pattern.compile("\\b((?:clavero|jvm|process|hikaricp|db_scheduler|tomcat)_[a-z_]+)\\b")
                .matcher(Files.readString(file));
        return name.results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static List<InetAddress> otherAddresses() throws IOException {
        List<InetAddress> addresses = new ArrayList<>();
        NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(each -> !each.isLoopbackAddress() && !each.isLinkLocalAddress()).forEach(addresses::add);
        return addresses;
    }

    private static boolean isOpen(InetAddress address, int port) {
        try (var _ = new Socket(address, port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static String threads(RunningClavero clavero) throws IOException {
        Process jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(clavero.pid()), "Thread.print").redirectErrorStream(true).start();
        return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
