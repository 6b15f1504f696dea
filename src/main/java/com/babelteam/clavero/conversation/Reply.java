package com.babelteam.clavero.conversation;

import com.babelteam.clavero.person.Language;
import java.util.List;

/**
 * What to say to a person.
 *
 * @param language the language of all of it
 * @param parts one message each, in order; at least one
 */
public record Reply(Language language, List<Part> parts) {
    public Reply {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("nobody is left without a reply");
        }
    }
}
