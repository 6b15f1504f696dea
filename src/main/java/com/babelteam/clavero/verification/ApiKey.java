package com.babelteam.clavero.verification;

import java.util.Arrays;
import java.util.function.Function;

/**
 * A key in our hands: never printed, compared, serialised or kept. Lives from the form to the answer and is wiped then.
 */
public final class ApiKey implements AutoCloseable {
    private final char[] characters;
    private volatile boolean wiped;

    ApiKey(String text) {
        this.characters = text.toCharArray();
    }

    /**
     * Lends the key out for one use, such as writing a header.
     *
     * @param use must not keep or print what it is given
     * @throws IllegalStateException after {@link #close}
     */
    public <T> T reveal(Function<String, T> use) {
        if (wiped) {
            throw new IllegalStateException("the key was wiped");
        }
        return use.apply(new String(characters));
    }

    /** Wipes the key. */
    @Override
    public void close() {
        wiped = true;
        Arrays.fill(characters, '\0');
    }

    /** Says nothing of the key, not even its length. */
    @Override
    public String toString() {
        return "ApiKey[hidden]";
    }
}
