package com.babelteam.clavero.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.keap.PracticeKeap;
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
}
