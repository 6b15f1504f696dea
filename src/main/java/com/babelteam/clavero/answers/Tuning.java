package com.babelteam.clavero.answers;

/**
 * The engine's numbers, chosen by cross-validation of the guide's own example questions. Scoring each clause of a message
 * beside the whole was tried too: it made long messages worse, for the examples hold many long ones.
 */
final class Tuning {
    /** What the three kinds of features weigh against each other. */
    static final double LETTERS = 1;
    static final double WORDS = 1;
    static final double CONCEPTS = 2;

    /** How short and how long a run of letters is. */
    static final int SHORTEST_RUN = 2;
    static final int LONGEST_RUN = 5;

    /** A feature seen fewer times in training teaches nothing. */
    static final int SEEN = 2;

    /** How many words may stand between two concepts that are still neighbours. */
    static final int GAP = 1;

    /** How much a mistake costs in training; the higher, the closer to the examples. */
    static final double COST = 1;

    /** Training stops when it is near enough; in fewer rounds than that, or the library starts anew in a slower way. */
    static final double TOLERANCE = 1;
    static final int ROUNDS = 300;

    /** How steeply likelihood rises with the distance from the boundary. */
    static final double STEEPNESS = 3;

    /** A best topic that has less than this share of its likelihood and that of none together is no answer. */
    static final double UNKNOWN_BELOW = 0.55;

    /** A best topic that has less than this share of its likelihood and that of the second is put as a question. */
    static final double TORN_BELOW = 0.75;

    /** A language less likely than this is not told. */
    static final double LANGUAGE_BELOW = 0.6;

    private Tuning() {}
}
