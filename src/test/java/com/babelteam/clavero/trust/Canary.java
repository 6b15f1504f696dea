package com.babelteam.clavero.trust;

import java.util.Random;

/**
 * A key that was made up to be looked for: no two are alike, so that whatever is found tells where it came in.
 *
 * @param entrance where it goes in
 * @param kind of key
 * @param text as a person would type it
 */
record Canary(String entrance, Kind kind, String text) {
    /** Also those that a person only takes for a key. */
    enum Kind {
        NEW("new key"), LEGACY("classic key"),
        /** May be a key, so Keap is asked. */
        WORD("word of letters and digits"),
        /** Plainly no key. */
        PHRASE("passphrase of several words");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** The same at every run. */
    static Canary of(String entrance, Kind kind) {
        var random = new Random((entrance + kind).hashCode());
        return new Canary(entrance, kind, switch (kind) {
            case NEW -> "KeapAK-" + digits(random, 50, 16);
            case LEGACY -> digits(random, 32, 16);
            case WORD -> "f7" + digits(random, 34, 36);
            case PHRASE -> "Mi \"perro\" <" + digits(random, 9, 36) + "> & Toby's ñandú";
        });
    }

    /** What gives it away; the beginning of a new key is nothing private. */
    String secret() {
        return kind == Kind.NEW ? text.substring("KeapAK-".length()) : text;
    }

    private static String digits(Random random, int length, int radix) {
        var digits = new StringBuilder();
        while (digits.length() < length) {
            digits.append(Character.forDigit(random.nextInt(radix), radix));
        }
        return digits.toString();
    }

    @Override
    public String toString() {
        return kind + " by " + entrance;
    }
}
