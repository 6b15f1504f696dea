package com.babelteam.clavero.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.operation.Watch;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LanguagesTest {
    private static final PersonId ANA = new PersonId("T0WORK", "U0ANA");
    private static final String PORTUGUESE = "{\"ok\":true,\"user\":{\"id\":\"U0ANA\",\"locale\":\"pt-BR\"}}";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private final HttpServer slack = server();
    private final Languages languages = languages();
    private volatile String answer = PORTUGUESE;

    @BeforeEach
    void answerWhenTold() {
        slack.setExecutor(threads);
        slack.createContext("/", this::answer);
        slack.start();
    }

    @AfterEach
    void stop() {
        slack.stop(0);
        threads.close();
    }

    @Test
    void isAskedOnceHoweverManyWaitForIt() {
        List<CompletableFuture<Language>> told = IntStream.range(0, 50)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> languages.of(ANA), threads)).toList();
        mayAnswer.countDown();
        assertThat(told).allSatisfy(each -> assertThat(each.join()).isEqualTo(Language.PORTUGUESE));
        assertThat(asked).hasValue(1);
        assertThat(languages.known(ANA)).contains(Language.PORTUGUESE);
    }

    @Test
    void whatSlackDidNotSayIsAskedAgain() {
        mayAnswer.countDown();
        answer = "{\"ok\":false,\"error\":\"internal_error\"}";
        assertThat(languages.of(ANA)).isEqualTo(Language.SPANISH);
        assertThat(languages.known(ANA)).isEqualTo(Optional.empty());
        answer = PORTUGUESE;
        Awaitility.await().until(() -> languages.of(ANA) == Language.PORTUGUESE);
        assertThat(asked).hasValue(2);
    }

    @Test
    void whoWaitsTooLongIsAnsweredInSpanishThisOnce() {
        assertThat(languages.of(ANA)).isEqualTo(Language.SPANISH);
        mayAnswer.countDown();
        CompletableFuture.supplyAsync(() -> languages.of(ANA), threads).join();
        assertThat(languages.known(ANA)).contains(Language.PORTUGUESE);
        assertThat(asked).hasValue(1);
    }

    private Languages languages() {
        URI api = URI.create("http://127.0.0.1:" + slack.getAddress().getPort() + "/api/");
        var settings = new SlackSettings(Secret.of("xoxb-none"), Secret.of(""), Secret.of(""), api,
                Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofHours(1), Duration.ofHours(1), "", "");
        var config = new SlackConfig();
        config.setStatsEnabled(false);
        config.setMethodsEndpointUrlPrefix(api.toString());
        return new Languages(new WebApi(Slack.getInstance(config), new OnlyToken(settings), Watch.NOTHING), settings,
                threads);
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        asked.incrementAndGet();
        try {
            mayAnswer.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
