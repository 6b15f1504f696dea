package com.babelteam.clavero.verification;

import com.babelteam.clavero.verification.KeyReading.LookAlike;
import com.babelteam.clavero.verification.KeyReading.NotAKey;
import com.babelteam.clavero.verification.KeyReading.Usable;
import com.babelteam.clavero.verification.KeyReading.Warning;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells, before anyone is asked, what a text in the key field is: a key of a known kind, something that may be one, or
 * one of the things that people mistake for it.
 *
 * <p>Forms as Keap's SDKs and clients' code show them: a legacy key is 32 hexadecimal digits, a Service Account Key or
 * Personal Access Token is {@code KeapAK-} and 50 of them.
 */
final class KeyReader {
    private static final int LONGEST = 2_000;
    private static final String PREFIX = "KeapAK-";

    private static final String AROUND = "[\\s\\p{Z}\\p{Cf}\"'`<>“”‘’«»,;]";
    /** One full stop is the end of a sentence; several are a key cut short. */
    private static final Pattern EDGES = Pattern.compile("^" + AROUND + "+|(?:" + AROUND + "|(?<!\\.)\\.(?!\\.))+$");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    /** Phones and word processors turn the hyphen into a dash, or capitalise the prefix. */
    private static final Pattern ODD_PREFIX = Pattern.compile("(?i)^keapak[-\\p{Pd}−]");
    private static final Pattern LEGACY = Pattern.compile("(?i)[0-9a-f]{32}");
    private static final Pattern KEAP_AK = Pattern.compile("(?i)KeapAK-[0-9a-f]{50}");
    private static final Pattern LONG_KEAP_AK = Pattern.compile("KeapAK-[0-9A-Za-z]{50,200}");
    private static final Pattern TWICE = Pattern.compile("(?i)(KeapAK-[0-9a-f]{50}|[0-9a-f]{32})[,;:/|]?\\1");
    private static final Pattern KEY_AMONG_WORDS = Pattern
            .compile(
                    "(?i)(?<![0-9a-z_/=-])(?:KeapAK-[0-9a-f]{50}|[0-9a-f]{32})(?![0-9a-z_-])|KeapAK-[0-9a-f]{50}(?![0-9a-z])");

    private KeyReader() {}

    /**
     * @param text anything
     * @return a key, which the receiver must close, or what the text is instead
     */
    static KeyReading read(String text) {
        if (text.length() > LONGEST) {
            return new NotAKey(LookAlike.PASSPHRASE);
        }
        String trimmed = ODD_PREFIX.matcher(EDGES.matcher(text).replaceAll("")).replaceFirst(PREFIX);
        String joined = BLANKS.matcher(trimmed).replaceAll("");
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        if (!joined.equals(text)) {
            warnings.add(Warning.CLEANED);
        }
        if (LEGACY.matcher(joined).matches() || KEAP_AK.matcher(joined).matches()) {
            return known(joined, warnings);
        }
        if (TWICE.matcher(joined).matches()) {
            return new NotAKey(LookAlike.SEVERAL);
        }
        Matcher among = KEY_AMONG_WORDS.matcher(trimmed);
        if (among.find()) {
            String key = among.group();
            warnings.add(Warning.TEXT_AROUND);
            return among.find() ? new NotAKey(LookAlike.SEVERAL) : known(key, warnings);
        }
        LookAlike lookAlike = LookAlikes.of(trimmed, joined);
        if (lookAlike != null) {
            return new NotAKey(lookAlike);
        }
        warnings.add(Warning.UNUSUAL_FORM);
        KeyKind kind = LONG_KEAP_AK.matcher(joined).matches() ? KeyKind.KEAP_AK : KeyKind.UNUSUAL;
        return new Usable(new ApiKey(joined), kind, warnings);
    }

    private static KeyReading known(String key, Set<Warning> warnings) {
        KeyKind kind = KEAP_AK.matcher(key).matches() ? KeyKind.KEAP_AK : KeyKind.LEGACY;
        String digits = kind == KeyKind.KEAP_AK ? key.substring(PREFIX.length()) : key;
        if (!digits.equals(digits.toLowerCase(Locale.ROOT))) {
            warnings.add(Warning.CAPITALS);
        }
        String whole = kind == KeyKind.KEAP_AK ? PREFIX + digits : digits;
        return new Usable(new ApiKey(whole), kind, warnings);
    }
}
