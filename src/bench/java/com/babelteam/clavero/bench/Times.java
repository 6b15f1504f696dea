package com.babelteam.clavero.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** How long each of many things took, in nanoseconds. Safe for many threads; what does not fit is not counted. */
final class Times {
    private final long[] nanos;
    private final AtomicInteger count = new AtomicInteger();

    Times(int most) {
        this.nanos = new long[most];
    }

    void add(long took) {
        int at = count.getAndIncrement();
        if (at < nanos.length) {
            nanos[at] = took;
        }
    }

    int count() {
        return Math.min(count.get(), nanos.length);
    }

    /** In milliseconds, the time within which a share of them were done. */
    double percentile(double share) {
        long[] sorted = Arrays.copyOf(nanos, count());
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }

    String summary() {
        return String.format(Locale.ROOT, "p50 %.2f, p99 %.2f, slowest %.2f ms of %d", percentile(0.5), percentile(0.99),
                percentile(1), count());
    }
}
