package com.babelteam.clavero.guide;

/** The name of a step: its journey, a slash and a word, such as {@code legacy/app-code}. */
public record StepId(String value) {
    public StepId {
        Ids.check(value, Ids.TWO_WORDS);
    }

    /** The journey it belongs to. */
    public JourneyId journey() {
        return new JourneyId(value.substring(0, value.indexOf('/')));
    }

    @Override
    public String toString() {
        return value;
    }
}
