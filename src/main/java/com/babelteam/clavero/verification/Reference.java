package com.babelteam.clavero.verification;

import java.security.SecureRandom;

/**
 * The short name of one check, to quote to support: two groups of four letters and digits, without those that look alike.
 */
public record Reference(String value) {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one; there are 30 to the power of 8, and the database refuses a second of the same name. */
    static Reference create() {
        var text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            text.append(i == 4 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Reference(text.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
