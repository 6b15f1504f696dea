package com.babelteam.clavero.guide;

/** The name of a journey, such as {@code legacy}. */
public record JourneyId(String value) {
    public JourneyId {
        Ids.check(value, Ids.WORD);
    }

    @Override
    public String toString() {
        return value;
    }
}
