package com.babelteam.clavero.guide.pictures;

import java.util.ArrayList;
import java.util.List;

/** What stands between two spaces: usually one run, more where bold begins or ends within it, as in "**Save**.". */
record Word(List<Run> runs) {

    /** Letters in one weight. */
    record Run(String text, boolean bold) {}

    /** The words of a text in which {@code **these words**} are bold. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        boolean bold = false;
        for (String each : text.strip().split("\\s+")) {
            List<Run> runs = new ArrayList<>();
            for (String part : each.split("(?=\\*\\*)|(?<=\\*\\*)")) {
                if (part.equals("**")) {
                    bold = !bold;
                } else {
                    runs.add(new Run(part, bold));
                }
            }
            words.add(new Word(runs));
        }
        return words;
    }
}
