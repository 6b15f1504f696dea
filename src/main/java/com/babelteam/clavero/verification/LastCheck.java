package com.babelteam.clavero.verification;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a person's last check ended.
 *
 * @param result the result's code
 * @param app what was checked, null if nothing that was certainly an app's code
 * @param at when it began
 */
public record LastCheck(Reference reference, String result, @Nullable AppCode app, Instant at) {
    private static final Set<String> NOT_JUDGED = Set.of("throttled", "xmlrpc-off", "keap-unavailable",
            "too-many-checks");

    /** Whether the key works. */
    public boolean accepted() {
        return result.startsWith("accepted");
    }

    /** Whether anything is known of the key at all; else it is worth another try as it is. */
    public boolean judged() {
        return !NOT_JUDGED.contains(result);
    }
}
