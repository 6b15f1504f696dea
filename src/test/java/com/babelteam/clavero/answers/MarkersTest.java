package com.babelteam.clavero.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkersTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                                            KeapAK-0000000000000000000000000000000000000000000fake ; zzkey
                                            00000000000000000000000000000bad ; zzkey
                                            es esta: 0000000000000000000000000000fake1, sirve? ; es esta: zzkey , sirve?
                                            mi app es ab123 ; mi app es zzcode
                                            https://ab123.infusionsoft.com/app/home ; zzapplink
                                            <https://ab123.infusionsoft.com|ab123.infusionsoft.com> ; zzapplink
                                            mira https://example.org/x y www.example.com ; mira zzlink y zzlink
                                            <mailto:ana@example.com|ana@example.com> ; zzmail
                                            escribe a ana.b@example.com ; escribe a zzmail
                                            <@U012ABC> hola ; zzmention hola
                                            pongo 192.168.0.1 ahi ; pongo zzip ahi
                                            ticket #4521 del 2026 ; ticket zznumber del 2026
                                            nada que marcar ; nada que marcar
                                            """)
    void putsAWordInThePlaceOfWhatIdentifies(String message, String marked) {
        assertThat(Markers.mark(message).replaceAll(" +", " ").strip()).isEqualTo(marked);
    }
}
