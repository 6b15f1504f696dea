package com.babelteam.clavero.playground.replay;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text to look for.
 *
 * @param pieces in this order, with anything between them: a phrase has places for what is not known beforehand
 */
record Wanted(List<String> pieces) {
    Wanted {
        pieces = List.copyOf(pieces);
    }

    boolean isIn(String text) {
        String plain = Texts.plain(text);
        int from = 0;
        for (String piece : pieces) {
            String wanted = Texts.plain(piece);
            int found = plain.indexOf(wanted, from);
            if (found < 0) {
                return false;
            }
            from = found + wanted.length();
        }
        return true;
    }

    /** Whether a text holds all of some and none of others. */
    static boolean fits(String text, List<Wanted> says, List<Wanted> lacks) {
        return says.stream().allMatch(each -> each.isIn(text)) && lacks.stream().noneMatch(each -> each.isIn(text));
    }

    /** Whether the text is this and nothing else. */
    boolean is(String text) {
        String plain = Texts.plain(text);
        return pieces.size() == 1
                ? plain.equals(Texts.plain(pieces.getFirst()))
                : isIn(text) && plain.startsWith(Texts.plain(pieces.getFirst()))
                        && plain.endsWith(Texts.plain(pieces.getLast()));
    }

    /** The text, to be typed. */
    String typed() {
        if (pieces.size() != 1) {
            throw new StepFailed("a phrase with places in it cannot be typed");
        }
        return pieces.getFirst();
    }

    @Override
    public String toString() {
        return pieces.stream().map(Texts::plain).collect(Collectors.joining(" … "));
    }
}
