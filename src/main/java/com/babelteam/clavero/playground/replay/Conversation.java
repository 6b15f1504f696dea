package com.babelteam.clavero.playground.replay;

import java.util.List;

/**
 * A conversation as it is written down.
 *
 * @param file its name, for messages
 * @param title its first comment
 * @param languages in which it is played, one after the other; {@code {language}} stands for each
 * @param lines what happens
 */
public record Conversation(String file, String title, List<String> languages, List<Line> lines) {
    public Conversation {
        languages = List.copyOf(languages);
        lines = List.copyOf(lines);
    }

    /**
     * A step and where it stands.
     *
     * @param number from 1
     * @param source as written, with the lines that belong to it
     */
    public record Line(int number, List<String> source, Step step) {
        public Line {
            source = List.copyOf(source);
        }
    }
}
