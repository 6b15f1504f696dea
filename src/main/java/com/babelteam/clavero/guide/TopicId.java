package com.babelteam.clavero.guide;

/** The name of a topic, such as {@code allowed-ips}. */
public record TopicId(String value) {
    public TopicId {
        Ids.check(value, Ids.WORD);
    }

    @Override
    public String toString() {
        return value;
    }
}
