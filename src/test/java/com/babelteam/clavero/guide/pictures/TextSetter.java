package com.babelteam.clavero.guide.pictures;

import com.babelteam.clavero.guide.pictures.Word.Run;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Sets the words of a drawing. SVG breaks no lines; here a {@code <text>} with {@code data-width} and, where it may
 * have more than one, {@code data-lines} is broken into lines around its {@code y}, and {@code **words**} become bold.
 * What does not fit is an error: the picture must be looked at, not cut.
 */
final class TextSetter {
    private static final double LINE_HEIGHT = 1.28;
    private static final double STEP = 10;
    private static final FontRenderContext SCREEN = new FontRenderContext(null, true, true);

    private TextSetter() {}

    /** Replaces each text by texts that need no breaking: one for each run of letters in one weight. */
    static void set(Document svg) {
        var texts = svg.getElementsByTagName("text");
        IntStream.range(0, texts.getLength()).mapToObj(i -> (Element) texts.item(i)).toList()
                .forEach(TextSetter::set);
    }

    private static void set(Element text) {
        List<List<Word>> lines = lines(text);
        double step = number(text, "font-size", 0) * LINE_HEIGHT;
        double top = number(text, "y", 0) - (lines.size() - 1) * step / 2;
        for (int i = 0; i < lines.size(); i++) {
            setLine(text, lines.get(i), top + i * step);
        }
        text.getParentNode().removeChild(text);
    }

    /** As few lines as the room allows, then as even as that number allows. */
    private static List<List<Word>> lines(Element text) {
        double room = number(text, "data-width", Double.MAX_VALUE);
        List<List<Word>> lines = lines(text, room);
        if (lines.size() > number(text, "data-lines", 1) || lines.stream().anyMatch(line -> width(line, text) > room)) {
            throw new IllegalStateException("No room for: " + text.getTextContent());
        }
        return lines.size() == 1 ? lines : evenly(text, room, lines);
    }

    private static List<List<Word>> evenly(Element text, double room, List<List<Word>> lines) {
        List<List<Word>> evenest = lines;
        for (double narrower = room; narrower > 0; narrower -= STEP) {
            List<List<Word>> next = lines(text, narrower);
            if (next.size() > lines.size()) {
                break;
            }
            evenest = next;
        }
        return evenest;
    }

    private static List<List<Word>> lines(Element text, double room) {
        List<List<Word>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        for (Word word : Word.of(text.getTextContent())) {
            List<Word> line = lines.getLast();
            line.add(word);
            if (line.size() > 1 && width(line, text) > room) {
                line.removeLast();
                lines.add(new ArrayList<>(List.of(word)));
            }
        }
        return lines;
    }

    private static void setLine(Element text, List<Word> line, double y) {
        double x = number(text, "x", 0) - switch (text.getAttribute("text-anchor")) {
            case "middle" -> width(line, text) / 2;
            case "end" -> width(line, text);
            default -> 0;
        };
        for (Word word : line) {
            for (Run run : word.runs()) {
                setRun(text, run, x, y);
                x += width(run, text);
            }
            x += width(new Run(" ", false), text);
        }
    }

    private static void setRun(Element text, Run run, double x, double y) {
        var set = (Element) text.cloneNode(false);
        List.of("data-width", "data-lines", "text-anchor").forEach(set::removeAttribute);
        set.setAttribute("x", String.format(Locale.ROOT, "%.2f", x));
        set.setAttribute("y", String.format(Locale.ROOT, "%.2f", y));
        if (run.bold()) {
            set.setAttribute("font-weight", "bold");
        }
        set.setTextContent(run.text());
        text.getParentNode().insertBefore(set, text);
    }

    private static double width(List<Word> line, Element text) {
        return line.stream().flatMap(word -> word.runs().stream()).mapToDouble(run -> width(run, text)).sum()
                + (line.size() - 1) * width(new Run(" ", false), text);
    }

    private static double width(Run run, Element text) {
        boolean bold = run.bold() || "bold".equals(text.getAttribute("font-weight"));
        String family = text.hasAttribute("font-family") ? text.getAttribute("font-family") : "Lato";
        if (!Arrays.asList(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames())
                .contains(family)) {
            throw new IllegalStateException("Install the font \"" + family + "\" to draw the pictures");
        }
        return new Font(family, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) number(text, "font-size", 0))
                .getStringBounds(run.text(), SCREEN).getWidth();
    }

    private static double number(Element text, String attribute, double otherwise) {
        return text.hasAttribute(attribute) ? Double.parseDouble(text.getAttribute(attribute)) : otherwise;
    }
}
