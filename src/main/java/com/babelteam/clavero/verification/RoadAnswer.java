package com.babelteam.clavero.verification;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What Keap said of a key on one road. */
public sealed interface RoadAnswer {
    /** For measures: how Keap answered, small letters and hyphens. */
    default String word() {
        return switch (this) {
            case Accepted _ -> "accepted";
            case Refused _ -> "refused";
            case NotConfigured _ -> "not-configured";
            case IpNotAllowed _ -> "ip-not-allowed";
            case Throttled _ -> "throttled";
            case NoAnswer(var trouble) -> trouble.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    /**
     * The key works here.
     *
     * @param owner the app that the key belongs to, where Keap said so
     * @param limited whether the key is live but its user may not do what we asked
     */
    record Accepted(@Nullable AppCode owner, boolean limited) implements RoadAnswer {}

    /** Keap knows no such key. */
    record Refused() implements RoadAnswer {}

    /** {@code [InvalidConfig]}, twice: no key set up in the app, or none arrived; Keap does not say which. */
    record NotConfigured() implements RoadAnswer {}

    /** The app's Allowed IP List shuts us out, and with us every tool that is not on it. */
    record IpNotAllowed() implements RoadAnswer {}

    /** Too many calls. Says nothing of the key. */
    record Throttled(@Nullable Duration retryAfter) implements RoadAnswer {}

    /** No answer, or none that we could use. Says nothing of the key. */
    record NoAnswer(Trouble trouble) implements RoadAnswer {}

    /** Why there was no usable answer. */
    enum Trouble {
        /** The host does not exist. */
        UNKNOWN_HOST,
        /** The host says that there is nothing at this address. */
        NOT_FOUND,
        /** We were sent elsewhere, and do not follow. */
        REDIRECTED,
        /** Nobody listens, or the connection broke. */
        UNREACHABLE,
        /** Not within the time allowed. */
        TIMED_OUT,
        /** Keap says that it is out of order. */
        OUT_OF_ORDER,
        /** Something came back that is not Keap's: a page, an empty or broken message. */
        UNREADABLE;

        /** Whether this is how an app that does not exist answers. */
        public boolean meansNoSuchApp() {
            return this == UNKNOWN_HOST || this == NOT_FOUND || this == REDIRECTED;
        }
    }
}
