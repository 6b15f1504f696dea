package com.babelteam.clavero.verification;

import com.babelteam.clavero.verification.KeyReading.LookAlike;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text in the key field is when it is plainly no key. The rules are tried in order; the first that fits names it.
 *
 * <p>Developer-portal client ids are 24 small letters and digits (until 2020) or at least 28 letters of both cases and
 * digits (since), by the samples in public code.
 */
final class LookAlikes {
    private record Rule(LookAlike lookAlike, Pattern form) {
        Rule(LookAlike lookAlike, String form) {
            this(lookAlike, Pattern.compile(form, Pattern.DOTALL));
        }
    }

    /** Letters that stand in for hexadecimal digits when a key is typed off a screen or passes a word processor. */
    private static final String CONFUSABLE = "[0-9A-Fa-fOoIiLlQSsZz|\\P{ASCII}]";

    private static final List<Rule> RULES = List.of(
            new Rule(LookAlike.EMPTY, ""),
            new Rule(LookAlike.MASKED, ".*(?:[*•·●]{3,}|…|\\.{3,}|[xX]{6,}).*"),
            new Rule(LookAlike.ADDRESS,
                    "(?i)(?:[a-z][a-z0-9+.-]*:)?//.*|(?i)[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:com|app|net|org|io)(?:\\.[a-z]{2})?(?:[:/?#].*)?"),
            new Rule(LookAlike.EMAIL, "[^\\s@/]+@[^\\s@/]+\\.[^\\s@/]+"),
            new Rule(LookAlike.OTHER_SERVICE,
                    "(?i)(?:xox[a-z]-|xapp-|[spr]k[-_]|c[ks]_|gh[a-z]_|github_pat_|glpat-|akia|aiza|eyj|sg\\.|app_usr-|hottok|shp[a-z]{2}_|whsec_|pat-|test-).*|(?i)[0-9a-f]{32}-us[0-9]{1,2}"),
            new Rule(LookAlike.PLACEHOLDER,
                    "(?i)(?:your|my|tu|su|sua|mi|minha|insert|paste)[-_ ]?[a-z_ -]*(?:key|clave|chave)[a-z_ -]*|(?i)(?:KeapAK-)?(?:your|0{16}).*"),
            new Rule(LookAlike.ODD_CHARACTERS, "(?i)(?:KeapAK-" + CONFUSABLE + "{50}|" + CONFUSABLE + "{32})"),
            new Rule(LookAlike.TRUNCATED,
                    "(?i)keap-?ak(?!-[0-9a-z]{50,200}$).*|(?=.*[0-9])[0-9A-Fa-f]{12,31}|[0-9A-Fa-f]{50}"),
            new Rule(LookAlike.APP_CODE, "(?i)[a-z]{2,3}[0-9]{3,4}"),
            new Rule(LookAlike.DEVELOPER_CLIENT_ID,
                    "(?=.*[g-z])(?=.*[0-9])[a-z0-9]{24}|(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])[A-Za-z0-9]{28,64}|(?i)[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"),
            new Rule(LookAlike.PASSPHRASE,
                    "(?!KeapAK-[0-9A-Za-z]{50,200}$|(?=.*[0-9])[0-9a-z]{30,128}$|[0-9A-Fa-f]{33,128}$).*"));

    private LookAlikes() {}

    /**
     * @param trimmed the text without what stood around it
     * @param joined the same without any blanks
     * @return what it is instead of a key, or null if it may be one
     */
    static @Nullable LookAlike of(String trimmed, String joined) {
        for (Rule rule : RULES) {
            if (rule.form().matcher(joined).matches()) {
                return rule.lookAlike();
            }
        }
        boolean severalWords = trimmed.length() != joined.length();
        return severalWords ? LookAlike.PASSPHRASE : null;
    }
}
