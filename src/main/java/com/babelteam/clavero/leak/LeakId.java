package com.babelteam.clavero.leak;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The name of one leak. It says nothing of the key. */
public record LeakId(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one; the database refuses a second of the same name. */
    static LeakId create() {
        byte[] bytes = new byte[6];
        RANDOM.nextBytes(bytes);
        return new LeakId(HexFormat.of().formatHex(bytes));
    }

    @Override
    public String toString() {
        return value;
    }
}
