package com.babelteam.clavero.playground.replay;

import com.babelteam.clavero.playground.replay.Conversation.Line;
import com.babelteam.clavero.playground.replay.Details.Kind;
import com.babelteam.clavero.playground.replay.Grammar.Sentence;
import com.babelteam.clavero.playground.replay.Parsing.NotUnderstood;
import com.babelteam.clavero.playground.replay.Parsing.Problem;
import com.babelteam.clavero.playground.replay.Parsing.Understood;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a conversation: one sentence a line, {@code #} before comments, what belongs to a sentence indented below it. The
 * README lists the sentences; {@link Grammar} is the list that counts.
 */
public final class ConversationParser {
    private static final Pattern LANGUAGES = Pattern.compile("languages: ((?:es|pt|en)(?:, (?:es|pt|en))*)");

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private List<String> languages = List.of();
    private String title = "";

    private ConversationParser(String file) {
        this.file = file;
    }

    /**
     * @param file its name, for messages
     * @param text what stands in it
     */
    public static Parsing parse(String file, String text) {
        var parser = new ConversationParser(file);
        parser.read(text.lines().map(String::stripTrailing).toList());
        if (parser.problems.isEmpty() && parser.lines.isEmpty()) {
            parser.problems.add(new Problem(file, 1, "nothing happens in it"));
        }
        return parser.problems.isEmpty()
                ? new Understood(new Conversation(file, parser.title, parser.languages, parser.lines))
                : new NotUnderstood(parser.problems);
    }

    private void read(List<String> text) {
        int i = 0;
        while (i < text.size()) {
            int end = i + 1;
            while (end < text.size() && isIndented(text.get(end))) {
                end++;
            }
            group(i + 1, text.subList(i, end));
            i = end;
        }
    }

    private static boolean isIndented(String line) {
        return !line.isBlank() && Character.isWhitespace(line.charAt(0));
    }

    /** A line that is not indented and those below it that are. */
    private void group(int number, List<String> group) {
        String first = group.getFirst();
        Matcher header = LANGUAGES.matcher(first);
        if (first.isBlank() || first.startsWith("#")) {
            title = title.isEmpty() && !first.isBlank() ? first.substring(1).strip() : title;
            complain(number + 1, group.subList(1, group.size()), "is indented, but under no step");
        } else if (header.matches() && lines.isEmpty()) {
            languages = List.of(header.group(1).split(", "));
        } else {
            step(number, group);
        }
    }

    private void step(int number, List<String> group) {
        String first = group.getFirst();
        for (Sentence sentence : Grammar.SENTENCES) {
            Matcher words = sentence.form().matcher(first);
            if (words.matches()) {
                Details details = details(number, group, sentence.details());
                lines.add(new Line(number, group, sentence.meaning().of(words, details)));
                return;
            }
        }
        complain(number, List.of(first), "is no sentence that I know");
    }

    private Details details(int number, List<String> group, Kind kind) {
        var details = new Details();
        for (int i = 1; i < group.size(); i++) {
            String line = group.get(i).strip();
            String problem = line.startsWith("#") ? null : details.add(line, kind);
            if (problem != null) {
                problems.add(new Problem(file, number + i, problem));
            }
        }
        return details;
    }

    private void complain(int number, List<String> where, String what) {
        for (int i = 0; i < where.size(); i++) {
            String line = where.get(i).strip();
            if (!line.startsWith("#")) {
                problems.add(new Problem(file, number + i, "\"" + line + "\" " + what));
            }
        }
    }
}
