package com.babelteam.clavero.playground.keap;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The headers in which the gateway says for whom it answered and how much of the limits is used; every name is there, and
 * every value blank, where it did not take the key.
 */
final class UsageHeaders {
    static final Map<String, String> BLANK = blank();

    private UsageHeaders() {}

    /** The tenant's throttle has two limits at once, parted by a bar: per minute and per day. */
    static Map<String, String> of(String tenant) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-keap-tenant-id", tenant.isEmpty() ? "" : tenant + ".infusionsoft.com");
        headers.put("x-keap-product-spike-limit", "10ps");
        put(headers, "product-throttle", "240", "minute", "1", "239", "1");
        put(headers, "product-quota", "30000", "day", "1", "29999", "1");
        headers.put("x-keap-product-quota-expiry-time",
                String.valueOf(Instant.now().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS).toEpochMilli()));
        put(headers, "tenant-throttle", "10000|250000", "minute|day", "1|1", "9999|249999", "1|1");
        return headers;
    }

    private static void put(Map<String, String> headers, String what, String limit, String unit, String interval,
            String available, String used) {
        headers.put("x-keap-" + what + "-limit", limit);
        headers.put("x-keap-" + what + "-time-unit", unit);
        headers.put("x-keap-" + what + "-interval", interval);
        headers.put("x-keap-" + what + "-available", available);
        headers.put("x-keap-" + what + "-used", used);
    }

    private static Map<String, String> blank() {
        Map<String, String> blank = of("");
        blank.replaceAll((_, _) -> "");
        return Map.copyOf(blank);
    }
}
