package com.babelteam.clavero.answers;

import com.babelteam.clavero.privacy.Secrets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a word of ours in the place of what identifies something (keys, app codes, addresses, people), before a message
 * is classified: that a key stands there says much, which one says nothing and must go no further.
 */
final class Markers {
    private static final String APP = "[a-z]{1,4}[0-9]{2,5}";
    private static final Pattern LONG_WORD = Pattern.compile("[\\w-]{16,}");

    /** All that is marked has at least one of these. */
    private static final String TELLTALE = "0123456789@<.[";

    private static final String START = "zz";

    private enum Marker {
        KEY("\\[key]", "key"), MAIL("<mailto:[^>]*>|[^\\s<>@|]+@[^\\s<>@|]+\\.[a-z]{2,}", "mail"), MENTION(
                "<[@#!][^>]*>|(?<=^|\\s)@[\\w.-]+", "mention"), APP_ADDRESS(
                        "<?(?:https?://)?[\\w-]+\\.infusionsoft\\.(?:com|app)[^\\s>]*>?", "applink"), LINK(
                                "<?https?://[^\\s>]+>?|\\bwww\\.\\S+|\\b[\\w-]{2,}\\.(?:com|net|org|io|app|co|es|br|mx)(?:\\.[a-z]{2})?\\b\\S*",
                                "link"), IP("\\b\\d{1,3}(?:\\.\\d{1,3}){3}(?:/\\d+)?\\b", "ip"), APP_CODE(
                                        "\\b" + APP + "\\b",
                                        "code"), NUMBER("#\\d+|\\b(?!20\\d\\d\\b)\\d{4,}\\b", "number");

        private final Pattern pattern;
        private final String word;

        Marker(String pattern, String word) {
            this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
            this.word = " " + START + word + " ";
        }
    }

    private Markers() {}

    static boolean isMarker(String word) {
        return word.startsWith(START);
    }

    static String mark(String message) {
        if (message.chars().noneMatch(each -> TELLTALE.indexOf(each) >= 0)) {
            return message;
        }
        String marked = LONG_WORD.matcher(Secrets.mask(message)).replaceAll(
                match -> Matcher.quoteReplacement(Secrets.looksLikeKey(match.group()) ? "[key]" : match.group()));
        for (Marker each : Marker.values()) {
            marked = each.pattern.matcher(marked).replaceAll(each.word);
        }
        return marked;
    }
}
