package com.babelteam.clavero.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** {@code /infusionsoft-verify help}, signed, over 32 connections that each send the next when the last is answered. */
final class Throughput {
    static final int CONNECTIONS = 32;
    private static final AtomicLong numbers = new AtomicLong(System.nanoTime());

    /** What one server did. */
    record Result(double perSecond, double p50, double p99, long residentMegabytes, int failures) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.0f requests a second, p50 %.2f ms, p99 %.2f ms, %d MB, %d failed", perSecond,
                    p50, p99, residentMegabytes, failures);
        }
    }

    private Throughput() {}

    static Result of(Target target, Peers peers, Duration warmUp, Duration measured)
            throws IOException, InterruptedException {
        run(target, peers, warmUp, new Times(0), new AtomicInteger());
        var times = new Times(5_000_000);
        var failures = new AtomicInteger();
        run(target, peers, measured, times, failures);
        return new Result(times.count() / (measured.toMillis() / 1e3), times.percentile(0.5), times.percentile(0.99),
                target.residentMegabytes(), failures.get());
    }

    private static void run(Target target, Peers peers, Duration length, Times times, AtomicInteger failures)
            throws InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            String user = "U" + i;
            threads.add(Thread.ofPlatform().start(() -> {
                try (var connection = new Connection(target.port)) {
                    while (System.nanoTime() < end) {
                        byte[] request = Signed.help(target.port, user, numbers.incrementAndGet(),
                                peers.url("/response/" + user));
                        long start = System.nanoTime();
                        int status = connection.exchange(request);
                        times.add(System.nanoTime() - start);
                        if (status != 200) {
                            failures.incrementAndGet();
                        }
                    }
                } catch (IOException _) {
                    failures.incrementAndGet();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
