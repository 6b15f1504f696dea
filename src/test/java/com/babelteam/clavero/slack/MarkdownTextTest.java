package com.babelteam.clavero.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.guide.Markdown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '^', textBlock = """
                                            [all](!channel) ^ all
                                            [you](@U1) ^ you
                                            [x](javascript:alert) ^ x
                                            [x](https:///y) ^ x
                                            [x](<https://example.org/a|b c>) ^ <https://example.org/a%7Cb%20c|x>
                                            [x](<https://example.org/\\>\\<!here\\>>) ^ <https://example.org/%3E%3C!here%3E|x>
                                            [x](https://example.org/?a=1&b=2) ^ <https://example.org/?a=1&amp;b=2|x>
                                            [*x* <!here>](https://example.org) ^ <https://example.org|_x_ &lt;!here&gt;>
                                            <mailto:a@example.org> ^ <mailto:a@example.org|mailto:a@example.org>
                                            """)
    void onlyALinkIsALinkAndNobodyIsCalled(String markdown, String slacks) {
        assertThat(MarkdownText.mrkdwn(new Markdown(markdown))).isEqualTo(slacks);
    }

    @Test
    void inWordsTheAddressStandsBehind() {
        assertThat(MarkdownText.plain(new Markdown("[x](https://example.org), [all](!channel)")))
                .isEqualTo("x (https://example.org), all");
    }
}
