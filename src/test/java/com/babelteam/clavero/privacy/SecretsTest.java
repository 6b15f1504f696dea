package com.babelteam.clavero.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.keap.PracticeKeap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @ParameterizedTest
    @ValueSource(strings = {PracticeKeap.LEGACY_KEY, PracticeKeap.NEW_KEY, "00112233445566778899AABBCCDDEEFF",
            "keapak-0011"})
    void masksKeysOfEitherKind(String key) {
        assertThat(Secrets.mask("a " + key + ", b")).isEqualTo("a [key], b");
        assertThat(Secrets.holdsKey("x=" + key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab123", "https://ab123.infusionsoft.com", "26 Nov 2026, 10:00:00", "shiftnetwork",
            "deadbeef"})
    void leavesTheRestAlone(String text) {
        assertThat(Secrets.mask(text)).isEqualTo(text);
        assertThat(Secrets.looksLikeKey(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KeapAK", "keapak-x", "a1b2c3d4e5f6g7h8", "A1-B2-C3-D4-E5-6", "0123456789012345",
            "deadbee1"})
    void aWordThatMightBeAKeyIsHidden(String word) {
        assertThat(Secrets.looksLikeKey(word)).isTrue();
        assertThat(Secrets.maskAll("x " + word + ".")).isEqualTo("x [key].");
        assertThat(Secrets.veil("x " + word + ".")).isIn("x […].", "x [key].");
    }

    @ParameterizedTest
    @ValueSource(strings = {"keap", "a1b2c3d4e5f6g7h", "abcdefghijklmnopq", "012345678901234", "deadbeef", "deadbe1"})
    void aShorterOneOrOneOfLettersAloneIsAWord(String word) {
        assertThat(Secrets.looksLikeKey(word)).isFalse();
        assertThat(Secrets.maskAll(word)).isEqualTo(word);
        assertThat(Secrets.veil(word)).isEqualTo(word);
    }

    @Test
    void whatIsSurelyAKeyIsToldFromWhatMightBeOne() {
        assertThat(Secrets.veil(PracticeKeap.LEGACY_KEY + " a1b2c3d4e5f6g7h8")).isEqualTo("[key] […]");
    }
}
