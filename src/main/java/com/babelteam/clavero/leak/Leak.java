package com.babelteam.clavero.leak;

import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.verification.AppCode;
import com.babelteam.clavero.verification.KeyKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that others could read, and how far its person is.
 *
 * @param person who wrote it, and is the only one to be told
 * @param kind what kind of key; a new one is certain to be a key, an old one only likely
 * @param deleted whether the message is gone
 * @param newKeyWorks whether another key was checked since, and works
 * @param app to which that other key belongs, null if not known
 */
public record Leak(LeakId id, PersonId person, Spot spot, KeyKind kind, State state, boolean deleted,
        boolean newKeyWorks, @Nullable AppCode app, Instant seenAt) {
    /** What has become of it. */
    public enum State {
        /** Its person is not told yet. */
        SEEN,
        /** Its person knows, and it is up to them. */
        TOLD,
        /** Its person is at it, step by step. */
        FOLLOWED,
        /** Keap was asked, and does not know the key any more. */
        DEAD,
        /** It was no key, says its person. */
        DISMISSED
    }

    /** Whether this is a key beyond doubt. */
    public boolean isCertain() {
        return kind == KeyKind.KEAP_AK;
    }

    /** Whether there is something left to do. */
    public boolean isOpen() {
        return state != State.DEAD && state != State.DISMISSED;
    }
}
