package com.babelteam.clavero.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MrkdwnTest {
    @ParameterizedTest
    @ValueSource(strings = {"una línea\n", "palabra ", "ñ🔑", "&lt;&amp;&gt;ñ", "🔑&amp;", "x", "&"})
    void piecesAreWholeAndNothingIsLost(String part) {
        String text = part.repeat(200);
        for (int longest = 20; longest < 60; longest++) {
            var pieces = Mrkdwn.pieces(text, longest);
            int most = longest;
            assertThat(pieces).allSatisfy(piece -> {
                assertThat(piece.length()).isBetween(1, most);
                assertThat(piece.replaceAll("&(amp|lt|gt);", "")).doesNotContain("amp;", "lt;", "gt;", "&a", "&l",
                        "&g");
                assertThat(Character.isLowSurrogate(piece.charAt(0))).isFalse();
                assertThat(Character.isHighSurrogate(piece.charAt(piece.length() - 1))).isFalse();
            });
            assertThat(String.join("", pieces).replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
            assertThat(Mrkdwn.beginning(text, longest).length()).isLessThanOrEqualTo(longest);
            assertThat(Mrkdwn.beginning(text, longest)).endsWith("…").startsWith(part.strip());
        }
        assertThat(Mrkdwn.pieces(part, 20)).containsExactly(part.strip());
        assertThat(Mrkdwn.beginning(part, 20)).isEqualTo(part);
    }
}
