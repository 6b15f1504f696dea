package com.babelteam.clavero.guide;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One file while it is read: hands out its texts, holds each to its limit and to the markup that can be shown. */
final class Page {
    static final Set<String> PLACES = Set.of("support", "command", "xmlrpcEnd");

    private final Document document;
    private final Problems problems;
    private final Marks shown = Marks.none();
    private final TreeMap<String, Object> sameEverywhere = new TreeMap<>();

    Page(Document document, Problems problems) {
        this.document = document;
        this.problems = problems;
    }

    String file() {
        return document.file();
    }

    Header header() {
        return document.header();
    }

    /** Marks a value that must be the same in every language. */
    <T> T same(String name, T value) {
        sameEverywhere.put(name, value);
        return value;
    }

    String line(String name, int longest) {
        return shown(name, header().text(name), longest).text();
    }

    Markdown paragraph(String name, int longest) {
        return shown(name, header().text(name), longest);
    }

    Optional<Markdown> optionalParagraph(String name, int longest) {
        return header().optional(name).map(text -> shown(name, text, longest));
    }

    Markdown main(int longest) {
        return part("the text", document.main(), longest);
    }

    List<Markdown> sections(int fewest, int most) {
        int count = document.sections().size();
        if (count < fewest || count > most) {
            problem("has " + count + " parts that begin with ##; " + fewest + " to " + most + " are needed");
        }
        return document.sections();
    }

    Markdown part(String name, Markdown text, int longest) {
        if (text.isEmpty()) {
            problem(name + " is empty");
        }
        return shown(name, text.text(), longest);
    }

    private Markdown shown(String name, String text, int longest) {
        String written = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        int length = written.codePointCount(0, written.length());
        if (length > longest) {
            problem(name + " has " + length + " characters; at most " + longest + " fit");
        }
        var markdown = new Markdown(text);
        Marks marks = Marks.of(markdown);
        marks.forbidden().forEach(what -> problem(name + " holds " + what));
        marks.places().stream().filter(place -> !PLACES.contains(place))
                .forEach(place -> problem(name + " holds {" + place + "}, which nothing fills"));
        shown.addAll(marks);
        return markdown;
    }

    void problem(String what) {
        problems.add(file(), what);
    }

    /** Everything in which this page differs from the original although it must not. */
    void mustEqual(Page original) {
        sameEverywhere.forEach((name, value) -> {
            if (!value.equals(original.sameEverywhere.get(name))) {
                problem(name + " differs from " + original.file());
            }
        });
        compare("links", shown.links(), original.shown.links(), original);
        compare("numbers", shown.numbers(), original.shown.numbers(), original);
        compare("places", shown.places(), original.shown.places(), original);
    }

    private void compare(String what, Set<String> mine, Set<String> theirs, Page original) {
        if (!mine.equals(theirs)) {
            problem(what + " " + mine + " differ from " + theirs + " in " + original.file());
        }
    }
}
