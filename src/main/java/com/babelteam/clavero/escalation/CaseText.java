package com.babelteam.clavero.escalation;

import com.babelteam.clavero.escalation.Dossier.Author;
import com.babelteam.clavero.escalation.Dossier.Line;
import com.babelteam.clavero.person.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What support reads of a case, in words. The person is shown the same rows before. */
@Component
public class CaseText {
    private final SupportWords words;
    private final SupportSettings support;

    CaseText(SupportWords words, SupportSettings support) {
        this.words = words;
        this.support = support;
    }

    /** Something that support sees, and what it is. */
    public record Row(String label, String value) {}

    /** All of a dossier but the conversation, in the order in which it is read. */
    public List<Row> rows(Dossier dossier, Language language) {
        String check = dossier.result().isEmpty() ? "" : dossier.result() + " · " + dossier.reference();
        return List.of(row(language, "name", dossier.name()), row(language, "workspace", dossier.workspace()),
                row(language, "language", name(dossier.language(), language)), row(language, "app", dossier.app()),
                row(language, "step", dossier.step()), row(language, "check", check));
    }

    /** The lines of the conversation, each with who said it. */
    public List<Row> conversation(Dossier dossier, Language language) {
        return dossier.conversation().stream().map(line -> new Row(author(line, language), line.text())).toList();
    }

    String subject(CaseStatus status, Language language) {
        return "[" + status.number() + "] " + words.say(language, "subject")
                + (status.result().isEmpty() ? "" : " · " + status.result());
    }

    /** Rows with the address; who reads a case without an e-mail around it needs that too. */
    List<Row> allRows(SupportCase about, Language language) {
        var rows = new ArrayList<Row>(rows(about.dossier(), language));
        rows.add(1, row(language, "email", about.status().email()));
        return rows;
    }

    /** The whole case as plain text. */
    public String plain(SupportCase about, Language language) {
        String lines = about.dossier().conversation().isEmpty()
                ? words.say(language, "conversation.none")
                : listed(conversation(about.dossier(), language));
        return String.join("\n\n", words.say(language, "heading", about.number()),
                written(about.status(), language) + "\n" + about.words(),
                words.say(language, "rows") + "\n" + listed(allRows(about, language)),
                words.say(language, "conversation") + "\n" + lines);
    }

    /** Heads what the person wrote, and says in which language that is. */
    String written(CaseStatus status, Language language) {
        return words.say(language, "written", name(status.language(), language));
    }

    /** An address that opens a person's own mail program with the whole case written in it. */
    public String mailto(SupportCase about) {
        Language team = support.teamLanguage();
        return "mailto:" + support.email() + "?subject=" + encoded(subject(about.status(), team)) + "&body="
                + encoded(plain(about, team));
    }

    private Row row(Language language, String key, String value) {
        return new Row(words.say(language, "row." + key), value.isEmpty() ? words.say(language, "none") : value);
    }

    private String author(Line line, Language language) {
        return words.say(language, line.author() == Author.PERSON ? "author.person" : "author.assistant");
    }

    private static String name(Language which, Language in) {
        return which.locale().getDisplayLanguage(in.locale());
    }

    private static String listed(List<Row> rows) {
        return rows.stream().map(row -> row.label() + ": " + row.value()).collect(Collectors.joining("\n"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text.replace("\n", "\r\n"), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
