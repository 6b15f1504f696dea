package com.babelteam.clavero.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void whoComesWhileTooMuchIsUnderWayWaitsUntilSomethingIsDone()
            throws InterruptedException, ExecutionException, TimeoutException {
        var backlog = new Backlog(2, LONG);
        var end = new CountDownLatch(1);
        try (var threads = Executors.newThreadPerTaskExecutor(backlog.counting(Thread.ofVirtual().factory()))) {
            assertThat(backlog.hasRoom()).isTrue();
            threads.execute(() -> hold(end));
            assertThat(backlog.hasRoom()).isTrue();
            threads.execute(() -> hold(end));

            var waiting = CompletableFuture.supplyAsync(backlog::hasRoom);
            assertThat(waiting).isNotDone();
            end.countDown();
            assertThat(waiting.get(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private static void hold(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void nobodyWaitsForEver() {
        var backlog = new Backlog(0, Duration.ofMillis(10));
        assertThat(backlog.hasRoom()).isFalse();
    }

    @Test
    void whatFailsIsDoneToo() throws InterruptedException {
        var backlog = new Backlog(1, LONG);
        Thread thread = backlog.counting(Thread.ofPlatform().uncaughtExceptionHandler((_, _) -> {}).factory())
                .newThread(() -> {
                    throw new IllegalStateException("on purpose");
                });
        thread.start();
        thread.join();
        assertThat(backlog.hasRoom()).isTrue();
    }
}
