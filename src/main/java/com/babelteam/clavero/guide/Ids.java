package com.babelteam.clavero.guide;

import java.util.regex.Pattern;

/** The form of identifiers: they are file names, and columns of the database hold them. */
final class Ids {
    static final Pattern WORD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    static final Pattern TWO_WORDS = Pattern.compile(WORD + "/" + WORD);
    private static final int LONGEST = 80;

    private Ids() {}

    static void check(String value, Pattern form) {
        if (value.length() > LONGEST || !form.matcher(value).matches()) {
            throw new IllegalArgumentException("\"" + value + "\" is no identifier: small letters, digits and hyphens");
        }
    }
}
