package com.babelteam.clavero.person;

import java.util.EnumMap;
import java.util.Map;

/** What was erased about a person: how many of each kind. Kinds of which there was nothing are left out. */
public record Forgotten(Map<Kind, Integer> counts) {
    /** What is kept about people. */
    public enum Kind {
        /** how far they came in a journey */
        JOURNEYS,
        /** their language, and what was said last */
        DIALOGUE,
        /** whether an answer helped them */
        FEEDBACK,
        /** which app they had checked, when and with what result */
        CHECKS,
        /** which keys of theirs others could read, and how far they are with that */
        LEAKS,
        /** the last lines of the conversation */
        LINES,
        /** what they asked support */
        CASES,
        /** that they opened the assistant's tabs */
        VISITS,
        /** what is still on its way to support, and erased when it is there */
        CASES_LEAVING
    }

    public Forgotten {
        var some = new EnumMap<Kind, Integer>(Kind.class);
        counts.forEach((kind, count) -> {
            if (count > 0) {
                some.put(kind, count);
            }
        });
        counts = Map.copyOf(some);
    }

    /** Of one kind. */
    public static Forgotten of(Kind kind, int count) {
        return new Forgotten(Map.of(kind, count));
    }

    /** Both together. */
    public Forgotten and(Forgotten other) {
        var all = new EnumMap<Kind, Integer>(Kind.class);
        all.putAll(counts);
        other.counts().forEach((kind, count) -> all.merge(kind, count, Integer::sum));
        return new Forgotten(all);
    }
}
