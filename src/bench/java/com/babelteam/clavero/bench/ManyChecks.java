package com.babelteam.clavero.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A thousand people send the form within two seconds, while Keap takes five for each. */
final class ManyChecks {
    private static final int CHECKS = 1_000;
    private static final Duration WITHIN = Duration.ofSeconds(2);
    private static final String FAKE_KEY = "KeapAK-" + "0123456789abcdef".repeat(3) + "01";

    private ManyChecks() {}

    /** How it went; reports is how many came within the time. */
    record Result(Times acknowledgements, Times reports, long highestMegabytes, Failures failures) {
        @Override
        public String toString() {
            return "acknowledgements: " + acknowledgements.summary() + "; reports: " + reports.summary() + "; highest "
                    + highestMegabytes + " MB" + failures;
        }
    }

    static Result of(Target target, Peers peers, String prefix) throws IOException, InterruptedException {
        var acknowledgements = new Times(CHECKS);
        var sent = new CountDownLatch(CHECKS);
        var failures = new Failures();
        long start = System.nanoTime();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CHECKS; i++) {
                String user = prefix + i;
                long due = start + WITHIN.toNanos() * i / CHECKS;
                people.execute(() -> {
                    try {
                        byte[] request = Signed.submission(target.port, user, "ab123", FAKE_KEY);
                        TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
                        long before = System.nanoTime();
                        try (var connection = new Connection(target.port)) {
                            int status = connection.exchange(request);
                            if (status == 200) {
                                acknowledgements.add(System.nanoTime() - before);
                            } else {
                                failures.add("status " + status);
                            }
                        }
                    } catch (IOException | InterruptedException e) {
                        failures.add(e.toString());
                    } finally {
                        sent.countDown();
                    }
                });
            }
            sent.await();
        }
        long giveUp = start + Duration.ofSeconds(60).toNanos();
        while (reportsTo(peers, prefix) < CHECKS && System.nanoTime() < giveUp) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        var reports = new Times(CHECKS);
        peers.reports.forEach((user, at) -> {
            if (user.startsWith(prefix)) {
                reports.add(at - start);
            }
        });
        return new Result(acknowledgements, reports, target.highestMegabytes(), failures);
    }

    private static long reportsTo(Peers peers, String prefix) {
        return peers.reports.keySet().stream().filter(user -> user.startsWith(prefix)).count();
    }
}
