package com.babelteam.clavero;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.RunningClavero;
import com.babelteam.clavero.playground.SlackRequests;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.playground.workspace.PracticeSlack.Call;
import com.babelteam.clavero.playground.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was said is answered, and once, whatever becomes of the process or of Slack meanwhile. */
@Tag("database")
class UnfinishedTalkIT {
    private static final Map<String, String> SECRET = Map.of("clavero.slack.signing-secret",
            SlackRequests.SIGNING_SECRET);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whoseMessageWasTakenBeforeACrashIsAnsweredAfterTheRestartAndOneStepFurther() throws IOException {
        try (var keap = new PracticeKeap(); var slack = new PracticeSlack()) {
            try (var first = new RunningClavero(folder, keap.settings(), slack.settings(), SECRET)) {
                first.await("readiness", 200);
                var requests = new SlackRequests(first.port(), slack);
                begin(requests, slack);
                slack.failWith("internal_error");
                assertThat(requests.event(message("Ev2", "listo")).statusCode()).isEqualTo(200);
                Awaitility.await().until(() -> messages(slack).size() == 4);
                first.kill();
            }
            slack.failWith("");
            try (var second = new RunningClavero(folder, keap.settings(), slack.settings(), SECRET)) {
                second.await("readiness", 200);
                Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> steps(slack, "admin-settings") == 2);
                var requests = new SlackRequests(second.port(), slack);
                assertThat(requests.event(message("Ev2", "listo")).statusCode()).isEqualTo(200);
                requests.event(message("Ev3", "volver"));
                Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> steps(slack, "app-code") == 2);
                assertThat(steps(slack, "admin-settings")).isEqualTo(2);
            }
        }
    }

    /** An embedded database closes itself when the process is asked to end, unless it is told not to. */
    @Test
    void whoIsBeingAnsweredWhileTheProcessStopsIsAnsweredOnce() throws IOException {
        int people = 60;
        try (var keap = new PracticeKeap(); var slack = new PracticeSlack()) {
            var first = new RunningClavero(folder, keap.settings(), slack.settings(), SECRET);
            try (first) {
                first.await("readiness", 200);
                var requests = new SlackRequests(first.port(), slack);
                for (int i = 0; i < people; i++) {
                    assertThat(requests.event(question(i)).statusCode()).isEqualTo(200);
                }
            }
            assertThat(messages(slack)).hasSizeLessThan(people + 1);
            assertThat(first.output()).doesNotContain(" ERROR ", "does not hear that this process ends");
            try (var second = new RunningClavero(folder, keap.settings(), slack.settings(), SECRET)) {
                second.await("readiness", 200);
                Awaitility.await().atMost(Duration.ofSeconds(20))
                        .until(() -> messages(slack).stream().map(call -> call.get("channel")).distinct()
                                .count() == people);
                new SlackRequests(second.port(), slack).event(message("EvEnd", "hola"));
                Awaitility.await().atMost(Duration.ofSeconds(20))
                        .until(() -> messages(slack).stream().anyMatch(call -> call.get("channel").equals("DES1")));
            }
            assertThat(messages(slack)).hasSize(people + 1);
        }
    }

    private static String question(int person) {
        return message("EvQ" + person, "como pego a chave no hotmart").replace("ES1", "STOP" + person);
    }

    /** Ana is at the first step; the messages so far: the choice, the opening, the step. */
    private static void begin(SlackRequests requests, PracticeSlack slack) {
        requests.event(message("Ev1", "quiero mi clave de API"));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> messages(slack).size() == 1);
        requests.interact(
                """
                {"type":"block_actions","team":{"id":"%s"},"user":{"id":"UES1","team_id":"%s"},"trigger_id":"t",
                 "container":{"type":"message","channel_id":"DES1","message_ts":"1.1","is_ephemeral":false},
                 "channel":{"id":"DES1"},"message":{"type":"message","ts":"1.1"},
                 "actions":[{"type":"button","action_id":"guide.start","block_id":"b","value":"legacy","action_ts":"1.2"}]}
                """.formatted(
                        Workspace.TEAM, Workspace.TEAM));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> messages(slack).size() == 3);
    }

    private static String message(String event, String text) {
        return """
               {"type":"event_callback","team_id":"%s","event_id":"%s","event":{"type":"message","channel_type":"im",
                "channel":"DES1","user":"UES1","text":"%s","ts":"1764072000.000100"}}"""
                .formatted(Workspace.TEAM, event, text);
    }

    private static List<Call> messages(PracticeSlack slack) {
        return slack.calls("chat.postMessage", _ -> true);
    }

    private static long steps(PracticeSlack slack, String step) {
        return messages(slack).stream().filter(call -> call.get("metadata").contains("legacy/" + step)).count();
    }
}
