package com.babelteam.clavero.playground.keap;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What comes back instead of an answer when Keap is not itself. */
final class Faults {
    private static final String THROTTLED = """
                                            {"fault":{"faultstring":"Rate limit quota violation. Quota limit exceeded. Identifier : x",\
                                            "detail":{"errorcode":"policies.ratelimit.QuotaViolation"}}}""";
    private static final String THROTTLED_OTHER_SHAPE = """
                                                        {"code":"429","message":"Quota Exceeded","status":"Request Throttled","details":null}""";

    private Faults() {}

    /** The reply that the mood has ready, or null where the call is to be answered properly. */
    static @Nullable Reply of(Mood mood, Call call) {
        boolean rest = Gateway.isRest(call);
        String type = rest ? "application/json" : "text/xml";
        return switch (mood) {
            case FINE, SLOW, HANGING, IP_LIST -> null;
            case THROTTLED -> Reply.json(429, THROTTLED).with(Map.of("Retry-After", "30"));
            case THROTTLED_OTHER_SHAPE -> Reply.json(429, THROTTLED_OTHER_SHAPE);
            case MAINTENANCE_PAGE -> Reply.page(200, "Down for maintenance");
            case OUT_OF_ORDER -> Reply.of(503, "text/plain", "Service Unavailable");
            case BROWNOUT -> rest ? null : Reply.page(503, "Service Unavailable");
            case XMLRPC_ENDED -> rest ? null : ended(call);
            case BLANK -> Reply.of(200, type, "");
            case BROKEN -> Reply.of(200, type, "<methodResponse><params>");
            case REDIRECTING -> Reply.of(307, "text/html", "").with(Map.of("Location", "http://127.0.0.1:9/elsewhere"));
        };
    }

    /** How Keap will answer then is not known: both statuses that say "nothing here" are shown. */
    private static Reply ended(Call call) {
        return call.path().startsWith("/app/") ? Reply.page(404, "Not Found") : Reply.page(410, "Gone");
    }
}
