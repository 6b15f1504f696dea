package com.babelteam.clavero.guide.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands between two places where a line may break. {@code **Bold words**} are names of buttons and menus: they stay
 * on one line, with the full stop or bracket that touches them.
 */
record Word(List<Run> runs) {
    private static final Pattern UNBROKEN = Pattern.compile("(?:\\*\\*[^*]*\\*\\*|\\S)+");
    private static final String BOLD = "**";

    /** Letters in one weight. */
    record Run(String text, boolean bold) {}

    /** The words of a text. */
    static List<Word> of(String text) {
        return UNBROKEN.matcher(text).results().map(word -> new Word(runs(word.group()))).toList();
    }

    private static List<Run> runs(String word) {
        List<Run> runs = new ArrayList<>();
        boolean bold = false;
        for (String part : word.split("(?=\\*\\*)|(?<=\\*\\*)")) {
            if (part.equals(BOLD)) {
                bold = !bold;
            } else {
                runs.add(new Run(part, bold));
            }
        }
        return runs;
    }
}
