package com.babelteam.clavero.slack;

/** Slack's markup. */
public final class Mrkdwn {
    private Mrkdwn() {}

    /** Text that Slack shows as it is, whatever it holds. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** What was typed before Slack escaped it; links lose their angle brackets. */
    public static String unescape(String text) {
        return text.replaceAll("<((?:https?|mailto):[^|>]*)(?:\\|[^>]*)?>", "$1").replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** The text without emphasis and emoji names, for where markup is not read. */
    public static String plain(String text) {
        return text.replaceAll(":[a-z_]+: ?", "").replaceAll("[*`]", "");
    }
}
