package com.babelteam.clavero.guide;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in the guide's small subset of CommonMark. */
public record Markdown(String text) {
    static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    public Markdown {
        text = text.strip();
    }

    /** Whether there is nothing to say. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The text with {@code {name}} replaced by the value of that name. */
    public Markdown with(Map<String, String> values) {
        return new Markdown(PLACE.matcher(text).replaceAll(
                place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group()))));
    }

    @Override
    public String toString() {
        return text;
    }
}
