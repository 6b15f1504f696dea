package com.babelteam.clavero.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What did not work, counted: thousands of lines about it would hide what did. */
final class Failures {
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    void add(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    /** Begins with a separator where there is something to say. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        counts.forEach((what, count) -> text.append("; failed ").append(count).append(" times: ").append(what));
        return text.toString();
    }
}
