package com.babelteam.clavero.slack.home;

import com.babelteam.clavero.conversation.Standing;
import com.babelteam.clavero.verification.LastCheck;
import java.util.Locale;
import java.util.Optional;

/** The one thing that is next for a person. */
enum NextStep {
    /** a journey */
    BEGIN,
    /** the journey under way, or left */
    CONTINUE,
    /** the first check of a key, after a journey */
    CHECK,
    /** another check, after one that ended badly */
    CHECK_AGAIN,
    /** another check, as nothing was found out */
    TRY_LATER,
    /** nothing: the key works */
    DONE;

    /** Whoever has gone on in the guide since their last check has read what was wrong with it. */
    static NextStep of(Standing standing, Optional<LastCheck> check) {
        boolean goneOn = standing instanceof Standing.On on
                && check.filter(last -> last.at().isAfter(on.since())).isEmpty();
        return goneOn || check.isEmpty() ? inTheGuide(standing) : after(check.get(), standing);
    }

    private static NextStep inTheGuide(Standing standing) {
        return switch (standing) {
            case Standing.NotBegun _ -> BEGIN;
            case Standing.On _ -> CONTINUE;
            case Standing.Finished _ -> CHECK;
        };
    }

    private static NextStep after(LastCheck check, Standing standing) {
        if (check.accepted()) {
            return standing instanceof Standing.On ? CONTINUE : DONE;
        }
        return check.judged() ? CHECK_AGAIN : TRY_LATER;
    }

    /** For message bundles. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
