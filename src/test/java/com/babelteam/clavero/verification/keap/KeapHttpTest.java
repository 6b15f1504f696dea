package com.babelteam.clavero.verification.keap;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.verification.keap.KeapHttp.Answer;
import com.babelteam.clavero.verification.keap.KeapHttp.Exchange;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class KeapHttpTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final AtomicInteger arrived = new AtomicInteger();
    private final Semaphore answers = new Semaphore(0);

    @Test
    void noMoreCallsAreUnderWayThanWasSetAndEachThatEndsMakesRoom()
            throws IOException, InterruptedException, ExecutionException {
        HttpServer keap = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            keap.setExecutor(threads);
            keap.createContext("/", this::answerWhenTold);
            keap.start();
            String url = "http://127.0.0.1:" + keap.getAddress().getPort();
            var http = new KeapHttp(new KeapSettings(url + "/{app}", URI.create(url), URI.create(url), "X", "Y",
                    "a.b", LIMIT, LIMIT, 2, List.of(), LocalDate.parse("2026-12-31")));
            var patience = new ArrayList<Patience>();
            var calls = new ArrayList<Future<Exchange>>();
            for (int i = 0; i < 5; i++) {
                var each = Patience.beyond(LIMIT);
                patience.add(each);
                calls.add(threads.submit(() -> http.send(HttpRequest.newBuilder(URI.create(url)).build(), each)));
            }
            for (int done = 0; done < 5; done++) {
                int allowed = Math.min(5, done + 2);
                Awaitility.await().until(() -> arrived.get() == allowed);
                answers.release();
            }
            for (Future<Exchange> call : calls) {
                assertThat(call.get()).isInstanceOfSatisfying(Answer.class,
                        answer -> assertThat(answer.status()).isEqualTo(200));
            }
            assertThat(patience).allMatch(each -> each.left().compareTo(Patience.beyond(LIMIT).left()) < 0);
        } finally {
            keap.stop(0);
        }
    }

    private void answerWhenTold(HttpExchange exchange) throws IOException {
        arrived.incrementAndGet();
        answers.acquireUninterruptibly();
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }
}
