package com.babelteam.clavero.person;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages we speak. Spanish comes first and is the one used when we cannot tell. */
public enum Language {
    SPANISH("es"), PORTUGUESE("pt-BR"), ENGLISH("en");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    /** The locale for dates, numbers and message bundles. */
    public Locale locale() {
        return locale;
    }

    /** Two letters: {@code es}, {@code pt} or {@code en}. */
    public String code() {
        return locale.getLanguage();
    }

    /**
     * @param tag an IETF language tag such as {@code pt-BR} or {@code es_LA}, or null
     * @return the language it begins with, Spanish where that is none of ours
     */
    public static Language ofTag(@Nullable String tag) {
        String language = tag == null ? "" : Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        for (Language candidate : values()) {
            if (candidate.code().equals(language)) {
                return candidate;
            }
        }
        return SPANISH;
    }
}
