package com.babelteam.clavero.conversation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes spellings of the same words equal: small letters, no accents, no punctuation, single spaces. */
final class Spelling {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\[\\]]+");

    private Spelling() {}

    static String plain(String text) {
        String apart = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        return NO_WORD.matcher(apart).replaceAll(" ").strip();
    }
}
