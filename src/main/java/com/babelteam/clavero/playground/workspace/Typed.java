package com.babelteam.clavero.playground.workspace;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Slack makes of a typed message before an app sees it: escapes, mentions and links. */
final class Typed {
    private static final Pattern ADDRESS = Pattern.compile("(?<![\\w@.])(https?://[^\\s<>|]+)"
            + "|(?<![\\w@./-])((?:[a-z0-9-]+\\.)+(?:com|net|org|app|dev|io|br|es|mx)(?:/[^\\s<>|]*)?)(?![\\w@-])"
            + "|(?<![\\w@.])([\\w.+-]+@(?:[a-z0-9-]+\\.)+[a-z]{2,})", Pattern.CASE_INSENSITIVE);

    private Typed() {}

    /** The text of a message event. */
    static String message(String typed, String botName) {
        String escaped = escape(typed).replaceAll("(?i)@" + Pattern.quote(botName) + "\\b",
                Matcher.quoteReplacement("<@" + Workspace.BOT + ">"));
        return ADDRESS.matcher(escaped).replaceAll(found -> Matcher.quoteReplacement(link(found.group(1),
                found.group(2), found.group(3))));
    }

    /** The text of a slash command that does not ask for links and mentions to be marked. */
    static String escape(String typed) {
        return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String link(String url, String domain, String email) {
        if (url != null) {
            return "<" + url + ">";
        }
        return domain != null ? "<http://" + domain + "|" + domain + ">" : "<mailto:" + email + "|" + email + ">";
    }
}
