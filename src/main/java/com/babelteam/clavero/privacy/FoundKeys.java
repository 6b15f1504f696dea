package com.babelteam.clavero.privacy;

import java.util.List;

/**
 * The keys in a text.
 *
 * @param keys each once, in the order in which they stand there
 * @param rest the text without them
 */
public record FoundKeys(List<FoundKey> keys, String rest) {
    public FoundKeys {
        keys = List.copyOf(keys);
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** The keys that are not among the others. */
    public List<FoundKey> without(FoundKeys others) {
        return keys.stream().filter(key -> others.keys.stream().noneMatch(key::isSameAs)).toList();
    }

    /** What is left of the text may be private too. */
    @Override
    public String toString() {
        return "FoundKeys" + keys;
    }
}
