package com.babelteam.clavero.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.RunningClavero;
import com.babelteam.clavero.playground.SlackRequests;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.playground.workspace.Signature;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Strangers at the door of the packaged process, with the memory it is shipped with. What else they try: SlackDoorTest. */
class HostileSlackIT {
    private static final String SECRET = "MiPerro2024desconocido";
    private static final String JSON = "application/json";
    private static final int STRANGERS = 300;

    private final PracticeSlack slack = new PracticeSlack();
    private final PracticeKeap keap = new PracticeKeap();

    private final List<Socket> sockets = new ArrayList<>();
    private final ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor();

    @TempDir
    private Path folder = Path.of("");
    private int person;

    HostileSlackIT() throws IOException {}

    @Test
    void nothingOfAStrangerGetsInOrIsToldAndRealRequestsAreServedAllTheWhile() throws Exception {
        try (slack; keap; var clavero = start(Map.of("logging.level.root", "TRACE"))) {
            var requests = new SlackRequests(clavero.port(), slack);
            for (byte[] body : List.of(bytes("{\"type\":\"event_callback\",\"x\":" + "[".repeat(400_000) + SECRET),
                    bytes("payload=" + "{\"a\":".repeat(150_000) + SECRET), notText(), bytes(SECRET), new byte[0],
                    bytes("{\"type\":\"" + SECRET + "\"}"))) {
                // A blank more each time, or it would be a replay.
                byte[] signedBody = body;
                for (String type : List.of(JSON, "application/x-www-form-urlencoded", "text/plain; charset=klingon",
                        "multipart/form-data; boundary=x", "application/xml")) {
                    signedBody = Arrays.copyOf(signedBody, signedBody.length + 1);
                    signedBody[signedBody.length - 1] = ' ';
                    assertThat(requests.send(unsigned(clavero, type, body).build()).statusCode()).isEqualTo(401);
                    assertThat(requests.send(signed(clavero, type, signedBody)).statusCode()).as(type + body.length)
                            .isIn(200, 400);
                }
            }
            assertServed(requests);
            assertThat(slack.calls().toString()).doesNotContain(SECRET);
            assertThat(clavero.output()).contains("turned away: UNSIGNED").doesNotContain(SECRET, "[[[[[[[[",
                    "StackOverflow");
        }
    }

    @Test
    void aCrowdOfStrangersWhoseRequestsNeverEndTakesNeitherTheMemoryNorTheTurnOfOthers() throws Exception {
        try (slack; keap; var clavero = start(Map.of())) {
            var requests = new SlackRequests(clavero.port(), slack);
            var atIt = new CountDownLatch(STRANGERS);
            for (int i = 0; i < STRANGERS; i++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), clavero.port());
                sockets.add(socket);
                boolean chunked = i % 2 == 0;
                crowd.execute(() -> neverEnd(socket, chunked, atIt));
            }
            assertThat(atIt.await(30, TimeUnit.SECONDS)).isTrue();
            assertServed(requests);
            // Nobody is waited for longer than it takes an honest sender.
            Awaitility.await().atMost(Duration.ofSeconds(25))
                    .until(() -> sockets.stream().allMatch(HostileSlackIT::isOver));
            assertServed(requests);
            assertThat(clavero.output()).doesNotContain("OutOfMemory");
        }
    }

    @Test
    void strangersWhoHangUpInTheMiddleDoNotKeepTheProcessFromStopping() throws Exception {
        try (slack; keap; var clavero = start(Map.of())) {
            for (int i = 0; i < 10; i++) {
                try (var stranger = new Socket(InetAddress.getLoopbackAddress(), clavero.port())) {
                    stranger.getOutputStream()
                            .write(bytes("POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc"));
                }
            }
            assertServed(new SlackRequests(clavero.port(), slack));
            ProcessHandle process = ProcessHandle.of(clavero.pid()).orElseThrow();
            assertThat(process.destroy()).isTrue();
            // What is under way would be waited for, half a minute at most.
            assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private RunningClavero start(Map<String, String> settings) {
        return new RunningClavero(folder, keap.settings(), slack.settings(),
                Map.of("clavero.slack.signing-secret", SlackRequests.SIGNING_SECRET), settings).await("readiness", 200);
    }

    private void assertServed(SlackRequests requests) {
        String user = "UES" + ++person;
        assertThat(requests.submit(user, "es", "ab123", PracticeKeap.NEW_KEY).statusCode()).isEqualTo(200);
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !slack.calls("chat.postMessage",
                call -> call.get("channel").equals(user) && call.get("metadata").contains("accepted")).isEmpty());
    }

    /** Sends nearly all that may be sent, then a byte now and then, until it is hung up on. */
    private static void neverEnd(Socket socket, boolean chunked, CountDownLatch atIt) {
        try {
            OutputStream out = socket.getOutputStream();
            byte[] piece = new byte[0x10000];
            out.write(bytes("POST /slack/events HTTP/1.1\r\nHost: x\r\n" + (chunked
                    ? "Transfer-Encoding: chunked\r\n\r\n"
                    : "Content-Length: 1048000\r\n\r\n")));
            for (int i = 0; i < 15; i++) {
                if (chunked) {
                    out.write(bytes("10000\r\n"));
                }
                out.write(piece);
                if (chunked) {
                    out.write(bytes("\r\n"));
                }
            }
            atIt.countDown();
            while (true) {
                out.write(bytes(chunked ? "1\r\nx\r\n" : "x"));
                out.flush();
                TimeUnit.MILLISECONDS.sleep(500);
            }
        } catch (IOException _) {
            atIt.countDown();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the other side has hung up. */
    private static boolean isOver(Socket socket) {
        try {
            socket.setSoTimeout(1);
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (SocketTimeoutException _) {
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    private static HttpRequest.Builder unsigned(RunningClavero clavero, String type, byte[] body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + clavero.port() + "/slack/events"))
                .header("Content-Type", type).POST(BodyPublishers.ofByteArray(body));
    }

    /** Signed as Slack would sign it if it sent such things. */
    private static HttpRequest signed(RunningClavero clavero, String type, byte[] body) {
        String timestamp = String.valueOf(Instant.now().getEpochSecond());
        return unsigned(clavero, type, body).header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", Signature.of(SlackRequests.SIGNING_SECRET, timestamp, body)).build();
    }

    /** Bytes that are no UTF-8. */
    private static byte[] notText() {
        return ("{\"type\":\"\u00ff\u00c0\u0080" + SECRET + "\"}").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
