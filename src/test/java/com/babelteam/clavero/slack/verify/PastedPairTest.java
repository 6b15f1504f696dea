package com.babelteam.clavero.slack.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.privacy.KeyFinder;
import com.babelteam.clavero.verification.AppCodeReading.Understood;
import com.babelteam.clavero.verification.Entry;
import com.babelteam.clavero.verification.KeyReading.Usable;
import com.babelteam.clavero.verification.Verification;
import com.babelteam.clavero.verification.Verifications;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedPairTest {
    private static final String NEW = "KeapAK-" + "00112233440011223344001122334400112233440011223344";
    private static final String OLD = "00112233445566778899aabbccddeeff";

    private final Verification verification = Verifications.readingOnly();

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '^', value = {"ab123 {old};ab123", "{new} ab123;ab123",
            "AB123:{old};ab123",
            "hola, mi app es ab123 y la clave {new}, gracias;ab123", "código: miempresa clave: {new};miempresa",
            "<https://ab123.infusionsoft.com/app|ab123.infusionsoft.com> {old};ab123",
            "o código é abc1234 e a chave {new};abc1234", "ab123 ab123 {new};ab123",
            "www.miempresa.infusionsoft.com {new};miempresa", "(miempresa.infusionsoft.app.) {new};miempresa",
            "https://miempresa.infusionsoft.com y no ab123, clave {old};miempresa"})
    void oneCodeAndOneKeyAreACheck(String text, String app) {
        Optional<Entry> pair = pair(text);
        assertThat(pair).isPresent();
        assertThat(pair.get().app()).isInstanceOfSatisfying(Understood.class,
                understood -> assertThat(understood.code().value()).isEqualTo(app));
        assertThat(pair.get().key()).isInstanceOfSatisfying(Usable.class,
                usable -> assertThat(usable.key().<Boolean>reveal(key -> key.equals(OLD) || key.equals(NEW))).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{new}", "{old}", "hola {new}", "ab123 cd456 {new}", "ab123 {new} clave {old}", "ab123",
            "commit ab123 {old}0123", "mi correo es ab123@x.com, clave {new}", "аb123.infusionsoft.com {new}",
            "evil.example%2f.infusionsoft.com {new}", "a.b.infusionsoft.com {new}",
            "https://x.test/?scope=full%7Cmiempresa.infusionsoft.com {new}", "miempresa.infusionsoft.com.x.test {new}"})
    void allElseIsNot(String text) {
        assertThat(pair(text)).isEmpty();
    }

    private Optional<Entry> pair(String text) {
        return PastedPair.of(KeyFinder.in(text.replace("{new}", NEW).replace("{old}", OLD)), verification);
    }
}
