package com.babelteam.clavero.verification.keap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeapSettingsTest {
    private static final Map<String, String> SAFE = Map.of("clavero.keap.app-xmlrpc-url",
            "https://{app}.keap.example/x",
            "clavero.keap.xmlrpc-url", "https://keap.example/x", "clavero.keap.rest-url", "http://127.0.0.1:9/r");

    @ParameterizedTest
    @CsvSource({"clavero.keap.app-xmlrpc-url, http://{app}.keap.example/x",
            "clavero.keap.app-xmlrpc-url, https://keap.example/x",
            "clavero.keap.xmlrpc-url, http://keap.example/x", "clavero.keap.xmlrpc-url, https://me@keap.example/x",
            "clavero.keap.rest-url, http://keap.example/r", "clavero.keap.rest-url, ftp://keap.example/r"})
    void anAddressThatWouldLetAKeyTravelInTheClearOrLeadsNowhereIsRefusedByName(String setting, String url) {
        assertThat(PracticeSettings.of(SAFE, Duration.ofSeconds(1)).probe()).isEqualTo("Application.enabled");
        Map<String, String> urls = new HashMap<>(SAFE);
        urls.put(setting, url);
        assertThatIllegalArgumentException().isThrownBy(() -> PracticeSettings.of(urls, Duration.ofSeconds(1)))
                .withMessageStartingWith(setting + " ");
    }
}
