package com.babelteam.clavero.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.verification.KeyReading.LookAlike;
import com.babelteam.clavero.verification.KeyReading.NotAKey;
import com.babelteam.clavero.verification.KeyReading.Usable;
import com.babelteam.clavero.verification.KeyReading.Warning;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyReaderTest {
    private static final String LEGACY = PracticeKeap.LEGACY_KEY;
    private static final String NEW = PracticeKeap.NEW_KEY;

    @Test
    void knowsBothKindsOfKey() {
        assertUsable(LEGACY, LEGACY, KeyKind.LEGACY);
        assertUsable(NEW, NEW, KeyKind.KEAP_AK);
    }

    @ParameterizedTest
    @ValueSource(strings = {" %s ", "\"%s\"", "'%s'", "“%s”", "%s\n", "\u00a0%s\u200b", "%s."})
    void removesWhatWasPastedAlong(String around) {
        assertUsable(around.formatted(LEGACY), LEGACY, KeyKind.LEGACY, Warning.CLEANED);
        assertUsable(around.formatted(NEW), NEW, KeyKind.KEAP_AK, Warning.CLEANED);
    }

    @Test
    void joinsAKeyThatWasBrokenIntoLines() {
        assertUsable(NEW.substring(0, 30) + "\r\n  " + NEW.substring(30), NEW, KeyKind.KEAP_AK, Warning.CLEANED);
    }

    @Test
    void findsTheOneKeyAmongOtherWords() {
        assertUsable("Encrypted Key: " + LEGACY, LEGACY, KeyKind.LEGACY, Warning.CLEANED, Warning.TEXT_AROUND);
        assertUsable("mi clave es " + NEW + " gracias", NEW, KeyKind.KEAP_AK, Warning.CLEANED, Warning.TEXT_AROUND);
    }

    @Test
    void mendsAPrefixThatAPhoneHasChanged() {
        String digits = NEW.substring("KeapAK-".length());
        assertUsable("KEAPAK–" + digits, NEW, KeyKind.KEAP_AK, Warning.CLEANED);
        assertUsable("keapak-" + digits, NEW, KeyKind.KEAP_AK, Warning.CLEANED);
    }

    @Test
    void warnsOfCapitals() {
        String capitals = LEGACY.toUpperCase(java.util.Locale.ROOT);
        assertUsable(capitals, capitals, KeyKind.LEGACY, Warning.CAPITALS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00112233445566778899aabbccddeeff0",
            "k2y00112233445566778899aabbccddeeffzzyyxx99001122334455667788aabb",
            "0011223344556677889900112233445566778899"})
    void triesAKeyOfUnusualFormButWarns(String odd) {
        assertUsable(odd, odd, KeyKind.UNUSUAL, Warning.UNUSUAL_FORM);
    }

    @Test
    void triesANewKeyThatIsTooLongButWarns() {
        assertUsable(NEW + "00", NEW + "00", KeyKind.KEAP_AK, Warning.UNUSUAL_FORM);
    }

    @ParameterizedTest
    @CsvSource({"ab123, APP_CODE", "UQQ968, APP_CODE", "https://ab123.infusionsoft.com/app, ADDRESS",
            "ab123.infusionsoft.com, ADDRESS", "ana@example.com, EMAIL", "KeapAK-0011..., MASKED",
            "KeapAK-0011…, MASKED",
            "************cdef, MASKED", "••••••••, MASKED", "KeapAK-0011223344, TRUNCATED", "KeapAK-, TRUNCATED",
            "0011223344556677889, TRUNCATED", "00112233445566778899aabbccddeef, TRUNCATED",
            "00112233440011223344001122334400112233440011223344, TRUNCATED", "YourLegacyKey, PLACEHOLDER",
            "su_clave_de_api, PLACEHOLDER", "YOUR-API-KEY, PLACEHOLDER",
            "OO112233445566778899aabbccddeeff, ODD_CHARACTERS",
            "00112233445566778899aabbccddееff, ODD_CHARACTERS", "k9v8b7n6m5x4z3q2w1r0t9y8, DEVELOPER_CLIENT_ID",
            "kT9vB7nM5xZ3qW1rT9yK8uJ6hG4fD2sA, DEVELOPER_CLIENT_ID",
            "01234567-89ab-cdef-0123-456789abcdef, DEVELOPER_CLIENT_ID", "xoxb-12345678901-abcdefghijkl, OTHER_SERVICE",
            "00112233445566778899aabbccddeeff-us12, OTHER_SERVICE",
            "ck_0011223344556677889900112233445566778899, OTHER_SERVICE",
            "MiPerro2024!, PASSPHRASE", "contraseña, PASSPHRASE", "mi perro se llama toby y tiene 7 años, PASSPHRASE",
            "esta frase la invente yo hoy 2024 para keap, PASSPHRASE", "abracadabraabracadabra, PASSPHRASE",
            "MiPerroSeLlamaToby2024, PASSPHRASE",
            "Toby_2024_infusionsoft_wp, PASSPHRASE", "correct-horse-battery-staple-1, PASSPHRASE",
            "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, OTHER_SERVICE",
            "https://ab123.infusionsoft.com/app/form/process/00112233445566778899aabbccddeeff, ADDRESS"})
    void tellsWhatItIsInsteadOfAKey(String typed, LookAlike lookAlike) {
        assertThat(KeyReader.read(typed)).isEqualTo(new NotAKey(lookAlike));
    }

    @Test
    void noticesMoreThanOneKey() {
        assertThat(KeyReader.read(LEGACY + LEGACY)).isEqualTo(new NotAKey(LookAlike.SEVERAL));
        assertThat(KeyReader.read(NEW + " " + NEW)).isEqualTo(new NotAKey(LookAlike.SEVERAL));
        assertThat(KeyReader.read(LEGACY + " o " + NEW)).isEqualTo(new NotAKey(LookAlike.SEVERAL));
    }

    @Test
    void noticesThatNothingWasTyped() {
        assertThat(KeyReader.read("  \n")).isEqualTo(new NotAKey(LookAlike.EMPTY));
        assertThat(KeyReader.read("")).isEqualTo(new NotAKey(LookAlike.EMPTY));
    }

    @Test
    void readsAVeryLongTextInNoTime() {
        String text = "a1".repeat(40_000);
        assertThat(KeyReader.read(text)).isEqualTo(new NotAKey(LookAlike.PASSPHRASE));
        assertThat(KeyReader.read(text.substring(0, 2_000))).isEqualTo(new NotAKey(LookAlike.PASSPHRASE));
    }

    private static void assertUsable(String typed, String key, KeyKind kind, Warning... warnings) {
        assertThat(KeyReader.read(typed)).isInstanceOfSatisfying(Usable.class, read -> {
            assertThat(read.key().<String>reveal(Function.identity())).isEqualTo(key);
            assertThat(read.kind()).isEqualTo(kind);
            assertThat(read.warnings()).containsExactlyInAnyOrder(warnings);
        });
    }
}
