package com.babelteam.clavero.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.TestDatabase;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.playground.SlackRequests;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The faults of Slack's SDK that we know of, each closed: see docs/decisions/0003. */
@Tag("database")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "logging.level.root=TRACE",
        "clavero.slack.signing-secret=" + SlackRequests.SIGNING_SECRET})
@ExtendWith(OutputCaptureExtension.class)
class SlackDoorTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final String CANARY = PracticeKeap.NEW_KEY;
    private static final PracticeSlack SLACK = slack();
    private static final PracticeKeap KEAP = keap();

    @LocalServerPort
    private int port;
    private SlackRequests requests = new SlackRequests(0, SLACK);

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", TestDatabase::url);
        SLACK.settings().forEach((name, value) -> registry.add(name, () -> value));
        KEAP.settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    @BeforeEach
    void connect() {
        requests = new SlackRequests(port, SLACK);
        SLACK.failWith("");
    }

    @AfterAll
    static void stop() {
        SLACK.close();
        KEAP.close();
    }

    @Test
    void aSignedCommandIsAcknowledgedWithNothing() {
        var response = requests.command("UNEW", "help");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void helpForSomebodyWhoseLanguageIsKnownIsTheAcknowledgement() {
        requests.command("UPT2", "help");
        Awaitility.await().until(() -> helps("UPT2") == 1);
        JsonNode answer = JsonMapper.shared().readTree(requests.command("UPT2", "ajuda").body());
        assertThat(answer.path("response_type").asString()).isEqualTo("ephemeral");
        assertThat(answer.path("text").asString()).contains("/infusionsoft-verify", "Abrir o formulário");
        assertThat(answer.path("blocks")).hasSize(2);
        assertThat(helps("UPT2")).isEqualTo(1);
    }

    private static long helps(String person) {
        return SLACK.calls("response_url", call -> call.get("person").equals(person)).size();
    }

    @Test
    void aRequestFromTheFutureIsTurnedAway() {
        assertThat(status(requests.signed(FORM, requests.commandBody("U1", "help"), Instant.now().plusSeconds(3_600))))
                .isEqualTo(401);
    }

    @Test
    void anOldRequestIsTurnedAway() {
        assertThat(status(requests.signed(FORM, requests.commandBody("U1", "help"), Instant.now().minusSeconds(400))))
                .isEqualTo(401);
    }

    @Test
    void aReplayedRequestIsTurnedAway() {
        HttpRequest request = requests.signed(FORM, requests.commandBody("U-replay", "help"), Instant.now());
        assertThat(status(request)).isEqualTo(200);
        assertThat(status(request)).isEqualTo(401);
    }

    @Test
    void aWrongSignatureIsTurnedAway() {
        HttpRequest request = requests.unsigned(FORM, requests.commandBody("U1", "help"))
                .header("X-Slack-Request-Timestamp", String.valueOf(Instant.now().getEpochSecond()))
                .header("X-Slack-Signature", "v0=" + "0".repeat(64)).build();
        assertThat(status(request)).isEqualTo(401);
    }

    @Test
    void lineBreaksAndTrailingNewlinesDoNotBreakTheSignature() {
        String json = "\r\n{\"type\":\"url_verification\",\r\n\"challenge\":\"c\"}\r\n";
        assertThat(requests.send(JSON, json).statusCode()).isEqualTo(200);
        assertThat(requests.send(FORM, requests.commandBody("U-crlf", "help") + "\r\n").statusCode()).isEqualTo(200);
    }

    @Test
    void anEventWithoutAUserIsAcknowledged() {
        var response = requests.event("{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event_id\":\"Ev1\",\"event\":"
                + "{\"type\":\"message\",\"user\":null,\"text\":\"hi\",\"channel\":\"D1\",\"ts\":\"1.1\"}}");
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void theUrlIsVerified() {
        var response = requests.event("{\"type\":\"url_verification\",\"challenge\":\"abc ünïcode\"}");
        assertThat(response.body()).isEqualTo("abc ünïcode");
    }

    @Test
    void theCertificateMayBeCheckedUnsigned() {
        assertThat(status(requests.unsigned(FORM, "ssl_check=1&token=x").build())).isEqualTo(200);
    }

    @Test
    void whatNobodySignedIsPrintedNowhere(CapturedOutput output) {
        String secret = "MiPerro2024ysecreto";
        for (String body : new String[]{"type=unknown&text=" + secret,
                "payload=" + URLEncoder.encode("{\"type\":\"new\",\"x\":\""
                        + secret + "\"}", StandardCharsets.UTF_8),
                "{\"type\":\"" + secret + "\"}", secret}) {
            assertThat(status(requests.unsigned(FORM, body).build())).isEqualTo(401);
            assertThat(status(requests.unsigned(JSON, body).build())).isEqualTo(401);
        }
        assertThat(output).contains("turned away: UNSIGNED").doesNotContain(secret);
    }

    @Test
    void whatIsSignedButNotUnderstoodIsPrintedNowhereEither(CapturedOutput output) {
        String secret = "MiPerro2024tambien";
        assertThat(requests.send(FORM, "type=unknown&text=" + secret).statusCode()).isEqualTo(400);
        assertThat(requests.interact("{\"type\":\"brand_new\",\"x\":\"" + secret + "\"}").statusCode()).isEqualTo(400);
        assertThat(requests.event("{\"type\":\"event_callback\",\"x\":" + secret).statusCode()).isEqualTo(400);
        assertThat(requests.event("[\"" + secret + "\"]").statusCode()).isEqualTo(400);
        assertThat(output).doesNotContain(secret);
    }

    @Test
    void nothingOfAFormIsPrintedAtAnyLevel(CapturedOutput output) {
        assertThat(requests.submit("U-trace", "es", "ab123", CANARY).body()).contains("update");
        Awaitility.await()
                .until(() -> !SLACK.calls("chat.postMessage", call -> call.get("channel").equals("U-trace")).isEmpty());
        assertThat(output).contains("ended in accepted").doesNotContain(CANARY, CANARY.substring(7));
    }

    @Test
    void aButtonInAMessageOpensTheForm() {
        assertThat(requests
                .interact("{\"type\":\"block_actions\",\"team\":{\"id\":\"T1\"},\"user\":{\"id\":\"UEN-button\"},"
                        + "\"trigger_id\":\"t-button\",\"actions\":[{\"action_id\":\"verify.open\",\"type\":\"button\",\"value\":\"ab123\"}]}")
                .statusCode()).isEqualTo(200);
        Awaitility.await()
                .until(() -> !SLACK.calls("views.open", call -> call.get("trigger_id").equals("t-button")).isEmpty());
        var view = SLACK.calls("views.open", call -> call.get("trigger_id").equals("t-button")).getFirst().json("view");
        assertThat(view.toString()).contains("\"initial_value\":\"ab123\"", "Check my key",
                "\"callback_id\":\"verify\"");
    }

    @Test
    void aHugeBodyIsNotRead() throws IOException {
        String head = "POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Type: " + JSON
                + "\r\nContent-Length: 2000000000\r\n\r\n";
        assertThat(raw(head)).startsWith("HTTP/1.1 413");
    }

    @Test
    void aChunkedBodyHasAnEnd() throws IOException {
        var request = new StringBuilder("POST /slack/events HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        for (int i = 0; i < 20; i++) {
            request.append(chunk);
        }
        assertThat(raw(request.toString())).startsWith("HTTP/1.1 413");
    }

    /** More of them than the server has threads; it waits for five seconds for the next byte of a body. */
    @ParameterizedTest
    @ValueSource(strings = {"POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 100",
            "POST /slack/events HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked",
            "POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000",
            "POST /livez HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000",
            "POST /nowhere HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked",
            "GET /livez HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000",
            "GET /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000"})
    void whoHoldsBackABodyHoldsUpNobody(String head) throws IOException {
        List<Socket> strangers = new ArrayList<>();
        try {
            for (int i = 0; i < 64; i++) {
                var stranger = new Socket(InetAddress.getLoopbackAddress(), port);
                strangers.add(stranger);
                stranger.getOutputStream().write((head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            }
            var response = CompletableFuture.supplyAsync(() -> requests.command("U-behind-strangers", "help"));
            assertThat(response).succeedsWithin(Duration.ofSeconds(3)).extracting(HttpResponse::statusCode)
                    .isEqualTo(200);
        } finally {
            for (Socket stranger : strangers) {
                stranger.close();
            }
        }
    }

    @Test
    void aRequestBehindOneWithABodyThatNobodyReadIsNotRead() throws IOException {
        String hidden = "GET /livez HTTP/1.1\r\nHost: x\r\n\r\n";
        String both = "POST /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: " + hidden.length() + "\r\n\r\n" + hidden;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(both.getBytes(StandardCharsets.US_ASCII));
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(all).startsWith("HTTP/1.1 404").containsOnlyOnce("HTTP/1.1");
        }
    }

    @Test
    void slackFailingAtTheFirstRequestIsForgottenAtTheNext() {
        SLACK.failWith("internal_error");
        assertThat(requests.command("U-early", "help").statusCode()).isEqualTo(200);
        SLACK.failWith("");
        assertThat(requests.command("U-early", "").statusCode()).isEqualTo(200);
        Awaitility.await()
                .until(() -> !SLACK.calls("response_url", call -> call.get("person").equals("U-early")).isEmpty());
    }

    @Test
    void aMessageThatSlackThrottlesArrivesLater() {
        SLACK.throttleNext(2);
        requests.submit("U-throttled", "es", "ab123", CANARY);
        Awaitility.await().until(
                () -> SLACK.calls("chat.postMessage", call -> call.get("channel").equals("U-throttled")).size() == 3);
    }

    private int status(HttpRequest request) {
        return requests.send(request).statusCode();
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            try {
                out.write(request.getBytes(StandardCharsets.US_ASCII));
                out.flush();
            } catch (IOException _) {
                // The server may hang up before it was told everything.
            }
            byte[] start = socket.getInputStream().readNBytes(12);
            return new String(start, StandardCharsets.US_ASCII);
        }
    }

    private static PracticeSlack slack() {
        try {
            return new PracticeSlack();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PracticeKeap keap() {
        try {
            return new PracticeKeap();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
