package com.babelteam.clavero.escalation;

import com.babelteam.clavero.escalation.CaseText.Row;
import com.babelteam.clavero.person.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What support reads of a case, as a page. Whatever a person wrote is text in it and never markup. */
@Component
class CasePage {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private final CaseText text;
    private final SupportWords words;
    private final String page = read("mail/case.html");
    private final String row = read("mail/row.html");
    private final String line = read("mail/line.html");
    private final String addition = read("mail/addition.html");

    CasePage(CaseText text, SupportWords words) {
        this.text = text;
        this.words = words;
    }

    String of(SupportCase about, Language language) {
        List<Row> lines = text.conversation(about.dossier(), language);
        String conversation = lines.isEmpty()
                ? escaped(words.say(language, "conversation.none"))
                : each(line, lines);
        return filled(page, Map.of("language", language.code(), "heading",
                escaped(words.say(language, "heading", about.number())), "writtenHeading",
                escaped(text.written(about.status(), language)), "written", escaped(about.words()), "rowsHeading",
                escaped(words.say(language, "rows")), "rows", each(row, text.allRows(about, language)),
                "conversationHeading", escaped(words.say(language, "conversation")), "conversation", conversation,
                "note", escaped(words.say(language, "note"))));
    }

    String ofAddition(CaseStatus status, String added, Language language) {
        return filled(addition, Map.of("language", language.code(), "heading",
                escaped(words.say(language, "heading.addition", status.number())), "writtenHeading",
                escaped(text.written(status, language)), "written", escaped(added), "note",
                escaped(words.say(language, "note"))));
    }

    private static String each(String template, List<Row> rows) {
        return rows.stream().map(
                each -> filled(template, Map.of("label", escaped(each.label()), "value", escaped(each.value()))))
                .collect(Collectors.joining());
    }

    /** In one pass, so that nothing that is filled in can open a place of its own. */
    private static String filled(String template, Map<String, String> values) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;").replaceAll("\\r?\\n", "<br>\n");
    }

    private static String read(String name) {
        try {
            return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
