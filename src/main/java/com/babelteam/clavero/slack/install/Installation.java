package com.babelteam.clavero.slack.install;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the assistant is installed, as it is kept.
 *
 * @param id of the workspace, or of the organisation if it is installed in all of it
 * @param botToken encrypted
 * @param refreshToken encrypted; null if its token does not end
 * @param tokenKey what both are encrypted with
 * @param version changes with the tokens
 */
record Installation(String id, boolean orgWide, String name, String app, String botUser, String botToken,
        @Nullable String refreshToken, String tokenKey, @Nullable Instant expiresAt, long version,
        Instant installedAt) {
    /** Slack's tokens are good for twelve hours (docs.slack.dev/authentication/using-token-rotation). */
    private static final Duration AHEAD = Duration.ofHours(2);

    /** Where the token is kept, for the vault. */
    static String botTokenOf(String id) {
        return id + " bot_token";
    }

    /** Where the refresh token is kept, for the vault. */
    static String refreshTokenOf(String id) {
        return id + " refresh_token";
    }

    /** Whether it is time for the next token. */
    boolean isDue(Instant now) {
        return refreshToken != null && expiresAt != null && expiresAt.minus(AHEAD).isBefore(now);
    }

    boolean isExpired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }
}
