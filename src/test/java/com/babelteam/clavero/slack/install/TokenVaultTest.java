package com.babelteam.clavero.slack.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.babelteam.clavero.slack.Secret;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenVaultTest {
    static final Secret FIRST = key('a');
    static final Secret SECOND = key('b');
    private static final Secret TOKEN = Secret.of("xoxb-practice-token");

    private final TokenVault vault = new TokenVault(List.of(FIRST));

    @Test
    void whatWasSealedOpensAtItsPlaceOnly() {
        String sealed = vault.seal("T1 bot_token", TOKEN);
        assertThat(sealed).doesNotContain("practice").startsWith(vault.key() + ".");
        assertThat(vault.open("T1 bot_token", sealed).reveal()).isEqualTo(TOKEN.reveal());
        assertThatThrownBy(() -> vault.open("T2 bot_token", sealed)).isInstanceOf(UnreadableToken.class);
        assertThatThrownBy(() -> vault.open("T1 refresh_token", sealed)).isInstanceOf(UnreadableToken.class);
    }

    @Test
    void everySealingLooksDifferent() {
        Set<String> sealed = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            sealed.add(vault.seal("T1", TOKEN));
        }
        assertThat(sealed).hasSize(1_000);
    }

    @Test
    void whateverCharacterIsChangedItOpensNoMore() {
        String sealed = vault.seal("T1", TOKEN);
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < sealed.length(); i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
            try {
                opened.add(vault.open("T1", changed).reveal());
            } catch (UnreadableToken expected) {
                assertThat(expected.getMessage()).doesNotContain(changed);
            }
        }
        // The last character holds bits that Base64 does not use; nothing but the token itself ever comes out.
        assertThat(opened).hasSizeLessThan(2).allMatch(TOKEN.reveal()::equals);
    }

    @Test
    void whatIsNothingOfOursIsRefusedPlainly() {
        for (String sealed : List.of("", ".", vault.key() + ".", vault.key() + ".AAAA", "xoxb-practice-token",
                vault.key() + ".!!!")) {
            assertThatThrownBy(() -> vault.open("T1", sealed)).as(sealed).isInstanceOf(UnreadableToken.class);
        }
    }

    @Test
    void anotherKeyOpensNothingUntilItIsAmongTheKeys() {
        String sealed = vault.seal("T1", TOKEN);
        assertThatThrownBy(() -> new TokenVault(List.of(SECOND)).open("T1", sealed))
                .isInstanceOf(UnreadableToken.class).hasMessageContaining("CLAVERO_TOKEN_KEYS");
        var both = new TokenVault(List.of(SECOND, FIRST));
        assertThat(both.open("T1", sealed).reveal()).isEqualTo(TOKEN.reveal());
        assertThat(both.seal("T1", TOKEN)).startsWith(both.key()).doesNotStartWith(vault.key());
    }

    @Test
    void aKeyOfTheWrongLengthIsRefusedWithoutBeingQuoted() {
        for (String wrong : List.of("c2hvcnQ=", "not base64 at all!", FIRST.reveal() + "AAAA")) {
            assertThatThrownBy(() -> TokenKey.of(Secret.of(wrong))).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("32 bytes").hasMessageNotContaining(wrong);
        }
        assertThat(TokenKey.of(FIRST).toString()).doesNotContain(FIRST.reveal()).hasSize(12);
    }

    /** Made up, and plain to see that it is. */
    private static Secret key(char letter) {
        return Secret.of(Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.US_ASCII)));
    }
}
