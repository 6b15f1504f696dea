package com.babelteam.clavero.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                                            mi clave es KeapAK-000000000000000000000 y no sirve ; mi clave es [key] y no sirve
                                            escriba a ana.perez+x@example.com.br ; escriba a [email]
                                            <mailto:ana@example.com|ana@example.com> soy yo ; [email] soy yo
                                            <@U012AB> y <#C01|general> y <!here> ; [mention] y [mention] y [mention]
                                            pregunte a @ana.p ; pregunte a [mention]
                                            mi app ab123 no anda ; mi app [app] no anda
                                            https://ab123.infusionsoft.com/core/app?id=7 no abre ; [app].infusionsoft.com no abre
                                            <https://shop.example/ana?mail=x|aquí> falla ; https://shop.example falla
                                            llámeme al +52 (55) 1234-5678 ; llámeme al [number]
                                            Hola, soy Ana María de la Cruz y no entro ; Hola, [name] y no entro
                                            meu nome é João, help ; [name], help
                                            my name is Ann O’Hara ; [name]
                                            soy administrador y no veo nada ; soy administrador y no veo nada
                                            tengo 3 herramientas desde 2024 ; tengo 3 herramientas desde 2024
                                            i am lost in step 12 ; i am lost in step 12
                                            """)
    void takesOutWhatTellsWhoWrote(String text, String redacted) {
        assertThat(Redaction.of(text)).isEqualTo(redacted);
    }
}
