package com.babelteam.clavero.escalation;

import java.security.SecureRandom;

/** The name of a case, to quote: {@code C-} and six letters and digits, without those that look alike. */
public record CaseNumber(String value) {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    public CaseNumber {
        if (!value.matches("C-[2-9A-Z]{6}")) {
            throw new IllegalArgumentException("not a case number");
        }
    }

    /** A new one; the database refuses a second of the same name. */
    static CaseNumber create() {
        var text = new StringBuilder("C-");
        for (int i = 0; i < 6; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new CaseNumber(text.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
