package com.babelteam.clavero.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({"es-ES, SPANISH", "es-LA, SPANISH", "pt-BR, PORTUGUESE", "pt_PT, PORTUGUESE", "en-GB, ENGLISH",
            "en, ENGLISH",
            "fr-FR, SPANISH", "xx, SPANISH", "'', SPANISH"})
    void isReadFromATag(String tag, Language language) {
        assertThat(Language.ofTag(tag)).isEqualTo(language);
    }

    @Test
    void isSpanishWhereNothingIsKnown() {
        assertThat(Language.ofTag(null)).isEqualTo(Language.SPANISH);
    }
}
