package com.babelteam.clavero;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.playground.workspace.PracticeSocket;
import com.babelteam.clavero.playground.workspace.Workspace;
import com.babelteam.clavero.playground.RunningClavero;
import com.babelteam.clavero.playground.SlackRequests;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SocketModeIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void everythingWorksOverTheSocketToo() throws Exception {
        try (var keap = new PracticeKeap();
                var slack = new PracticeSlack();
                var socket = new PracticeSocket();
                var clavero = start(keap, slack, socket, Map.of("logging.level.root", "TRACE"))) {
            clavero.await("readiness", 200);

            assertThat(send(socket, "slash_commands",
                    "{\"command\":\"/infusionsoft-verify\",\"text\":\"ab123\",\"team_id\":"
                            + "\"T1\",\"user_id\":\"UPT1\",\"trigger_id\":\"" + slack.trigger("UPT1")
                            + "\",\"response_url\":\"" + slack.responseUrl(Workspace.CHANNEL, "UPT1") + "\"}"))
                    .doesNotContain("payload");
            Awaitility.await().until(() -> slack
                    .calls("views.open", call -> call.get("view").contains("Verificar minha chave")).size() == 1);

            String reply = send(socket, "interactive",
                    SlackRequests.submissionPayload("UPT1", "pt", "ab123", PracticeKeap.NEW_KEY));
            assertThat(reply).contains("\"response_action\":\"update\"", "Verificando");
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> slack.calls("chat.postMessage",
                    call -> call.get("metadata").contains("\"accepted\"")
                            && call.get("text").contains("A chave funciona"))
                    .size() == 1);

            assertThat(send(socket, "interactive", SlackRequests.submissionPayload("UPT1", "pt", "", "")))
                    .contains("\"response_action\":\"errors\"");
            assertThat(send(socket, "events_api",
                    "{\"type\":\"event_callback\",\"event\":{\"type\":\"nobody_listens\",\"user\":null}}"))
                    .doesNotContain("payload");
            assertThat(send(socket, "interactive", "{\"type\":\"brand_new\"}")).doesNotContain("payload");
            assertThat(clavero.output()).contains("Socket Mode is connected", "ended in accepted")
                    .doesNotContain(PracticeKeap.NEW_KEY, PracticeKeap.NEW_KEY.substring(7));
        }
    }

    @Test
    void theConnectionIsOpenedAgainWhateverEndsIt() throws Exception {
        try (var keap = new PracticeKeap();
                var slack = new PracticeSlack();
                var socket = new PracticeSocket();
                var clavero = start(keap, slack, socket, Map.of())) {
            clavero.await("readiness", 200);
            // On a busy machine it may have been opened anew already, when a ping was not answered in time.
            int before = socket.connections();
            socket.disconnect();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> socket.connections() > before);
            clavero.await("readiness", 200);

            slack.failWith("internal_error");
            socket.hangUp();
            clavero.await("readiness", 503);
            slack.failWith("");
            clavero.await("readiness", 200);
            assertThat(send(socket, "slash_commands",
                    "{\"command\":\"/infusionsoft-verify\",\"text\":\"help\",\"team_id\":\"T1\","
                            + "\"user_id\":\"U2\",\"response_url\":\""
                            + slack.responseUrl(Workspace.CHANNEL, "U2") + "\"}"))
                    .contains("envelope_id");
            Awaitility.await()
                    .until(() -> slack.calls("response_url", call -> call.get("person").equals("U2")).size() == 1);
        }
    }

    private static String send(PracticeSocket socket, String type, String payload) {
        return socket.send(type, (ObjectNode) JsonMapper.shared().readTree(payload), 0);
    }

    private RunningClavero start(PracticeKeap keap, PracticeSlack slack, PracticeSocket socket,
            Map<String, String> more)
            throws IOException {
        slack.socketUrl(socket.url());
        return new RunningClavero(folder, keap.settings(), slack.settings(),
                Map.of("clavero.slack.app-token", "xapp-practice"),
                more);
    }
}
