package com.babelteam.clavero.playground.keap;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the whole of the practice Keap is today. */
public enum Mood {
    /** Everything works. */
    FINE,
    /** Everything works, after eight seconds. */
    SLOW(Duration.ofSeconds(8)),
    /** Takes every call and answers none. Whoever still waits after two minutes is cut off, as a proxy would do. */
    HANGING(Duration.ofMinutes(2)),
    /** 429 in the shape that Keap announced, with {@code Retry-After}. */
    THROTTLED,
    /** 429 in the other shape that was seen. */
    THROTTLED_OTHER_SHAPE,
    /** Every app's Allowed IP List is filled in. */
    IP_LIST,
    /** 200 and a page that is for people. */
    MAINTENANCE_PAGE,
    /** 503 everywhere. */
    OUT_OF_ORDER,
    /** XML-RPC is paused; REST works. */
    BROWNOUT,
    /** XML-RPC has gone for good; REST works. */
    XMLRPC_ENDED,
    /** 200 and nothing in it. */
    BLANK,
    /** 200 and half a message. */
    BROKEN,
    /** Sends everybody elsewhere. */
    REDIRECTING;

    private final Duration pause;

    Mood() {
        this(Duration.ZERO);
    }

    Mood(Duration pause) {
        this.pause = pause;
    }

    /** The stable name, small letters and hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The mood of that name, written as {@link #code} or as the constant. */
    public static Optional<Mood> of(String name) {
        return Arrays.stream(values()).filter(mood -> mood.code().equals(name) || mood.name().equals(name)).findFirst();
    }

    /** How long everybody waits before anything happens. */
    Duration pause() {
        return pause;
    }
}
