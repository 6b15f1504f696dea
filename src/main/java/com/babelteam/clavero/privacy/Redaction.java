package com.babelteam.clavero.privacy;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a text what could tell who wrote it, as far as that has a form: keys, addresses, numbers, app codes, mentions,
 * and names that are introduced as such. What is left still says what was asked.
 */
public final class Redaction {
    private static final String NAME = "\\p{Lu}[\\p{L}'’-]+(?:\\s+(?:(?:de|da|do|dos|del|la)\\s+){0,2}\\p{Lu}[\\p{L}'’-]+){0,3}";
    private static final List<Rule> RULES = List.of(
            rule("<(?:mailto:)[^>]*>|[\\p{L}0-9._%+-]+@[\\p{L}0-9-]+(?:\\.[\\p{L}0-9-]+)+", "[email]"),
            rule("<[@!#][^>]*>", "[mention]"),
            rule("(?i)(?:https?://)?[a-z0-9-]+\\.infusionsoft\\.com\\S*", "[app].infusionsoft.com"),
            rule("(?i)<?(https?://[a-z0-9.-]+)(?:[/?#:|][^\\s>]*)?>?", "$1"),
            rule("(?i)\\b[a-z]{2}\\d{3}\\b", "[app]"),
            rule("(?<![\\p{L}\\d])@[\\p{L}\\d._-]+", "[mention]"),
            rule("\\+?\\(?\\d(?:[\\s().-]{0,2}\\d){6,}", "[number]"),
            rule("(?i:\\b(?:me llamo|mi nombre es|le habla|soy|meu nome é|me chamo|aqui é(?: [oa])?|sou|my name is|i am|i['’]m"
                    + "|this is|atte\\.?|atentamente,?|att\\.?|saludos,?|abraços?,?|regards,?))\\s+" + NAME, "[name]"));

    private record Rule(Pattern pattern, String by) {}

    private Redaction() {}

    /** The text with such parts replaced by words in brackets. */
    public static String of(String text) {
        String redacted = Secrets.mask(text);
        for (Rule rule : RULES) {
            redacted = rule.pattern().matcher(redacted).replaceAll(rule.by());
        }
        return redacted;
    }

    private static Rule rule(String pattern, String by) {
        return new Rule(Pattern.compile(pattern), by);
    }
}
