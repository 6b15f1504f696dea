package com.babelteam.clavero.privacy;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises Keap's keys in text by their form, to refuse or to mask them. */
public final class Secrets {
    /** New keys announce themselves, whole or cut off; of the old ones the length is what gives them away. */
    private static final Pattern KEY = Pattern
            .compile("(?i)KeapAK-?[0-9a-z]{4,}|[0-9a-f]{32,}");
    private static final Pattern LETTER_AND_DIGIT = Pattern.compile("(?=.*[a-z])(?=.*[0-9])[a-z0-9-]{16,}");
    private static final Pattern HEX_RUN = Pattern.compile("[0-9a-f]{16,}|(?=.*[a-f])(?=.*[0-9])[0-9a-f]{8,}");

    private static final Pattern WORD = Pattern.compile("[0-9A-Za-z-]{6,}");

    /** What stands where a key was. */
    public static final String MASK = "[key]";

    /** What stands where a word was that only might be a key. */
    public static final String VEIL = "[…]";

    private Secrets() {}

    /** Whether the text holds something with the form of a key. */
    public static boolean holdsKey(String text) {
        return KEY.matcher(text).find();
    }

    /** The text with everything that has the form of a key replaced by {@code [key]}. */
    public static String mask(String text) {
        return KEY.matcher(text).replaceAll(MASK);
    }

    /**
     * The text with every key masked, and every word that only might be a key or a piece of one; for what others are going to
     * read.
     */
    public static String maskAll(String text) {
        return hideDoubtful(text, MASK);
    }

    /** The same, but the words that only might be keys get a sign of their own: not everyone who writes such a word showed a key. */
    public static String veil(String text) {
        return hideDoubtful(text, VEIL);
    }

    private static String hideDoubtful(String text, String sign) {
        return WORD.matcher(mask(text)).replaceAll(word -> Matcher
                .quoteReplacement(looksLikeKey(word.group()) ? sign : word.group()));
    }

    /**
     * Whether one word is a key or a piece of one; stricter than {@link #holdsKey}, for a field where a word that only
     * might be a key must not be kept or shown.
     */
    public static boolean looksLikeKey(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.startsWith("keapak") || LETTER_AND_DIGIT.matcher(lower).matches()
                || HEX_RUN.matcher(lower).matches();
    }
}
