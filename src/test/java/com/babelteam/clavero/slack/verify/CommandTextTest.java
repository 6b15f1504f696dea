package com.babelteam.clavero.slack.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.slack.verify.CommandText.CheckNow;
import com.babelteam.clavero.slack.verify.CommandText.Help;
import com.babelteam.clavero.slack.verify.CommandText.KeyOnly;
import com.babelteam.clavero.slack.verify.CommandText.OpenForm;
import com.babelteam.clavero.slack.verify.CommandText.Unclear;
import com.babelteam.clavero.verification.AppCode;
import com.babelteam.clavero.verification.AppCodeReading.Problem;
import com.babelteam.clavero.verification.AppCodeReading.Understood;
import com.babelteam.clavero.verification.Verifications;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTextTest {
    private static final String KEY = PracticeKeap.NEW_KEY;

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nothingOpensTheForm(String text) {
        assertThat(read(text)).isEqualTo(new OpenForm(null, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab123", " AB123 ", "https://ab123.infusionsoft.com/app",
            "<https://ab123.infusionsoft.com>",
            "<http://ab123.infusionsoft.com|ab123.infusionsoft.com>"})
    void aCodeOpensTheFormFilledIn(String text) {
        assertThat(read(text)).isEqualTo(new OpenForm(new AppCode("ab123"), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify ab123", "hola ab123", "mi aplicación es https://ab123.infusionsoft.com/"})
    void aCodeAfterOtherWordsOpensTheFormToo(String text) {
        assertThat(read(text)).isEqualTo(new OpenForm(new AppCode("ab123"), false));
    }

    @Test
    void aWordMayBeACodeOrNot() {
        assertThat(read("hola")).isEqualTo(new OpenForm(new AppCode("hola"), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "Ayuda", " AJUDA ", "?"})
    void helpIsUnderstoodInEveryLanguage(String text) {
        assertThat(read(text)).isEqualTo(new Help());
    }

    @ParameterizedTest
    @ValueSource(strings = {"support", "Soporte", " SUPORTE "})
    void aPersonIsAskedForInEveryLanguage(String text) {
        assertThat(read(text)).isEqualTo(new CommandText.Support());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab123 %s", "%s ab123", "https://ab123.infusionsoft.com %s", "ab123   \"%s\"",
            "ab123 key: %s"})
    void aCodeAndAKeyAreCheckedAtOnceInEitherOrder(String text) {
        assertThat(read(text.formatted(KEY))).isInstanceOfSatisfying(CheckNow.class, check -> {
            assertThat(check.entry().isComplete()).isTrue();
            assertThat(check.entry().app()).isInstanceOfSatisfying(Understood.class,
                    app -> assertThat(app.code()).hasToString("ab123"));
        });
    }

    @Test
    void aCodeAndSomethingElseIsCheckedToSayWhatItIs() {
        assertThat(read("ab123 MiPerro2024!")).isInstanceOf(CheckNow.class);
        assertThat(read("ab123 KeapAK-0011")).isInstanceOf(CheckNow.class);
        assertThat(read("api KeapAK-0011")).isInstanceOf(CheckNow.class);
        assertThat(read("signin.infusionsoft.com " + KEY)).isInstanceOf(CheckNow.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "la clave es %s", "mi clave: %s gracias"})
    void aKeyWithoutACodeIsNotCheckedAgainstSomeWord(String text) {
        assertThat(read(text.formatted(KEY))).isEqualTo(new KeyOnly());
    }

    @Test
    void aReservedHostIsExplained() {
        assertThat(read("https://keap.app/home")).isEqualTo(new Unclear(Problem.KEAP_APP_ADDRESS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no me aparece la clave", "how do I get a key?"})
    void aSentenceIsNotACheck(String text) {
        assertThat(read(text)).isEqualTo(new Unclear(null));
    }

    private static CommandText read(String text) {
        return CommandText.read(text, Verifications.readingOnly());
    }
}
