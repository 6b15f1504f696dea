package com.babelteam.clavero;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.playground.workspace.PracticeSlack.Call;
import com.babelteam.clavero.playground.RunningClavero;
import com.babelteam.clavero.playground.SlackRequests;
import com.babelteam.clavero.playground.keap.Mood;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar, from a signed request to the report, for every result, in all three languages; and no key anywhere. */
class VerifyInSlackIT {
    private static final String PASSPHRASE = "MiPerroSeLlamaToby2024!";
    private static final List<String> SECRETS = List.of(PracticeKeap.LEGACY_KEY, PracticeKeap.MOVED_LEGACY_KEY,
            PracticeKeap.NEW_KEY.substring(7), PracticeKeap.ANONYMOUS_KEY.substring(7),
            PracticeKeap.UNKNOWN_KEY.substring(7),
            PracticeKeap.UNKNOWN_LEGACY_KEY, PASSPHRASE);

    /** What a person enters, how Keap is, and what must come of it. */
    private record Case(String result, String app, String key, Mood mood) {}

    private static final List<Case> CASES = List.of(
            new Case("accepted", "ab123", PracticeKeap.LEGACY_KEY, Mood.FINE),
            new Case("accepted", "https://AB123.infusionsoft.com/app/nav", PracticeKeap.NEW_KEY, Mood.FINE),
            new Case("accepted", "ab123", PracticeKeap.NEW_KEY, Mood.BROWNOUT),
            new Case("accepted-app-unconfirmed", "ab123", PracticeKeap.ANONYMOUS_KEY, Mood.FINE),
            new Case("accepted-app-unconfirmed", "ab123", PracticeKeap.MOVED_LEGACY_KEY, Mood.FINE),
            new Case("other-app", "cd456", PracticeKeap.NEW_KEY, Mood.FINE),
            new Case("key-refused", "ab123", PracticeKeap.UNKNOWN_KEY, Mood.FINE),
            new Case("key-refused", "ab123", PracticeKeap.UNKNOWN_LEGACY_KEY, Mood.FINE),
            new Case("app-not-found", PracticeKeap.NO_APP, PracticeKeap.LEGACY_KEY, Mood.FINE),
            new Case("api-not-configured", PracticeKeap.APP_WITHOUT_API, PracticeKeap.LEGACY_KEY, Mood.FINE),
            new Case("ip-not-allowed", PracticeKeap.APP_WITH_IP_LIST, PracticeKeap.LEGACY_KEY, Mood.FINE),
            new Case("throttled", "ab123", PracticeKeap.NEW_KEY, Mood.THROTTLED),
            new Case("throttled", "ab123", PracticeKeap.LEGACY_KEY, Mood.THROTTLED_OTHER_SHAPE),
            new Case("keap-unavailable", "ab123", PracticeKeap.LEGACY_KEY, Mood.OUT_OF_ORDER),
            new Case("keap-unavailable", "ab123", PracticeKeap.NEW_KEY, Mood.MAINTENANCE_PAGE),
            new Case("app-code-invalid", "signin.infusionsoft.com", PracticeKeap.NEW_KEY, Mood.FINE),
            new Case("app-code-invalid", PracticeKeap.NEW_KEY, "ab123", Mood.FINE),
            new Case("key-not-recognised", "ab123", PASSPHRASE, Mood.FINE));

    private static final Map<String, String> LANGUAGES = Map.of("UES", "es", "UPT", "pt", "UEN", "en");
    private static final Map<String, Map<String, String>> TITLES = titles();

    private final PracticeKeap keap = new PracticeKeap();
    private final PracticeSlack slack = new PracticeSlack();

    @TempDir
    private Path folder = Path.of("");

    VerifyInSlackIT() throws IOException {}

    @Test
    void everyResultIsReportedInEveryLanguageAndNoKeyIsLeft() {
        try (var clavero = start(
                Map.of("logging.level.root", "TRACE", "clavero.verification.checks-per-app", "10000",
                        "clavero.keap.xmlrpc-end", "2099-12-31"))) {
            var requests = new SlackRequests(clavero.port(), slack);
            int person = 0;
            for (Case each : CASES) {
                keap.mood(each.mood());
                for (var language : LANGUAGES.entrySet()) {
                    submit(requests, language.getKey() + "F" + person, language.getValue(), each);
                    command(requests, language.getKey() + "C" + person, language.getValue(), each);
                    person++;
                }
            }
            keap.mood(Mood.FINE);
            LANGUAGES.forEach((user, language) -> tooManyChecks(requests, user + "MANY", language));
            assertNoSecretIsLeft(clavero);
        }
    }

    @Test
    void afterTheEndOfXmlRpcAClassicKeyIsToldSo() {
        try (var clavero = start(Map.of("clavero.keap.xmlrpc-end", "2026-01-01"))) {
            xmlRpcIsOff(clavero);
        }
    }

    @Test
    void duringAPauseOfXmlRpcAClassicKeyIsToldSo() {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        try (var clavero = start(
                Map.of("clavero.keap.xmlrpc-brownouts[0].day", today, "clavero.keap.xmlrpc-brownouts[0].length",
                        "4h", "clavero.keap.xmlrpc-end", "2099-01-01"))) {
            xmlRpcIsOff(clavero);
        }
    }

    private void xmlRpcIsOff(RunningClavero clavero) {
        keap.mood(Mood.BROWNOUT);
        var requests = new SlackRequests(clavero.port(), slack);
        LANGUAGES.forEach((user, language) -> {
            submit(requests, user + "OFF", language,
                    new Case("xmlrpc-off", "ab123", PracticeKeap.LEGACY_KEY, Mood.BROWNOUT));
            submit(requests, user + "REST", language,
                    new Case("accepted", "ab123", PracticeKeap.NEW_KEY, Mood.BROWNOUT));
        });
    }

    private RunningClavero start(Map<String, String> settings) {
        return new RunningClavero(folder, keap.settings(), slack.settings(),
                Map.of("clavero.slack.signing-secret", SlackRequests.SIGNING_SECRET), settings).await("readiness", 200);
    }

    private void submit(SlackRequests requests, String user, String language, Case each) {
        String acknowledgement = requests.submit(user, language, each.app(), each.key()).body();
        if (each.result().equals("app-code-invalid") || each.result().equals("key-not-recognised")) {
            assertThat(acknowledgement).contains("\"response_action\":\"errors\"", "(" + each.result() + " · ");
            return;
        }
        assertThat(acknowledgement).contains("\"response_action\":\"update\"");
        report(user, language, each.result());
        Call update = awaitCall("views.update", user, "V" + user);
        assertThat(update.get("view")).contains("`" + each.result() + "`", title(language, each.result()));
    }

    private void command(SlackRequests requests, String user, String language, Case each) {
        assertThat(requests.command(user, each.app() + " " + each.key()).body()).isEmpty();
        String title = title(language, each.result());
        boolean turned = each.app().equals(PracticeKeap.NEW_KEY);
        String result = turned ? "accepted" : each.result();
        Awaitility.await().atMost(Duration.ofSeconds(20))
                .until(() -> slack.calls("response_url", call -> call.get("person").equals(user)).stream()
                        .anyMatch(call -> call.get("body").contains("`" + result + "`")));
        Call answer = slack.calls("response_url", call -> call.get("person").equals(user)).getLast();
        assertThat(answer.json("body").get("response_type").asString()).isEqualTo("ephemeral");
        assertThat(answer.json("body").get("text").asString())
                .contains(turned ? title(language, "accepted") : title);
        report(user, language, result);
    }

    private void report(String user, String language, String result) {
        Call message = awaitCall("chat.postMessage", user, user);
        assertThat(message.get("text")).contains(title(language, result), result);
        var metadata = message.json("metadata");
        assertThat(metadata.get("event_type").asString()).isEqualTo("clavero_verification");
        var payload = metadata.get("event_payload");
        assertThat(payload.get("result").asString()).isEqualTo(result);
        assertThat(message.get("text")).contains(payload.get("reference").asString());
        assertThat(payload.propertyNames()).containsExactlyInAnyOrder("result", "app", "reference");
    }

    private Call awaitCall(String method, String user, String where) {
        Awaitility.await(user).atMost(Duration.ofSeconds(20)).until(() -> !slack.calls(method,
                call -> call.get("channel").equals(where) || call.get("view_id").equals(where)).isEmpty());
        return slack.calls(method, call -> call.get("channel").equals(where) || call.get("view_id").equals(where))
                .getLast();
    }

    private void tooManyChecks(SlackRequests requests, String user, String language) {
        for (int i = 0; i < 10; i++) {
            assertThat(requests.submit(user, language, "ab123", PracticeKeap.NEW_KEY).body())
                    .doesNotContain("too-many-checks");
        }
        String acknowledgement = requests.submit(user, language, "ab123", PracticeKeap.NEW_KEY).body();
        assertThat(acknowledgement).contains("`too-many-checks`", title(language, "too-many-checks"));
        assertThat(JsonParser.parseString(acknowledgement).isJsonObject()).isTrue();
    }

    private void assertNoSecretIsLeft(RunningClavero clavero) {
        String output = clavero.output();
        assertThat(output).contains("ended in accepted", "ended in key-refused", "TRACE");
        String calls = slack.calls().toString();
        assertThat(calls).contains("clavero_verification", "key-refused");
        String database = database();
        assertThat(database).contains("key-refused");
        for (String secret : SECRETS) {
            assertThat(output.contains(secret)).as("printed: %s", secret).isFalse();
            assertThat(calls.contains(secret)).as("sent to Slack: %s", secret).isFalse();
            assertThat(database.contains(secret)).as("in the database: %s", secret).isFalse();
        }
    }

    private String database() {
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            var all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String title(String language, String result) {
        return TITLES.getOrDefault(language, Map.of()).getOrDefault("report." + result + ".title", "?");
    }

    private static Map<String, Map<String, String>> titles() {
        Map<String, Map<String, String>> titles = new HashMap<>();
        for (String language : LANGUAGES.values()) {
            Map<String, String> words = new HashMap<>();
            try (Stream<String> lines = Files
                    .lines(Path.of("src/main/resources/words/slack_" + language + ".properties"))) {
                lines.filter(line -> line.contains(".title=")).map(line -> line.split("=", 2))
                        .forEach(pair -> words.put(pair[0], pair[1]));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            titles.put(language, words);
        }
        return titles;
    }
}
