package com.babelteam.clavero.slack.inbound;

import com.babelteam.clavero.slack.inbound.RequestSignature.Verdict;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack's requests over HTTP. Nothing of a request is parsed, and nothing of it is ever printed, before its signature is
 * found good; Bolt's own servlet parses first and prints what it cannot parse.
 */
final class SlackServlet extends HttpServlet {
    private static final Logger log = LoggerFactory.getLogger(SlackServlet.class);
    static final String PATH = "/slack/events";
    private static final byte[] SSL_CHECK = "ssl_check=1".getBytes(StandardCharsets.US_ASCII);

    private final transient App bolt;
    private final transient SlackRequestParser parser;
    private final transient RequestSignature signature;
    private final transient Receiving receiving;
    private final transient Bodies bodies = new Bodies();
    private final transient MeterRegistry meters;
    private final AtomicLong loudMinute = new AtomicLong();

    SlackServlet(App bolt, RequestSignature signature, Receiving receiving, MeterRegistry meters) {
        this.bolt = bolt;
        this.parser = new SlackRequestParser(bolt.config());
        this.signature = signature;
        this.receiving = receiving;
        this.meters = meters;
    }

    /** Slack looks now and then whether the certificate is good, by GET as well as by POST. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus("1".equals(request.getParameter("ssl_check")) ? 200 : 405);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        bodies.read(request, response, body -> take(request, response, body));
    }

    /** Takes a request with the whole of its body, and answers it. */
    void take(HttpServletRequest request, HttpServletResponse response, byte[] body) {
        Verdict verdict = signature.check(request.getHeader("X-Slack-Request-Timestamp"),
                request.getHeader("X-Slack-Signature"), body);
        if (verdict != Verdict.GENUINE) {
            boolean isSslCheck = verdict == Verdict.UNSIGNED && body.length >= SSL_CHECK.length
                    && Arrays.equals(SSL_CHECK, 0, SSL_CHECK.length, body, 0, SSL_CHECK.length);
            sayTurnedAway(verdict);
            response.setStatus(isSslCheck ? 200 : 401);
        } else if (!receiving.hasRoom()) {
            response.setStatus(503);
        } else {
            write(answer(request, new String(body, StandardCharsets.UTF_8)), response);
        }
    }

    /** Loud enough to find a wrong signing secret by, not so loud that strangers could fill the log. */
    private void sayTurnedAway(Verdict verdict) {
        meters.counter(Receiving.TURNED_AWAY, "reason", verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .increment();
        long minute = System.currentTimeMillis() / 60_000;
        if (loudMinute.getAndSet(minute) != minute) {
            log.warn("A request was turned away: {}. If Slack's own are, compare SLACK_SIGNING_SECRET with Slack's",
                    verdict);
        } else {
            log.debug("A request was turned away: {}", verdict);
        }
    }

    private Response answer(HttpServletRequest request, String body) {
        Request<?> parsed;
        try {
            parsed = parser.parse(HttpRequest.builder().requestUri(request.getRequestURI()).queryString(Map.of())
                    .requestBody(body).headers(headers(request)).remoteAddress("").build());
        } catch (RuntimeException e) {
            return failure(400, e);
        }
        return receiving.acknowledge(parsed, () -> handle(parsed));
    }

    private Response handle(@Nullable Request<?> request) {
        try {
            return request == null ? Response.builder().statusCode(400).build() : bolt.run(request);
        } catch (Exception e) {
            return failure(500, e);
        }
    }

    /** Prints the kind of the exception, not its text: a parser's quotes what it read. */
    private static Response failure(int status, Exception e) {
        log.error("A request from Slack could not be handled ({})", e.getClass().getName());
        return Response.builder().statusCode(status).build();
    }

    private static RequestHeaders headers(HttpServletRequest request) {
        Map<String, List<String>> headers = Collections.list(request.getHeaderNames()).stream()
                .collect(Collectors.toMap(Function.identity(), name -> Collections.list(request.getHeaders(name))));
        return new RequestHeaders(headers);
    }

    private static void write(Response answer, HttpServletResponse response) {
        response.setStatus(answer.getStatusCode());
        if (answer.getBody() != null) {
            response.setContentType(answer.getContentType());
            response.setCharacterEncoding("UTF-8");
            try {
                response.getOutputStream().write(answer.getBody().getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                log.debug("The sender hung up before the answer ({})", e.getClass().getSimpleName());
            }
        }
    }
}
