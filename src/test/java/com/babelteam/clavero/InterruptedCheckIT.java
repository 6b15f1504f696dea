package com.babelteam.clavero;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.playground.workspace.PracticeSlack.Call;
import com.babelteam.clavero.playground.RunningClavero;
import com.babelteam.clavero.playground.SlackRequests;
import com.babelteam.clavero.playground.keap.Mood;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check cannot be kept, since the key cannot; the person is told all the same. */
@Tag("database")
class InterruptedCheckIT {
    private static final Map<String, String> SECRET = Map.of("clavero.slack.signing-secret",
            SlackRequests.SIGNING_SECRET);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whoseCheckWasCutOffByACrashIsToldSoOnceAfterTheRestart() throws IOException {
        try (var keap = new PracticeKeap(); var slack = new PracticeSlack()) {
            keap.mood(Mood.SLOW);
            try (var first = new RunningClavero(folder, keap.settings(), slack.settings(), SECRET)) {
                first.await("readiness", 200);
                var requests = new SlackRequests(first.port(), slack);
                requests.submit("UPTCRASH", "pt", "ab123", PracticeKeap.NEW_KEY);
                requests.command("UENCRASH", "ab123 " + PracticeKeap.LEGACY_KEY);
                Awaitility.await().until(() -> keap.requests().size() >= 3);
                first.kill();
            }
            assertThat(messages(slack)).isEmpty();

            try (var second = new RunningClavero(folder, keap.settings(), slack.settings(), SECRET)) {
                second.await("readiness", 200);
                Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> messages(slack).size() == 2);
                assertThat(messages(slack)).anyMatch(
                        call -> call.get("channel").equals("UPTCRASH") && call.get("text").contains("foi interrompida"))
                        .anyMatch(call -> call.get("channel").equals("UENCRASH")
                                && call.get("text").contains("was cut off"));
                requestsAfter(second, slack, keap);
                assertThat(messages(slack)).hasSize(3);
            }
        }
    }

    @Test
    void aCheckThatRunsIsFinishedAndNotedBeforeTheProcessStops() throws IOException {
        try (var keap = new PracticeKeap(); var slack = new PracticeSlack()) {
            keap.mood(Mood.SLOW);
            var clavero = new RunningClavero(folder, keap.settings(), slack.settings(), SECRET);
            try (clavero) {
                clavero.await("readiness", 200);
                new SlackRequests(clavero.port(), slack).submit("UESSTOP", "es", "ab123", PracticeKeap.NEW_KEY);
                Awaitility.await().until(() -> keap.requests().size() == 2);
            }
            assertThat(messages(slack)).singleElement()
                    .satisfies(call -> assertThat(call.get("metadata")).contains("accepted"));
            assertThat(clavero.output()).doesNotContain(" ERROR ", "does not hear that this process ends");
        }
    }

    /** The next check works, and nobody is told twice. */
    private static void requestsAfter(RunningClavero clavero, PracticeSlack slack, PracticeKeap keap) {
        keap.mood(Mood.FINE);
        new SlackRequests(clavero.port(), slack).submit("UPTCRASH", "pt", "ab123", PracticeKeap.NEW_KEY);
        Awaitility.await()
                .until(() -> messages(slack).stream().anyMatch(call -> call.get("metadata").contains("accepted")));
    }

    private static List<Call> messages(PracticeSlack slack) {
        return slack.calls("chat.postMessage", _ -> true);
    }
}
