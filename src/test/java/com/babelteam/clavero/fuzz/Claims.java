package com.babelteam.clavero.fuzz;

import com.babelteam.clavero.privacy.Secrets;
import java.nio.charset.StandardCharsets;

/** What must hold; without a library, whose own branches a fuzzer would explore. */
public final class Claims {
    private Claims() {}

    /** Bytes as the text that we would see. */
    public static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    public static void holds(boolean claim, String what) {
        if (!claim) {
            throw new AssertionError(what);
        }
    }

    /** Whatever this prints, it is no key. */
    public static void tellsNoKey(Object said, String what) {
        holds(!Secrets.holdsKey(String.valueOf(said)), what + " tells a key");
    }
}
