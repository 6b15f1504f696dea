package com.babelteam.clavero.privacy;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether 32 hexadecimal digits are a classic key, by the words around them. The word that stands nearest before them names
 * them: "clave", or else "commit", "md5", "request id".
 */
final class Surroundings {
    private static final int FAR_BEFORE = 90;
    private static final int FAR_AFTER = 50;

    private static final String LABELS = "(?i)(?<other>\\b(?:cache|primary|foreign|object|sort|partition|idempotency|public|ssh"
            + "|pgp|gpg|order|routing|license|encryption|signing)[\\s_-]?keys?\\b|\\bkey[\\s_-]?ids?\\b"
            + "|commit|cherry|\\brev(?:ision|isión|isão)?\\b|merge|\\bgit\\b|\\bblob\\b|\\btree\\b|hash(?:\\s+(?:de|da|do|of)\\s+(?:la\\s+|el\\s+|the\\s+)?\\p{L}+)?|md5|sha-?\\d|sha\\b|sum\\b"
            + "|checksum|digest|e-?tag\\b|none-match|uuid|guid|\\buid\\b|\\btrace|\\bspan\\b|request|correlation"
            + "|sess?i[oó]n|sessão|sess?id|cookie|fingerprint|huella|signature|firma\\b|assinatura|(?<![a-z])id\\b|(?<=_)id\\b"
            + "|pedido|\\border\\b|transac|transaç|txid|\\bpix\\b|build|artifact|device|dispositivo|serial|container|volume|image\\b"
            + "|layer|log\\b|hottok|\\btoken\\b|password|contraseña|senha)";
    private static final String KEYS = "(?<key>(?<![a-z])(?:api[\\s_-]?)?keys?(?![a-z])|apikey|privatekey|clave(?![a-z]*ro)s?|chaves?|llaves?"
            + "|encrypted(?![a-z]))";
    private static final String KEAPS = "(?<keap>infusionsoft|(?<![a-z])keap(?![a-z])|(?<![0-9a-z])[a-z]{2}[0-9]{3}(?![0-9a-z]))";
    private static final Pattern LABEL = Pattern.compile(LABELS + "|" + KEYS + "|" + KEAPS);
    /** Services whose keys are 32 hexadecimal digits too; those that people connect with Keap are not among them. */
    private static final Pattern OTHER_SERVICE = Pattern
            .compile("(?i)algolia|datadog|twilio|trello|openweather|mailchimp|mailgun|tmdb|cloudflare|sentry|stripe|aws"
                    + "|facebook|rd station|activecampaign|sendgrid|new ?relic");
    private static final Pattern APP_CODE_JOINED = Pattern.compile("(?i)(?<![0-9a-z])[a-z]{2}[0-9]{3}\\s?[:/|]\\s?$");
    private static final Pattern NAMED_PARAMETER = Pattern
            .compile("(?i)(?:api[_-]?key|private[_-]?key|[a-z_]*_key|(?<![a-z])key|clave|chave|llave)\\s?=[>\"']*$");
    /** In lists of checksums, files come after the digits. */
    private static final Pattern PATH = Pattern.compile("(?<!\\S)(?!\\S*infusionsoft)\\S*/\\S*");
    private static final Pattern WORD_BEFORE = Pattern.compile("\\S*$");

    private Surroundings() {}

    static boolean speakForAKey(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - FAR_BEFORE), start);
        String after = text.substring(end, Math.min(text.length(), end + FAR_AFTER));
        if (APP_CODE_JOINED.matcher(before).find()) {
            return true;
        }
        if (isPartOfSomething(before, after)) {
            return false;
        }
        MatchResult nearest = lastLabel(before);
        if (nearest == null) {
            nearest = firstLabel(PATH.matcher(after).replaceAll(" "));
        }
        if (nearest == null || nearest.group("other") != null) {
            return false;
        }
        boolean keaps = nearest.group("keap") != null || has(before + " " + after, "keap");
        return keaps || !OTHER_SERVICE.matcher(before + after).find();
    }

    /** Of an address, a file's name, another service's key, a longer identifier. */
    private static boolean isPartOfSomething(String before, String after) {
        Matcher word = WORD_BEFORE.matcher(before);
        String joined = word.find() ? word.group() : "";
        if (joined.contains("://")) {
            return !(joined.contains("infusionsoft") && NAMED_PARAMETER.matcher(joined).find());
        }
        if (joined.matches("(?s).*=[>\"']*") && !joined.matches("(?s)=+[>\"']*")
                && !NAMED_PARAMETER.matcher(before).find()) {
            return true;
        }
        return joined.matches("(?s).*(?:[0-9A-Za-z][-_.]|[/\\\\@$])")
                || after.matches("(?s)(?:-[0-9A-Za-z]|[@:][0-9A-Za-z]).*")
                || (after.matches("(?s)\\.[0-9A-Za-z].*") && lastLabel(before) == null);
    }

    private static boolean has(String text, String group) {
        return LABEL.matcher(text).results().anyMatch(found -> found.group(group) != null);
    }

    private static @Nullable MatchResult lastLabel(String text) {
        return LABEL.matcher(text).results().reduce((_, second) -> second).orElse(null);
    }

    private static @Nullable MatchResult firstLabel(String text) {
        return LABEL.matcher(text).results().findFirst().orElse(null);
    }
}
