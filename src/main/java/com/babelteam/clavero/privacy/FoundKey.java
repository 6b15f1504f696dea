package com.babelteam.clavero.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Function;

/** A key that stood in a text: in our hands for as long as it is acted upon, never printed, serialised or kept. */
public final class FoundKey {
    private final String key;
    private final Certainty certainty;

    /** How sure it is that this is a key of Keap's. */
    public enum Certainty {
        /** Keap's new keys announce themselves. */
        CERTAIN,
        /** 32 hexadecimal digits, and what stands around them speaks for a classic key. */
        LIKELY
    }

    FoundKey(String key, Certainty certainty) {
        this.key = key;
        this.certainty = certainty;
    }

    public Certainty certainty() {
        return certainty;
    }

    /**
     * Lends the key out for one use.
     *
     * @param use must not keep or print what it is given
     */
    public <T> T reveal(Function<String, T> use) {
        return use.apply(key);
    }

    /** Whether both are the same key. */
    public boolean isSameAs(FoundKey other) {
        return MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), other.key.getBytes(StandardCharsets.UTF_8));
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "FoundKey[" + certainty + "]";
    }
}
