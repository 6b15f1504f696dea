package com.babelteam.clavero.verification.keap;

import com.babelteam.clavero.playground.keap.PracticeKeap;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/** A Keap that always answers the same, without a connection; it notes what it was sent. */
final class FixedKeap extends KeapHttp {
    static final KeapSettings SETTINGS = PracticeSettings.of(Map.of("clavero.keap.app-xmlrpc-url",
            "http://127.0.0.1:9/{app}", "clavero.keap.xmlrpc-url", "http://127.0.0.1:9/x", "clavero.keap.rest-url",
            "http://127.0.0.1:9/r"), Duration.ofSeconds(5));

    final List<HttpRequest> sent = new ArrayList<>();
    private Said answer = Said.of(new byte[0], "");

    FixedKeap() {
        super(SETTINGS);
    }

    /** A line with status, type, tenant and when to come back, and the body. */
    int answer(byte[] said, String type) {
        sent.clear();
        answer = Said.of(said, type);
        return answer.statusCode();
    }

    @Override
    Exchange send(HttpRequest request, Patience patience) {
        sent.add(request);
        return new Answer(answer);
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
