package com.babelteam.clavero.slack.install;

import com.babelteam.clavero.slack.Secret;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What Slack gave to somebody's consent.
 *
 * @param id of the workspace, or of the organisation if it was for all of it
 * @param organisation that the workspace belongs to, null for none
 * @param by who consented
 */
record Granted(String id, boolean orgWide, @Nullable String organisation, String name, String app, String botUser,
        String scopes, String by, Tokens tokens) {
    /**
     * A token and what comes after it.
     *
     * @param refresh buys the next one; null if this one does not end
     * @param expiresAt null if it does not
     */
    record Tokens(Secret bot, @Nullable Secret refresh, @Nullable Instant expiresAt) {}
}
