package com.babelteam.clavero;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.RunningClavero;
import com.babelteam.clavero.playground.SlackRequests;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.playground.workspace.PracticeSlack.Call;
import com.babelteam.clavero.playground.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keys in messages, from Slack's events to what their author reads: nobody else hears of them, and no key is left anywhere. */
class LeaksIT {
    private static final String OLD = PracticeKeap.LEGACY_KEY;
    private static final String NEW = PracticeKeap.NEW_KEY;
    private static final String CHANNEL = Workspace.CHANNEL;
    private static final Duration LONG = Duration.ofSeconds(60);

    private final PracticeKeap keap = new PracticeKeap();
    private final PracticeSlack slack = new PracticeSlack();
    private int seconds;

    @TempDir
    private Path folder = Path.of("");

    LeaksIT() throws IOException {}

    @Test
    void theAuthorAloneIsToldOfEachKeyOnceAndNoKeyIsLeft() {
        try (var clavero = start(Map.of("logging.level.root", "TRACE"))) {
            var requests = new SlackRequests(clavero.port(), slack);

            for (int delivery = 0; delivery < 4; delivery++) {
                send(requests, "EvA", message("UESA", CHANNEL, "1.000001", "ab123 " + OLD));
            }
            whispered("UESA", 1, "parece una clave");

            // A mention is two events.
            send(requests, "EvB1", message("UPTB", CHANNEL, "2.000001", "<@U0CLAVERO> " + NEW));
            send(requests, "EvB2",
                    message("UPTB", CHANNEL, "2.000001", "<@U0CLAVERO> " + NEW).put("type", "app_mention"));
            whispered("UPTB", 1, "aparece uma chave");

            ObjectNode file = message("UENC", CHANNEL, "3.000001", "").put("subtype", "file_share");
            file.putArray("files").addObject().put("id", "F1").put("name", "key.txt").put("title", NEW);
            send(requests, "EvC", file);
            whispered("UENC", 1, "shows a Keap key");

            send(requests, "EvD",
                    message("UESD", CHANNEL, "4.000001", "clave " + OLD).put("subtype", "thread_broadcast"));
            whispered("UESD", 1, "parece una clave");

            send(requests, "EvE1", message("UESE", CHANNEL, "5.000001", "hola"));
            ObjectNode edit = edited("UESE", "5.000001", "hola", "hola, clave " + OLD);
            send(requests, "EvE2", edit);
            send(requests, "EvE2", edit);
            send(requests, "EvE3", edited("UESE", "5.000001", "hola, clave " + OLD, "Hola, clave " + OLD));
            whispered("UESE", 1, "parece una clave");

            // Where Slack does not take a whisper, the direct messages have to do.
            send(requests, "EvF", message("UESF", "C0ELSEWHERE", "6.000001", NEW));
            Awaitility.await().atMost(LONG).until(() -> said("UESF").size() == 1);
            assertThat(said("UESF").getFirst().get("text")).contains("se ve una clave de Keap");

            // What is no leak is nobody's business.
            send(requests, "EvG", message("UESG", CHANNEL, "7.000001", "commit " + OLD + "01234567 y md5 " + OLD));
            send(requests, "EvH", message("UESH", CHANNEL, "8.000001", NEW).put("bot_id", "B1"));

            // In the direct messages a code and a key are a check.
            for (int delivery = 0; delivery < 4; delivery++) {
                send(requests, "EvI", message("UESI", "DESI", "9.000001", "código ab123, clave " + NEW)
                        .put("channel_type", "im"));
            }
            Awaitility.await().atMost(LONG).until(() -> said("UESI").size() == 1);
            assertThat(said("UESI").getFirst().get("text")).contains("La clave funciona", "Borre ahora su mensaje");

            send(requests, "EvJ", message("UESJ", "DESJ", "10.000001", NEW).put("channel_type", "im"));
            Awaitility.await().atMost(LONG).until(() -> said("DESJ").size() == 1);
            assertThat(said("DESJ").getFirst().get("text")).contains("parece una clave", "Abrir el formulario");

            assertThat(whispers().stream().filter(call -> call.get("channel").equals(CHANNEL))).hasSize(5);
            assertThat(messages()).hasSize(3);
            assertNoKeyIsLeft(clavero, List.of(OLD, NEW.substring(7)));
        }
    }

    @Test
    void thePlaceIsKeptOverARestartButNotWhichKeyItWas() {
        String leak;
        try (var first = start(Map.of())) {
            var requests = new SlackRequests(first.port(), slack);
            send(requests, "Ev1", message("UEN1", CHANNEL, "1.000001", NEW));
            whispered("UEN1", 1, "shows a Keap key");
            leak = whispers().getFirst().json("blocks").findValue("value").asString();
            press(requests, "UEN1", "leak.follow", leak);
            Awaitility.await().atMost(LONG).until(() -> said("UEN1").size() == 1);
            requests.submit("UEN1", "en", "ab123", PracticeKeap.ANONYMOUS_KEY);
            Awaitility.await().atMost(LONG).until(() -> said("UEN1").size() == 3);
            assertThat(said("UEN1").getLast().get("text")).contains("The new key works.");
            first.kill();
        }
        keap.revoke(NEW);
        try (var second = start(Map.of())) {
            var requests = new SlackRequests(second.port(), slack);
            press(requests, "UEN1", "leak.follow", leak);
            Awaitility.await().atMost(LONG).until(() -> said("UEN1").size() >= 4);
            assertThat(said("UEN1").getLast().get("text")).contains("The new key works.");

            // Somebody else's leak is none of theirs.
            press(requests, "UEN2", "leak.follow", leak);
            prove(requests, "UEN1", leak, NEW);
            Awaitility.await().atMost(LONG).until(() -> said("UEN1").stream().map(call -> call.get("text"))
                    .anyMatch(text -> text.contains("The exposed key is dead")
                            && text.contains("proven only for the one you entered")));
            assertThat(said("UEN2")).isEmpty();
            assertNoKeyIsLeft(second, List.of(NEW.substring(7)));
        }
    }

    @Test
    void aNoticeThatSlackDidNotTakeComesAfterARestart() {
        slack.failWith("internal_error");
        try (var first = start(Map.of())) {
            send(new SlackRequests(first.port(), slack), "Ev1", message("UES1", CHANNEL, "1.000001", NEW));
            Awaitility.await().atMost(LONG).until(() -> !whispers().isEmpty());
            first.kill();
        }
        int before = whispers().size();
        slack.failWith("");
        try (var _ = start(Map.of())) {
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> whispers().size() == before + 1);
        }
    }

    private RunningClavero start(Map<String, String> settings) {
        return new RunningClavero(folder, keap.settings(), slack.settings(),
                Map.of("clavero.slack.signing-secret", SlackRequests.SIGNING_SECRET), settings).await("liveness", 200);
    }

    private void whispered(String user, int times, String words) {
        Awaitility.await(user).atMost(LONG).until(() -> whispers(user).size() == times);
        assertThat(whispers(user)).allSatisfy(call -> {
            assertThat(call.get("channel")).isEqualTo(CHANNEL);
            assertThat(call.get("text")).contains(words);
        });
    }

    private List<Call> whispers() {
        return slack.calls("chat.postEphemeral", _ -> true);
    }

    private List<Call> whispers(String user) {
        return slack.calls("chat.postEphemeral", call -> call.get("user").equals(user));
    }

    private List<Call> messages() {
        return slack.calls("chat.postMessage", _ -> true);
    }

    private List<Call> said(String to) {
        return slack.calls("chat.postMessage", call -> call.get("channel").equals(to));
    }

    private static ObjectNode message(String user, String channel, String ts, String text) {
        return JsonMapper.shared().createObjectNode().put("type", "message").put("channel_type", "channel")
                .put("channel", channel).put("user", user).put("text", text).put("ts", ts);
    }

    private ObjectNode edited(String user, String ts, String before, String after) {
        ObjectNode event = JsonMapper.shared().createObjectNode().put("type", "message")
                .put("subtype", "message_changed").put("channel", CHANNEL).put("channel_type", "channel")
                .put("ts", "9" + seconds++ + ".000001");
        event.set("message", message(user, CHANNEL, ts, after));
        event.set("previous_message", message(user, CHANNEL, ts, before));
        return event;
    }

    /** Each delivery is signed anew, so that none is taken for a replay of another. */
    private void send(SlackRequests requests, String id, ObjectNode event) {
        ObjectNode envelope = JsonMapper.shared().createObjectNode().put("type", "event_callback")
                .put("team_id", Workspace.TEAM).put("event_id", id)
                .put("event_time", seconds++);
        envelope.set("event", event);
        assertThat(requests.event(envelope.toString()).statusCode()).isEqualTo(200);
    }

    private static void press(SlackRequests requests, String user, String action, String value) {
        var response = requests
                .interact("""
                          {"type":"block_actions","team":{"id":"%s"},"user":{"id":"%s","team_id":"%s"},"trigger_id":"t",
                           "container":{"type":"message","channel_id":"D1","message_ts":"1.1","is_ephemeral":false},
                           "actions":[{"type":"button","action_id":"%s","block_id":"b","value":"%s","action_ts":"1.2"}]}
                          """.formatted(Workspace.TEAM, user, Workspace.TEAM, action, value));
        assertThat(response.statusCode()).isEqualTo(200);
    }

    /** The form for the old key, sent. */
    private void prove(SlackRequests requests, String user, String leak, String key) {
        String payload = SlackRequests.submissionPayload(user, "en", "ab123", key)
                .replace("\"callback_id\":\"verify\"", "\"callback_id\":\"leak.prove\"")
                .replace("\"private_metadata\":\"en\"", "\"private_metadata\":\"en " + leak + "\"");
        assertThat(payload).contains("leak.prove", leak);
        requests.interact(payload);
    }

    private void assertNoKeyIsLeft(RunningClavero clavero, List<String> keys) {
        String output = clavero.output();
        String calls = slack.calls().toString();
        String database = database();
        assertThat(database).contains("leaks_owed");
        for (String key : keys) {
            assertThat(output.contains(key)).as("printed").isFalse();
            assertThat(calls.contains(key)).as("sent to Slack").isFalse();
            assertThat(database.contains(key)).as("in the database").isFalse();
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
}
