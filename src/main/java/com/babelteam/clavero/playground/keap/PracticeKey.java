package com.babelteam.clavero.playground.keap;

/**
 * What to type to see one outcome while Keap is {@link Mood#FINE}.
 *
 * @param outcome the stable code of the result, such as {@code other-app}
 * @param app what to type as app code
 * @param key what to type as key
 */
public record PracticeKey(String outcome, String app, String key) {}
