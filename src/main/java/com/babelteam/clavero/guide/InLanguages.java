package com.babelteam.clavero.guide;

import com.babelteam.clavero.person.Language;
import java.util.function.Function;

/** The same thing in every language we speak. */
public record InLanguages<T>(T spanish, T portuguese, T english) {
    /** Makes one for each language. */
    public static <T> InLanguages<T> of(Function<Language, T> each) {
        return new InLanguages<>(each.apply(Language.SPANISH), each.apply(Language.PORTUGUESE),
                each.apply(Language.ENGLISH));
    }

    /** The one for a language. */
    public T in(Language language) {
        return switch (language) {
            case SPANISH -> spanish;
            case PORTUGUESE -> portuguese;
            case ENGLISH -> english;
        };
    }
}
