package com.babelteam.clavero.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@code /infusionsoft-verify help}, signed, over 32 connections that each send the next when the last is answered; all from one
 * thread, so that the machine is left to the server that is measured.
 */
final class Throughput {
    static final int CONNECTIONS = 32;
    private static final AtomicLong numbers = new AtomicLong(System.nanoTime());

    /** What one server did. */
    record Result(double perSecond, double p50, double p99, long residentMegabytes, Failures failures) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.0f requests a second, p50 %.2f ms, p99 %.2f ms, %d MB%s", perSecond,
                    p50, p99, residentMegabytes, failures);
        }
    }

    private Throughput() {}

    static Result of(Target target, Peers peers, Duration warmUp, Duration measured)
            throws IOException, InterruptedException {
        run(target, peers, warmUp, new Times(0), new Failures());
        var times = new Times(5_000_000);
        var failures = new Failures();
        run(target, peers, measured, times, failures);
        return new Result(times.count() / (measured.toMillis() / 1e3), times.percentile(0.5), times.percentile(0.99),
                target.residentMegabytes(), failures);
    }

    private static void run(Target target, Peers peers, Duration length, Times times, Failures failures)
            throws IOException {
        long end = System.nanoTime() + length.toNanos();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                new Lane(target.port, selector).send(request(target, peers));
            }
            while (System.nanoTime() < end) {
                selector.select(key -> next((Lane) key.attachment(), target, peers, times, failures), 1_000);
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
        }
    }

    /** Sends the next over a lane whose answer has come; over a new one where it was none to go on with. */
    private static void next(Lane lane, Target target, Peers peers, Times times, Failures failures) {
        try {
            int status = lane.receive();
            if (status == 200) {
                times.add(System.nanoTime() - lane.sentAt());
                lane.send(request(target, peers));
            } else if (status != 0) {
                failures.add("status " + status);
                lane.startAgain().send(request(target, peers));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] request(Target target, Peers peers) {
        long number = numbers.incrementAndGet();
        String user = "U" + number % CONNECTIONS;
        return Signed.help(target.port, user, number, peers.url("/response/" + user));
    }
}
