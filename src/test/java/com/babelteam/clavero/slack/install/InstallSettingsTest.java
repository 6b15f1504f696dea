package com.babelteam.clavero.slack.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.babelteam.clavero.escalation.SupportSettings;
import com.babelteam.clavero.slack.SlackSettings;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What must be set together, and how a start without it says so. */
class InstallSettingsTest {
    private static final String FIRST = TokenVaultTest.FIRST.reveal();
    private static final String SECOND = TokenVaultTest.SECOND.reveal();

    private final Map<String, String> given = new HashMap<>(Map.of("clavero.slack.client-id", "1.2",
            "clavero.slack.client-secret", "practice-secret", "clavero.slack.token-keys", SECOND + "," + FIRST));

    @Test
    void severalKeysAreSeparatedByCommas() {
        InstallSettings settings = bind(InstallSettings.class);
        assertThat(settings.tokenKeys()).hasSize(2);
        assertThat(new TokenVault(settings).key()).isEqualTo(TokenKey.of(TokenVaultTest.SECOND).id());
        assertThat(settings.toString()).doesNotContain("practice-secret", FIRST, SECOND);
    }

    @Test
    void withoutAClientIdNothingElseIsAskedFor() {
        given.clear();
        assertThat(bind(InstallSettings.class).tokenKeys()).isEmpty();
    }

    @Test
    void whatIsMissingIsNamedAndNothingQuoted() {
        given.put("clavero.slack.client-secret", "");
        refuses(InstallSettings.class, "SLACK_CLIENT_SECRET");
        given.put("clavero.slack.client-secret", "practice-secret");
        given.put("clavero.slack.token-keys", "");
        refuses(InstallSettings.class, "CLAVERO_TOKEN_KEYS");
        given.put("clavero.slack.token-keys", "dG9vIHNob3J0");
        refuses(InstallSettings.class, "32 bytes");
    }

    @Test
    void aBotTokenAndAClientIdExcludeEachOther() {
        given.put("clavero.slack.bot-token", "xoxb-practice");
        refuses(SlackSettings.class, "not both");
    }

    @Test
    void ofSeveralWorkspacesTheOneWithTheSupportChannelMustBeNamed() {
        given.put("clavero.support.channel", "C1");
        assertThatThrownBy(() -> new SupportChannelCheck(support())).hasMessageContaining("CLAVERO_SUPPORT_WORKSPACE");
        given.put("clavero.support.workspace", "T1");
        assertThat(new SupportChannelCheck(support())).isNotNull();
    }

    private SupportSettings support() {
        return new Binder(new MapConfigurationPropertySource(given)).bindOrCreate("clavero.support",
                SupportSettings.class);
    }

    private <T> T bind(Class<T> type) {
        return new Binder(new MapConfigurationPropertySource(given)).bindOrCreate("clavero.slack", type);
    }

    private void refuses(Class<?> type, String words) {
        assertThatThrownBy(() -> bind(type)).hasStackTraceContaining(words).satisfies(e -> {
            for (Throwable each = e; each != null; each = each.getCause()) {
                assertThat(String.valueOf(each.getMessage())).doesNotContain("practice-secret", FIRST, "xoxb-practice",
                        "dG9vIHNob3J0");
            }
        });
    }
}
