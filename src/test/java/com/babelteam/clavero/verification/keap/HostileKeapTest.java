package com.babelteam.clavero.verification.keap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.verification.AppCode;
import com.babelteam.clavero.verification.Findings;
import com.babelteam.clavero.verification.KeyKind;
import com.babelteam.clavero.verification.Keys;
import com.babelteam.clavero.verification.Road;
import com.babelteam.clavero.verification.RoadAnswer.Accepted;
import com.babelteam.clavero.verification.RoadAnswer.NoAnswer;
import com.babelteam.clavero.verification.RoadAnswer.Refused;
import com.babelteam.clavero.verification.RoadAnswer.Trouble;
import com.babelteam.clavero.verification.RoadAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may come back from an address that is not, or no longer, Keap's. */
@Timeout(30)
class HostileKeapTest {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final AtomicInteger DESERIALIZED = new AtomicInteger();

    private final RawKeap server = new RawKeap();

    HostileKeapTest() throws IOException {}

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "<html>hello</html>", "{\"json\":true}", "<methodResponse/>",
            "<methodResponse><params/></methodResponse>",
            "<methodResponse><params><param><value>1</value></param><param><value>2</value></param></params></methodResponse>",
            "<methodResponse><params><param><value>1</value></param></params><fault><value>2</value></fault></methodResponse>",
            "<methodResponse><params><param/></params></methodResponse>",
            "<methodResponse><params><param><value>1</value><value>2</value></param></params></methodResponse>",
            "<methodResponse><fault><value>text</value></fault></methodResponse>",
            "<methodResponse><fault><value><struct><member><name>faultCode</name><value>two</value></member></struct></value></fault></methodResponse>",
            "<methodResponse><params><param><value><i4>99999999999</i4></value></param></params></methodResponse>",
            "<methodResponse><params><param><value><nil/></value></param></params></methodResponse>",
            "<methodResponse><params><param><value>1</value></param></params>",
            "<!DOCTYPE x><methodResponse><params><param><value>1</value></param></params></methodResponse>",
            "<!DOCTYPE x [<!ENTITY f \"1\">]><methodResponse><params><param><value>&f;</value></param></params></methodResponse>",
            "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><methodResponse><params><param><value>&f;</value></param></params></methodResponse>",
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><methodResponse><params><param><value>&c;</value></param></params></methodResponse>"})
    void whatIsNotAnAnswerIsUnreadable(String body) {
        answerAll(ok("text/xml", body));
        assertThat(overXmlRpc()).isEqualTo(new NoAnswer(Trouble.UNREADABLE));
    }

    @Test
    void anExternalDocumentTypeIsNotFetched() throws IOException {
        try (var trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            trap.setSoTimeout(300);
            answerAll(ok("text/xml", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:" + trap.getLocalPort()
                    + "/x.dtd\"><methodResponse><params><param><value>1</value></param></params></methodResponse>"));
            assertThat(overXmlRpc()).isEqualTo(new NoAnswer(Trouble.UNREADABLE));
            assertThat(visited(trap)).isFalse();
        }
    }

    @Test
    void serializedObjectsAreNeverRead() throws IOException {
        String object = serialized();
        answerAll(ok("text/xml",
                "<methodResponse xmlns:ex=\"http://ws.apache.org/xmlrpc/namespaces/extensions\"><params>"
                        + "<param><value><ex:serializable>" + object
                        + "</ex:serializable></value></param></params></methodResponse>"));
        assertThat(overXmlRpc()).isEqualTo(new NoAnswer(Trouble.UNREADABLE));
        assertThat(DESERIALIZED).hasValue(0);
    }

    @Test
    void theSerializedCauseOfAFaultIsNeverRead() throws IOException {
        answerAll(ok("text/xml", "<methodResponse><fault><value><struct><member><name>faultCode</name><value><i4>2</i4>"
                + "</value></member><member><name>faultString</name><value>[InvalidKey]Invalid Key</value></member><member>"
                + "<name>faultCause</name><value><base64>" + serialized()
                + "</base64></value></member></struct></value>"
                + "</fault></methodResponse>"));
        assertThat(overXmlRpc()).isEqualTo(new Refused());
        assertThat(DESERIALIZED).hasValue(0);
    }

    @Test
    void untypedAndShortFormsAreRead() {
        answerAll(ok("text/xml", "<methodResponse><fault><value><struct><member><name>faultCode</name><value><i4>2</i4>"
                + "</value></member><member><name>faultString</name><value>x</value></member></struct></value></fault></methodResponse>"));
        assertThat(overXmlRpc()).isEqualTo(new Refused());
    }

    @Test
    void aFaultWhoseCodeHasNoTypeIsRead() {
        answerAll(ok("text/xml", "<methodResponse><fault><value><struct><member><name>faultCode</name><value>2</value>"
                + "</member><member><name>faultString</name><value>x</value></member></struct></value></fault></methodResponse>"));
        assertThat(overXmlRpc()).isEqualTo(new Refused());
    }

    @Test
    void aPageThatSaysUnauthorizedIsNoRefusal() {
        answerAll(
                "HTTP/1.1 401 Unauthorized\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<html>Proxy</html>");
        assertThat(overXmlRpc()).isEqualTo(new NoAnswer(Trouble.UNREADABLE));
    }

    @Test
    void aFaultUnderAnErrorStatusIsRead() {
        answerAll(
                "HTTP/1.1 500 Oops\r\nContent-Type: text/xml\r\nConnection: close\r\n\r\n<methodResponse><fault><value>"
                        + "<struct><member><name>faultCode</name><value><int>500</int></value></member><member><name>faultString"
                        + "</name><value>IP access not allowed</value></member></struct></value></fault></methodResponse>");
        assertThat(overXmlRpc()).isInstanceOf(RoadAnswer.IpNotAllowed.class);
    }

    @Test
    void aKeyWithLimitedRightsIsStillAKey() {
        answerAll(
                ok("text/xml", "<methodResponse><fault><value><struct><member><name>faultCode</name><value><i4>14</i4>"
                        + "</value></member><member><name>faultString</name><value>[NoAccess]x</value></member></struct></value></fault></methodResponse>"));
        assertThat(overXmlRpc()).isEqualTo(new Accepted(null, true));
    }

    @Test
    void deepNestingEndsEarly() {
        String deep = "<value><array><data>".repeat(200_000);
        answerAll(ok("text/xml", "<methodResponse><params><param>" + deep));
        assertThat(overXmlRpc()).isEqualTo(new NoAnswer(Trouble.UNREADABLE));
        String deepJson = "[".repeat(200_000);
        answerAll(ok("application/json", deepJson));
        assertThat(overRest()).isEqualTo(new NoAnswer(Trouble.UNREADABLE));
    }

    @Test
    void anEndlessAnswerIsCutOff() {
        answer(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n<methodResponse>"
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] more = " ".repeat(65_536).getBytes(StandardCharsets.US_ASCII);
            while (true) {
                out.write(more);
            }
        });
        assertThat(overXmlRpc()).isEqualTo(new NoAnswer(Trouble.UNREADABLE));
    }

    @Test
    void anAnswerThatAnnouncesTooMuchIsNotRead() {
        answerAll("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 629145600\r\n\r\n<methodResponse>");
        assertThat(overXmlRpc()).isEqualTo(new NoAnswer(Trouble.UNREADABLE));
    }

    @Test
    void compressionNobodyAskedForIsNotUnpacked() {
        answerAll(
                "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\nxxxxxxxx");
        assertThat(overXmlRpc()).isEqualTo(new NoAnswer(Trouble.UNREADABLE));
    }

    @Test
    void theTimeLimitCoversADrippingBody() {
        answer(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write(' ');
                out.flush();
                TimeUnit.MILLISECONDS.sleep(100);
            }
        });
        long start = System.nanoTime();
        assertThat(overXmlRpc()).isEqualTo(new NoAnswer(Trouble.TIMED_OUT));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT.plusSeconds(1));
    }

    @Test
    void theTimeLimitCoversSilence() {
        answer(_ -> TimeUnit.SECONDS.sleep(20));
        long start = System.nanoTime();
        assertThat(overXmlRpc()).isEqualTo(new NoAnswer(Trouble.TIMED_OUT));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT.plusSeconds(1));
    }

    @Test
    void aRedirectDoesNotTakeTheKeyAlong() throws IOException {
        try (var elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            elsewhere.setSoTimeout(300);
            for (int status : new int[]{301, 302, 307, 308}) {
                answerAll("HTTP/1.1 " + status + " Moved\r\nLocation: http://127.0.0.1:" + elsewhere.getLocalPort()
                        + "/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                assertThat(overXmlRpc()).isEqualTo(new NoAnswer(Trouble.REDIRECTED));
            }
            assertThat(visited(elsewhere)).isFalse();
        }
    }

    @Test
    void aBrokenConnectionIsNoAnswer() {
        answer(_ -> {});
        assertThat(overXmlRpc()).isEqualTo(new NoAnswer(Trouble.UNREACHABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com/", "http://127.0.0.1.example.com/", "ftp://127.0.0.1/",
            "https://user:pass@example.com/",
            "http://localhost.example.com/"})
    void keysMayTravelInClearTextToThisMachineOnly(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> SafeUrl.require("x", URI.create(url)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/", "http://127.0.0.1:8080/x", "http://localhost/",
            "http://ab123.localhost:1/",
            "http://[::1]:80/"})
    void theseAddressesAreSafe(String url) {
        SafeUrl.require("x", URI.create(url));
    }

    private RoadAnswer overXmlRpc() {
        return ask().roads().getOrDefault(Road.CENTRAL_XMLRPC, new Refused());
    }

    private RoadAnswer overRest() {
        return ask().roads().getOrDefault(Road.REST, new Refused());
    }

    private Findings ask() {
        String base = server.url();
        var settings = PracticeSettings
                .of(Map.of("clavero.keap.app-xmlrpc-url", base + "/{app}", "clavero.keap.xmlrpc-url",
                        base + "/x", "clavero.keap.rest-url", base + "/r"), LIMIT);
        try (var key = Keys.key(PracticeKeap.NEW_KEY)) {
            return PracticeSettings.keap(settings).ask(new AppCode("ab123"), key, KeyKind.KEAP_AK);
        }
    }

    private static String ok(String type, String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nConnection: close\r\n\r\n" + body;
    }

    private void answerAll(String raw) {
        answer(out -> out.write(raw.getBytes(StandardCharsets.UTF_8)));
    }

    @FunctionalInterface
    private interface Behaviour {
        void on(OutputStream out) throws Exception;
    }

    private void answer(Behaviour behaviour) {
        server.behave((_, out, _) -> behaviour.on(out));
    }

    private static boolean visited(ServerSocket trap) {
        try (Socket _ = trap.accept()) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static String serialized() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(new Marker());
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** Tells when it is brought back to life. */
    private static final class Marker extends Exception implements Serializable {
        private static final long serialVersionUID = 1;

        private void readObject(java.io.ObjectInputStream in) {
            DESERIALIZED.incrementAndGet();
        }
    }
}
