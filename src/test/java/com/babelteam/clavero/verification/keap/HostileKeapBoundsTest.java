package com.babelteam.clavero.verification.keap;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.verification.AppCode;
import com.babelteam.clavero.verification.Findings;
import com.babelteam.clavero.verification.KeyKind;
import com.babelteam.clavero.verification.Keys;
import com.babelteam.clavero.verification.Road;
import com.babelteam.clavero.verification.RoadAnswer;
import com.babelteam.clavero.verification.RoadAnswer.Accepted;
import com.babelteam.clavero.verification.RoadAnswer.NoAnswer;
import com.babelteam.clavero.verification.RoadAnswer.Trouble;
import com.babelteam.clavero.verification.keap.RawKeap.Behaviour;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes back instead of an answer takes little time and memory on both roads, and the next check works. */
@Timeout(30)
class HostileKeapBoundsTest {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    /** Two seconds over the limit of one call, as twelve are over the ten that are set; and one for a slow machine. */
    private static final Duration WHOLE_CHECK = LIMIT.plusSeconds(3);
    private static final long MEMORY = 64L << 20;
    private static final long SIZE = 600L << 20;
    private static final AppCode APP = new AppCode("ab123");

    private final RawKeap server = new RawKeap();
    private final KeapByNetwork keap = PracticeSettings.keap(PracticeSettings.of(Map.of("clavero.keap.app-xmlrpc-url",
            server.url() + "/{app}", "clavero.keap.xmlrpc-url", server.url() + "/x", "clavero.keap.rest-url",
            server.url() + "/r"), LIMIT));

    HostileKeapBoundsTest() throws IOException {}

    /** What is sent, and what must come of it on either road. */
    record Attack(String name, Behaviour behaviour, Trouble trouble) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Attack> attacks() {
        byte[] bomb = compressed();
        return Stream.of(new Attack("600 MB", (head, out, _) -> {
            start(head, out, "");
            fill(out, SIZE);
        }, Trouble.UNREADABLE), new Attack("600 MB, announced", (head, out, _) -> {
            start(head, out, "Content-Length: " + SIZE + "\r\n");
            fill(out, SIZE);
        }, Trouble.UNREADABLE), new Attack("600 MB, compressed", (head, out, _) -> {
            start(head, out, "Content-Encoding: gzip\r\n");
            out.write(bomb);
        }, Trouble.UNREADABLE), new Attack("600 MB, compressed and not saying so", (head, out, _) -> {
            start(head, out, "");
            out.write(bomb);
        }, Trouble.UNREADABLE), new Attack("chunks without an end", (head, out, _) -> {
            start(head, out, "Transfer-Encoding: chunked\r\n");
            while (true) {
                write(out, "10000\r\n" + " ".repeat(0x10000) + "\r\n");
            }
        }, Trouble.UNREADABLE), new Attack("a head without an end", (_, out, _) -> {
            write(out, "HTTP/1.1 200 OK\r\n");
            while (true) {
                write(out, "X-More: " + "x".repeat(4_000) + "\r\n");
            }
        }, Trouble.UNREACHABLE), new Attack("a body that drips", (head, out, _) -> {
            start(head, out, "");
            drip(out);
        }, Trouble.TIMED_OUT), new Attack("a head that drips", (_, out, _) -> {
            write(out, "HTTP/1.1 200 OK\r\nX: ");
            drip(out);
        }, Trouble.TIMED_OUT), new Attack("200,000 values in each other", (head, out, _) -> {
            start(head, out, "");
            write(out, isRest(head)
                    ? "{\"a\":".repeat(200_000)
                    : "<methodResponse><params><param>"
                            + "<value><array><data>".repeat(200_000));
        }, Trouble.UNREADABLE), new Attack("cut off", (head, out, _) -> {
            start(head, out, "Content-Length: 400\r\n");
            write(out, isRest(head) ? "{\"tenant_id\":\"ab1" : "<methodResponse><params><param><value>1</val");
        }, Trouble.UNREADABLE), new Attack("nothing", (head, out, _) -> start(head, out, "Content-Length: 0\r\n"),
                Trouble.UNREADABLE),
                new Attack("a page", (_, out, _) -> write(out,
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>Welcome</html>"),
                        Trouble.UNREADABLE),
                new Attack("a charset that does not exist", (head, out, _) -> {
                    write(out, "HTTP/1.1 200 OK\r\nContent-Type: " + type(head) + "; charset=klingon\r\n\r\n");
                    write(out,
                            isRest(head) ? "\u00ff{" : "<?xml version=\"1.0\" encoding=\"klingon\"?><methodResponse/>");
                }, Trouble.UNREADABLE), new Attack("bytes that are no text", (head, out, _) -> {
                    start(head, out, "");
                    out.write(new byte[]{(byte) 0xff, (byte) 0xc0, 0, (byte) 0x80, '{', '<'});
                }, Trouble.UNREADABLE), new Attack("a way elsewhere", (_, out, _) -> write(out,
                        "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n"),
                        Trouble.REDIRECTED),
                new Attack("a reset", (_, _, client) -> {
                    client.setSoLinger(true, 0);
                    client.close();
                }, Trouble.UNREACHABLE), new Attack("a reset in the midst", (head, out, client) -> {
                    start(head, out, "Content-Length: 400\r\n");
                    out.flush();
                    TimeUnit.MILLISECONDS.sleep(200);
                    client.setSoLinger(true, 0);
                    client.close();
                }, Trouble.UNREADABLE), new Attack("silence", (_, _, _) -> TimeUnit.SECONDS.sleep(20),
                        Trouble.TIMED_OUT));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void itEndsInTimeWithLittleMemoryAndTheNextCheckWorks(Attack attack) {
        server.behave(attack.behaviour());
        long allocated = allocated();
        long start = System.nanoTime();
        Map<Road, RoadAnswer> roads = ask(PracticeKeap.NEW_KEY, KeyKind.KEAP_AK).roads();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(WHOLE_CHECK);
        assertThat(allocated() - allocated).isLessThan(MEMORY);
        assertThat(roads).containsEntry(Road.REST, new NoAnswer(attack.trouble())).containsEntry(Road.CENTRAL_XMLRPC,
                new NoAnswer(attack.trouble()));

        server.behave((head, out, _) -> {
            start(head, out, "");
            write(out, isRest(head)
                    ? "{\"tenant_id\":\"ab123\"}"
                    : "<methodResponse><params><param><value>1</value></param></params></methodResponse>");
        });
        assertThat(ask(PracticeKeap.NEW_KEY, KeyKind.KEAP_AK).roads()).containsEntry(Road.REST,
                new Accepted(APP, false)).containsEntry(Road.CENTRAL_XMLRPC, new Accepted(null, false));
    }

    @Test
    void aHostThatAlwaysAnswersAtTheLastMomentDoesNotDrawTheCheckOut() {
        server.behave((_, out, _) -> {
            TimeUnit.MILLISECONDS.sleep(LIMIT.toMillis() - 200);
            write(out, "HTTP/1.1 401 No\r\nContent-Type: text/xml\r\nConnection: close\r\n\r\n<methodResponse><fault>"
                    + "<value><struct><member><name>faultCode</name><value><i4>2</i4></value></member><member><name>"
                    + "faultString</name><value>x</value></member></struct></value></fault></methodResponse>");
        });
        long start = System.nanoTime();
        ask(PracticeKeap.LEGACY_KEY, KeyKind.LEGACY);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(WHOLE_CHECK);
    }

    private Findings ask(String text, KeyKind kind) {
        try (var key = Keys.key(text)) {
            return keap.ask(APP, key, kind);
        }
    }

    /** Of all threads, the server's included: no less than what can have been in use at once. */
    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
    }

    private static boolean isRest(String head) {
        return head.startsWith("GET");
    }

    private static String type(String head) {
        return isRest(head) ? "application/json" : "text/xml";
    }

    private static void start(String head, OutputStream out, String more) throws IOException {
        write(out, "HTTP/1.1 200 OK\r\nContent-Type: " + type(head) + "\r\n" + more + "\r\n");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void fill(OutputStream out, long size) throws IOException {
        byte[] more = " ".repeat(65_536).getBytes(StandardCharsets.US_ASCII);
        for (long sent = 0; sent < size; sent += more.length) {
            out.write(more);
        }
    }

    private static void drip(OutputStream out) throws IOException, InterruptedException {
        while (true) {
            out.write(' ');
            out.flush();
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static byte[] compressed() {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            fill(gzip, SIZE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
