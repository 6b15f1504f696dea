package com.babelteam.clavero.privacy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;

/**
 * Stands before every logger, whatever its level, and lets no key through.
 *
 * <p>Two rules. Libraries that see requests as they travel print them whole when turned up (Slack's SDK does so even at
 * WARN, for requests nobody signed): what they say below INFO is dropped, and from the worst of them everything. And any
 * line that holds something with the form of a key is written with the key masked.
 *
 * <p>A message's further lines are set in, and what would move a terminal's cursor is replaced, so that no text from outside can
 * pass for a line of ours.
 */
final class LogGuard extends TurboFilter {
    private static final List<String> SEE_WHOLE_REQUESTS = List.of("com.slack.api", "org.java_websocket", "okhttp3",
            "org.apache.coyote", "org.apache.tomcat", "org.apache.catalina", "org.apache.xmlrpc",
            "org.springframework.web", "org.springframework.http", "_org.springframework", "jdk.", "sun.", "com.sun.");

    /** These put a request's or an answer's body into WARN and ERROR lines. */
    private static final List<String> PRINT_WHOLE_REQUESTS = List.of("com.slack.api.bolt.util.SlackRequestParser",
            "com.slack.api.bolt.socket_mode", "com.slack.api.bolt.service.builtin.oauth",
            "com.slack.api.app_backend", "com.slack.api.util.http", "jdk.httpclient", "jdk.internal.httpclient");

    private static final Pattern LINE_BREAK = Pattern.compile("\\r?\\n(?!\\t)");
    /** Also the characters that turn the direction of writing. */
    private static final Pattern STEERING = Pattern
            .compile("[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069&&[^\\n\\t]]");

    @Override
    public FilterReply decide(@Nullable Marker marker, Logger logger, Level level, @Nullable String format,
            Object @Nullable [] arguments, @Nullable Throwable thrown) {
        if (!level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        String name = logger.getName();
        if (startsWithAny(name, PRINT_WHOLE_REQUESTS)
                || (level.levelInt < Level.INFO_INT && startsWithAny(name, SEE_WHOLE_REQUESTS))) {
            return FilterReply.DENY;
        }
        if (format == null) {
            return FilterReply.NEUTRAL;
        }
        var filled = MessageFormatter.arrayFormat(format, arguments);
        Throwable cause = thrown == null ? filled.getThrowable() : thrown;
        String message = filled.getMessage() == null ? "" : filled.getMessage();
        String types = typesIfTheyTellAKey(cause);
        String safe = Secrets.mask(harmless(message)) + types;
        if (safe.equals(message)) {
            return FilterReply.NEUTRAL;
        }
        logger.log(marker, LogGuard.class.getName(), Level.toLocationAwareLoggerInteger(level), safe, null,
                types.isEmpty() ? cause : null);
        return FilterReply.DENY;
    }

    private static String harmless(String message) {
        return STEERING.matcher(LINE_BREAK.matcher(message).replaceAll("\n\t")).replaceAll("?");
    }

    /** Empty, or the types of an exception chain in which some message or trace holds a key. */
    private static String typesIfTheyTellAKey(@Nullable Throwable thrown) {
        boolean tells = false;
        var types = new StringBuilder(" (exception withheld, its text held a key:");
        int depth = 0;
        for (Throwable each = thrown; each != null && depth < 20; each = each.getCause(), depth++) {
            types.append(' ').append(each.getClass().getName());
            tells |= Secrets.holdsKey(each.toString());
            for (Throwable suppressed : each.getSuppressed()) {
                tells |= Secrets.holdsKey(suppressed.toString());
            }
        }
        return tells ? types.append(')').toString() : "";
    }

    private static boolean startsWithAny(String name, List<String> prefixes) {
        return prefixes.stream().anyMatch(name::startsWith);
    }
}
