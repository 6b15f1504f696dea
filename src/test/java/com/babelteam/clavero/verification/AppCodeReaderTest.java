package com.babelteam.clavero.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.verification.AppCodeReading.NotUnderstood;
import com.babelteam.clavero.verification.AppCodeReading.Problem;
import com.babelteam.clavero.verification.AppCodeReading.Understood;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppCodeReaderTest {
    @ParameterizedTest
    @ValueSource(strings = {"ab123", "AB123", "  ab123 ", "\u00a0ab123\u200b", "\"ab123\"", "ab123.", "«ab123»"})
    void readsABareCode(String typed) {
        assertThat(AppCodeReader.read(typed)).isEqualTo(new Understood(new AppCode("ab123"), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://ab123.infusionsoft.com/app/nav/link?navSystem=nav.admin", "ab123.infusionsoft.app",
            "http://ab123.infusionsoft.com/", "ab123.infusionsoft.com:443/api/xmlrpc", "AB123.Infusionsoft.com",
            "//ab123.infusionsoft.com", "<https://ab123.infusionsoft.com>", "ab123.mortgageprocrm.com",
            "www.ab123.infusionsoft.com",
            "https://ab123.infusionsoft.com/Contact/manageContact.jsp?view=edit&ID=5#top", "ab123.infusionsoft.com.",
            "https://example.com/callback?code=x&scope=full%7Cab123.infusionsoft.com&state=y"})
    void findsTheCodeInAnAddress(String typed) {
        assertThat(AppCodeReader.read(typed)).isEqualTo(new Understood(new AppCode("ab123"), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"uqq968", "jj1641", "shiftnetwork", "mach2", "keg", "my-shop"})
    void goesOnWithAnUnusualCode(String typed) {
        assertThat(AppCodeReader.read(typed)).isInstanceOfSatisfying(Understood.class,
                read -> assertThat(read.code().isUsual()).isFalse());
    }

    @ParameterizedTest
    @CsvSource({"api.infusionsoft.com, RESERVED_HOST", "https://signin.infusionsoft.com/login, RESERVED_HOST",
            "accounts.infusionsoft.com/app/central/home, RESERVED_HOST", "api, RESERVED_HOST",
            "keys.developer.keap.com, RESERVED_HOST", "keys.developer.infusionsoft.com, RESERVED_HOST",
            "infusionsoft.com, RESERVED_HOST", "www.keap.com, RESERVED_HOST", "https://keap.app/home, KEAP_APP_ADDRESS",
            "ab123.keap.app, KEAP_APP_ADDRESS", "example.com, FOREIGN_ADDRESS",
            "https://tienda.example/wp-admin, FOREIGN_ADDRESS",
            "127.0.0.1, FOREIGN_ADDRESS", "ab123.infusionsoft.com.evil.example, FOREIGN_ADDRESS",
            "ana@example.com, EMAIL", "00112233445566778899aabbccddeeff, LOOKS_LIKE_KEY",
            "KeapAK-00112233, LOOKS_LIKE_KEY",
            "https://KeapAK-00112233.infusionsoft.com/, LOOKS_LIKE_KEY", "00112233445566a, LOOKS_LIKE_KEY",
            "00112233445566778899, LOOKS_LIKE_KEY", "mi app, NOT_A_CODE",
            "añb123, NOT_A_CODE",
            "a, NOT_A_CODE", "-ab123, NOT_A_CODE", "https://evil.example@ab123.infusionsoft.com/, NOT_A_CODE",
            "ab123/../x, NOT_A_CODE", "[::1], NOT_A_CODE", "аb123, NOT_A_CODE"})
    void saysWhyThereIsNoCode(String typed, Problem problem) {
        assertThat(AppCodeReader.read(typed)).isEqualTo(new NotUnderstood(problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t", "\"\""})
    void noticesThatNothingWasTyped(String typed) {
        assertThat(AppCodeReader.read(typed)).isEqualTo(new NotUnderstood(Problem.EMPTY));
    }
}
