package com.babelteam.clavero.privacy;

import com.babelteam.clavero.privacy.FoundKey.Certainty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds keys of Keap's in what people write, to act upon: sure enough that nobody is alarmed for a Git hash. To mask, which
 * costs nothing, see {@link Secrets}.
 */
public final class KeyFinder {
    private static final int LONGEST = 40_000;
    /** Line breaks and emphasis can part a key that was pasted. */
    private static final String GAP = "[\\s*`_~]{0,4}";
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern NEW_KEY = Pattern.compile("(?i)keapak[-\\p{Pd}−_\\s]{0,2}"
            + "(?<digits>[0-9a-f]{50}(?![0-9a-z])|(?:" + GAP + "[0-9a-f]){50}(?![0-9a-z])|[0-9a-z]{24,200})");
    private static final Pattern OLD_KEY = Pattern.compile("(?<![0-9A-Za-z])(?<digits>[0-9a-f]{32}|[0-9A-F]{32}"
            + "|[0-9a-f]{8,24}[*`_~]?\\n[*`_~]?[0-9a-f]{8,24})(?![0-9A-Za-z])");
    /** What guides print where the key belongs, and what Keap shows of a key afterwards. */
    private static final Pattern FILLER = Pattern.compile("(.)\\1{7}");

    private KeyFinder() {}

    /** Searches a text, as it was written; markup may be in it. */
    public static FoundKeys in(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String plain = INVISIBLE.matcher(cut).replaceAll("").replace('\u00a0', ' ');
        List<FoundKey> keys = new ArrayList<>();
        String withoutNew = NEW_KEY.matcher(plain).replaceAll(found -> {
            String digits = digits(found.group("digits"));
            if (isFiller(digits)) {
                return Matcher.quoteReplacement(found.group());
            }
            add(keys, new FoundKey("KeapAK-" + digits, Certainty.CERTAIN));
            return " ";
        });
        var rest = new StringBuilder();
        Matcher old = OLD_KEY.matcher(withoutNew);
        while (old.find()) {
            String digits = digits(old.group("digits"));
            boolean spoken = digits.length() == 32 && !isFiller(digits) && digits.chars().anyMatch(Character::isLetter)
                    && Surroundings.speakForAKey(withoutNew, old.start(), old.end());
            if (spoken) {
                add(keys, new FoundKey(digits, Certainty.LIKELY));
            }
            old.appendReplacement(rest, spoken ? " " : Matcher.quoteReplacement(old.group()));
        }
        old.appendTail(rest);
        return new FoundKeys(keys, rest.toString());
    }

    private static void add(List<FoundKey> keys, FoundKey key) {
        if (keys.stream().noneMatch(key::isSameAs)) {
            keys.add(key);
        }
    }

    private static String digits(String found) {
        return found.replaceAll("[^0-9A-Za-z]", "").toLowerCase(Locale.ROOT);
    }

    /** Chance makes no run of eight, nor so many digits without a letter or so few that differ. */
    private static boolean isFiller(String digits) {
        return FILLER.matcher(digits).find() || digits.chars().noneMatch(Character::isDigit)
                || digits.chars().distinct().count() < 4;
    }
}
