package com.babelteam.clavero.guide;

/** The name of a fact, such as {@code ip-list-empty}. */
public record FactId(String value) {
    public FactId {
        Ids.check(value, Ids.WORD);
    }

    @Override
    public String toString() {
        return value;
    }
}
