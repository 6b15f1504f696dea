package com.babelteam.clavero.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A file of the guide, taken apart.
 *
 * @param main what stands above the first heading
 * @param sections what stands below each heading
 */
record Document(String file, Header header, Markdown main, List<Markdown> sections) {
    /** Finds headings and nothing else: most of a file are example questions, in which nothing is markup. */
    private static final Parser PARSER = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .inlineParserFactory(_ -> (_, _) -> {}).build();
    private static final String FENCE = "---";

    /** The file taken apart; empty if it cannot be, and the problem with it is on the list. */
    static Optional<Document> read(String file, String text, Problems problems) {
        List<String> lines = text.replace("\uFEFF", "").replace("\r\n", "\n").lines().toList();
        int end = lines.isEmpty() || !lines.getFirst().stripTrailing().equals(FENCE) ? -1 : endOfHeader(lines);
        if (end < 0) {
            problems.add(file, "must begin with a header between two lines of ---");
            return Optional.empty();
        }
        List<Markdown> parts = parts(lines.subList(end + 1, lines.size()));
        return Header.read(file, String.join("\n", lines.subList(1, end)), problems)
                .map(header -> new Document(file, header, parts.getFirst(), parts.subList(1, parts.size())));
    }

    private static int endOfHeader(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).stripTrailing().equals(FENCE)) {
                return i;
            }
        }
        return -1;
    }

    private static List<Markdown> parts(List<String> lines) {
        var parts = new ArrayList<Markdown>();
        int from = 0;
        Node document = PARSER.parse(String.join("\n", lines));
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                List<SourceSpan> at = heading.getSourceSpans();
                parts.add(new Markdown(String.join("\n", lines.subList(from, at.getFirst().getLineIndex()))));
                from = at.getLast().getLineIndex() + 1;
            }
        }
        parts.add(new Markdown(String.join("\n", lines.subList(from, lines.size()))));
        return parts;
    }
}
