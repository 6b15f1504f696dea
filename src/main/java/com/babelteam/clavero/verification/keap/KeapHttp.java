package com.babelteam.clavero.verification.keap;

import com.babelteam.clavero.verification.AppCode;
import com.babelteam.clavero.verification.RoadAnswer.Trouble;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.ResponseInfo;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One HTTP call to an endpoint that may be hostile: bounded in time and bytes, no redirects, no compression.
 *
 * <p>The time limit covers the body too, which {@link HttpRequest}'s own does not before JDK 26.
 */
@Component
class KeapHttp {
    private static final int LARGEST_ANSWER = 1 << 20;

    private final HttpClient client;
    private final Semaphore calls;
    private final KeapSettings settings;

    KeapHttp(KeapSettings settings) {
        this.settings = settings;
        this.calls = new Semaphore(settings.maxConcurrentCalls(), true);
        this.client = HttpClient.newBuilder().version(Version.HTTP_1_1).followRedirects(Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .executor(Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("keap-", 0).factory())).build();
    }

    /** What came back, or why nothing did. */
    sealed interface Exchange {}

    /** An answer with any status. */
    record Answer(HttpResponse<byte[]> response) implements Exchange {
        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        byte[] body() {
            return response.body();
        }

        /** The app that Keap says it answered for, e.g. {@code ab123.infusionsoft.com}; blank where it saw no key. */
        @Nullable
        AppCode tenant() {
            return AppCode.ofHost(header("x-keap-tenant-id"));
        }

        boolean hasType(String part) {
            return header("Content-Type").toLowerCase(Locale.ROOT).contains(part);
        }
    }

    /** No answer, or one that must not be read. */
    record Failure(Trouble trouble) implements Exchange {}

    /** Sends and waits; the waiting for a free place does not count as time. */
    Exchange send(HttpRequest request, Patience patience) {
        calls.acquireUninterruptibly();
        long start = System.nanoTime();
        try {
            Duration left = patience.left();
            Duration limit = left.compareTo(settings.timeout()) < 0 ? left : settings.timeout();
            return limit.isPositive() ? exchange(request, limit) : new Failure(Trouble.TIMED_OUT);
        } finally {
            patience.spend(Duration.ofNanos(System.nanoTime() - start));
            calls.release();
        }
    }

    private Exchange exchange(HttpRequest request, Duration limit) {
        var answered = new AtomicBoolean();
        CompletableFuture<HttpResponse<byte[]>> pending = client.sendAsync(request, head -> {
            answered.set(true);
            return BodyHandlers.limiting(BodyHandlers.ofByteArray(), readable(head)).apply(head);
        });
        try {
            return new Answer(pending.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            pending.cancel(true);
            return new Failure(Trouble.TIMED_OUT);
        } catch (InterruptedException _) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            return new Failure(Trouble.UNREACHABLE);
        } catch (ExecutionException failure) {
            return new Failure(answered.get() ? Trouble.UNREADABLE : trouble(failure.getCause()));
        }
    }

    /** How many bytes of the body to take at most; none of what is compressed or announces itself as too long. */
    private static long readable(ResponseInfo head) {
        boolean compressed = head.headers().firstValue("Content-Encoding").filter(e -> !e.equalsIgnoreCase("identity"))
                .isPresent();
        boolean tooLong = head.headers().firstValueAsLong("Content-Length").orElse(0) > LARGEST_ANSWER;
        return compressed || tooLong ? 0 : LARGEST_ANSWER;
    }

    private static Trouble trouble(@Nullable Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof HttpTimeoutException) {
                return Trouble.TIMED_OUT;
            }
            if (each instanceof UnresolvedAddressException || each instanceof UnknownHostException) {
                return Trouble.UNKNOWN_HOST;
            }
        }
        return Trouble.UNREACHABLE;
    }
}
