package com.babelteam.clavero.verification.keap;

import static com.babelteam.clavero.fuzz.Claims.holds;

import com.babelteam.clavero.fuzz.Claims;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.verification.ApiKey;
import com.babelteam.clavero.verification.AppCode;
import com.babelteam.clavero.verification.Keys;
import com.babelteam.clavero.verification.RoadAnswer;
import com.babelteam.clavero.verification.RoadAnswer.Accepted;
import com.babelteam.clavero.verification.RoadAnswer.IpNotAllowed;
import com.babelteam.clavero.verification.RoadAnswer.NoAnswer;
import com.babelteam.clavero.verification.RoadAnswer.NotConfigured;
import com.babelteam.clavero.verification.RoadAnswer.Refused;
import com.babelteam.clavero.verification.RoadAnswer.Throttled;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/**
 * What Keap's hosts may answer: a line with status, type and tenant, and the body. Whatever it is, each road comes to one of its
 * answers, and none repeats what it was told; in {@code {key}} the host sends the key back.
 */
final class AnswerFuzz {
    private static final KeapSettings SETTINGS = PracticeSettings.of(Map.of("clavero.keap.app-xmlrpc-url",
            "http://127.0.0.1:9/{app}", "clavero.keap.xmlrpc-url", "http://127.0.0.1:9/x", "clavero.keap.rest-url",
            "http://127.0.0.1:9/r"), Duration.ofSeconds(5));
    private static final FixedKeap KEAP = new FixedKeap();
    private static final XmlRpcRoad XML_RPC = new XmlRpcRoad(KEAP, SETTINGS);
    private static final RestRoad REST = new RestRoad(KEAP, SETTINGS);
    private static final AppCode APP = new AppCode("ab123");

    private AnswerFuzz() {}

    static void overXmlRpc(byte[] input) {
        KEAP.answer = Said.of(input, "text/xml");
        try (ApiKey key = Keys.key(PracticeKeap.NEW_KEY)) {
            isOneOfOurs(XML_RPC.echo(APP, patience()));
            isOneOfOurs(XML_RPC.onAppHost(APP, key, patience()));
            isOneOfOurs(XML_RPC.onCentralHost(key, patience()));
        }
    }

    static void overRest(byte[] input) {
        KEAP.answer = Said.of(input, "application/json");
        try (ApiKey key = Keys.key(PracticeKeap.NEW_KEY)) {
            RoadAnswer answer = REST.ask(key, patience());
            isOneOfOurs(answer);
            holds(!(answer instanceof Accepted) || KEAP.answer.statusCode() == 200, "a key is good under 200 only");
        }
    }

    private static void isOneOfOurs(RoadAnswer answer) {
        Claims.tellsNoKey(answer, "an answer");
        holds(answer.word().matches("[a-z]+(?:-[a-z]+)*"), "an answer has a word");
        switch (answer) {
            case Accepted(var owner, _) -> holds(owner == null || owner.value().length() <= 30, "an owner is an app");
            case Throttled(var after) -> holds(after == null || !after.isNegative(), "nobody comes back before");
            case Refused _,NotConfigured _,IpNotAllowed _ -> {
            }
            case NoAnswer(var trouble) -> holds(KEAP.answer.statusCode() != 401 || trouble.name().length() > 1, "");
        }
    }

    private static Patience patience() {
        return Patience.beyond(Duration.ofSeconds(5));
    }

    /** Always says the same, and opens no connection. */
    private static final class FixedKeap extends KeapHttp {
        private Said answer = Said.of(new byte[0], "");

        FixedKeap() {
            super(SETTINGS);
        }

        @Override
        Exchange send(HttpRequest request, Patience patience) {
            return new Answer(answer);
        }
    }

    private record Said(int statusCode, HttpHeaders headers, String text) implements HttpResponse<byte[]> {
        static Said of(byte[] input, String type) {
            String text = new String(input, StandardCharsets.ISO_8859_1).replace("{key}", PracticeKeap.NEW_KEY);
            int end = text.indexOf('\n');
            String[] head = (end < 0 ? "" : text.substring(0, end)).split(" ", -1);
            int status = head[0].matches("[1-9][0-9]{2}") ? Integer.parseInt(head[0]) : 200;
            Map<String, List<String>> headers = Map.of("Content-Type",
                    List.of(head.length > 1 ? head[1] : type), "x-keap-tenant-id",
                    List.of(head.length > 2 ? head[2] : ""), "Retry-After", List.of(head.length > 3 ? head[3] : ""));
            return new Said(status, HttpHeaders.of(headers, (_, _) -> true),
                    text.substring(end + 1));
        }

        @Override
        public byte[] body() {
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public HttpRequest request() {
            return HttpRequest.newBuilder(uri()).build();
        }

        @Override
        public Optional<HttpResponse<byte[]>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public URI uri() {
            return URI.create("http://127.0.0.1:9/");
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }
}
