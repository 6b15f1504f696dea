package com.babelteam.clavero.answers;

import com.babelteam.clavero.person.Language;

/**
 * A question as people ask it, with the topic it means: what {@link Understander} learns from.
 *
 * @param topic
 *            the topic's id, or {@link #OUT_OF_SCOPE}
 * @param language
 *            the language it is mainly written in
 * @param text
 *            the question
 */
public record Example(String topic, Language language, String text) {
    /** The topic of everything that is none of ours. */
    public static final String OUT_OF_SCOPE = "out-of-scope";
}
