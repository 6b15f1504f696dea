package com.babelteam.clavero.slack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Whether a message or view can be used by somebody who sees neither blocks nor pictures nor colours. A screen reader and a
 * notification read a message's text alone, so that says all that its blocks say; what stands on a button is said too, as it can
 * be typed. A view has no text: there what stands in it is read, and must be words.
 */
public final class Accessible {
    private static final int LONGEST_LABEL = 75;
    private static final int CUT = 3_500;
    private static final String COPY = "```";
    private static final Set<String> WITH_PRESSES = Set.of("button", "workflow_button", "icon_button");
    private static final Pattern DATE = Pattern.compile("<!date\\^[^|>]*\\|([^>]*)>");
    private static final Pattern LINK = Pattern.compile("<((?:https?|mailto):[^|>]*)\\|([^>]*)>");
    private static final Pattern EMOJI_NAME = Pattern.compile(":[a-z][a-z0-9_+-]*:");
    private static final Pattern PICTOGRAM = Pattern.compile("[\\p{IsExtended_Pictographic}&&[^\\p{N}#*©®™]]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

    private Accessible() {}

    /** What is wrong with a message, each with where; empty if nothing. */
    public static List<String> problems(String text, JsonNode blocks) {
        List<String> problems = new ArrayList<>(problemsOfBlocks(blocks));
        if (!hasLetters(text)) {
            problems.add("/text: no words");
        }
        String said = words(text);
        boolean cut = text.endsWith("…") && text.length() > CUT;
        for (String line : said(blocks, cut)) {
            if (!said.contains(words(line))) {
                problems.add("/text: does not say \"" + line + "\"");
            }
        }
        blocks.findValues("url").stream().filter(JsonNode::isString).filter(url -> !text.contains(url.asString()))
                .forEach(url -> problems.add("/text: does not say where a button leads: " + url.asString()));
        return problems;
    }

    /** The same for a window or a Home. */
    public static List<String> problems(JsonNode view) {
        List<String> problems = new ArrayList<>(problemsOfBlocks(view.path("blocks")));
        for (String label : List.of("title", "submit", "close")) {
            if (view.has(label)) {
                label(view.path(label).path("text").asString(""), "/view/" + label, problems);
            }
        }
        return problems;
    }

    private static List<String> problemsOfBlocks(JsonNode blocks) {
        List<String> problems = new ArrayList<>();
        look(blocks, "/blocks", problems);
        return problems;
    }

    private static void look(JsonNode node, String where, List<String> problems) {
        String type = node.path("type").asString("");
        if (WITH_PRESSES.contains(type)) {
            label(node.path("text").path("text").asString(""), where, problems);
        } else if (type.equals("image")) {
            if (!hasLetters(node.path("alt_text").asString(""))) {
                problems.add(where + ": a picture without words");
            }
        } else if (type.equals("plain_text") || type.equals("mrkdwn")) {
            node.path("text").asString("").lines().filter(line -> !line.isBlank() && !hasWords(line))
                    .forEach(line -> problems.add(where + ": a line of signs alone: " + line));
        } else if (type.equals("input")) {
            label(node.path("label").path("text").asString(""), where, problems);
        }
        if (node.has("options")) {
            node.path("options").forEach(
                    option -> label(option.path("text").path("text").asString(""), where + "/options", problems));
        }
        int index = 0;
        for (JsonNode child : node) {
            if (child.isContainer()) {
                look(child, where + "/" + index, problems);
            }
            index++;
        }
    }

    private static void label(String label, String where, List<String> problems) {
        if (!hasLetters(label)) {
            problems.add(where + ": a label without words: " + label);
        }
        if (label.codePointCount(0, label.length()) > LONGEST_LABEL) {
            problems.add(where + ": a label of more than " + LONGEST_LABEL + " characters: " + label);
        }
    }

    /**
     * Every line that blocks say, in pictures and on buttons too.
     *
     * @param cut whether the text is as long as Slack takes it; then it may stop in what is there to be copied, which comes last
     */
    private static List<String> said(JsonNode blocks, boolean cut) {
        return Stream.of("text", "alt_text", "title").flatMap(name -> blocks.findValues(name).stream())
                .flatMap(Accessible::texts).filter(each -> !cut || !each.startsWith(COPY)).flatMap(String::lines)
                .filter(line -> !words(line).isBlank()).toList();
    }

    /** A text object holds its own text, which may be inside another. */
    private static Stream<String> texts(JsonNode value) {
        return value.isString() ? Stream.of(value.asString()) : Stream.of(value.path("text").asString(""));
    }

    private static boolean hasLetters(String text) {
        return LETTERS.matcher(EMOJI_NAME.matcher(text).replaceAll(" ")).find();
    }

    /** A line may be a number or an address, which are read out; it may not be an emoji or a dash alone. */
    private static boolean hasWords(String line) {
        String read = PICTOGRAM.matcher(EMOJI_NAME.matcher(line).replaceAll(" ")).replaceAll(" ");
        return read.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** What is read out: no markup, no emoji, one space between words, one around all. */
    private static String words(String mrkdwn) {
        String plain = DATE.matcher(mrkdwn).replaceAll("$1");
        plain = LINK.matcher(plain).replaceAll("$2 $1");
        plain = EMOJI_NAME.matcher(plain).replaceAll(" ");
        plain = plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        return Arrays.stream(NO_WORD.split(plain)).filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" ", " ", " "));
    }
}
