package com.babelteam.clavero.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Slack's markup. */
public final class Mrkdwn {
    private static final int LONGEST_ESCAPE = "&amp;".length();
    private static final Pattern LINK = Pattern.compile("<((?:https?|mailto):[^|>]*)(?:\\|[^>]*)?>");
    private static final Pattern EMPHASIS_OR_EMOJI = Pattern.compile(":[a-z_]+: ?|[*`]");

    private Mrkdwn() {}

    /** Text that Slack shows as it is, whatever it holds. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** What was typed before Slack escaped it; links lose their angle brackets. */
    public static String unescape(String text) {
        return LINK.matcher(text).replaceAll("$1").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** The text in pieces of so many characters at most: cut between lines, else between words, else wherever nothing breaks. */
    public static List<String> pieces(String text, int longest) {
        var pieces = new ArrayList<String>();
        String rest = text.strip();
        while (rest.length() > longest) {
            int cut = cut(rest, longest);
            pieces.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        pieces.add(rest);
        return pieces.stream().filter(piece -> !piece.isEmpty()).toList();
    }

    /** The text, or of a longer one the beginning. */
    public static String beginning(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, cut(text, longest - 1)).strip() + "…";
    }

    /** Never in the middle of an emoji, or of one of Slack's escapes. */
    private static int cut(String text, int longest) {
        int line = text.lastIndexOf('\n', longest);
        int word = text.lastIndexOf(' ', longest);
        int least = longest * 9 / 10;
        if (line > least || word > least) {
            return line > least ? line : word;
        }
        int escape = text.lastIndexOf('&', longest - 1);
        int cut = escape > longest - LONGEST_ESCAPE && text.indexOf(';', escape) >= longest ? escape : longest;
        return Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
    }

    /** The text without emphasis and emoji names, for where markup is not read. */
    public static String plain(String text) {
        return EMPHASIS_OR_EMOJI.matcher(text).replaceAll("");
    }
}
