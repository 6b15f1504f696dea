package com.babelteam.clavero.slack.talk;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.talk.Incoming.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of what was said when it is kept. */
class IncomingTest {
    private static final String WORD = "f7fqh8lcauxi2t7vq0m9k3b6";

    @Test
    void aWordThatMightBeAKeyIsNotKeptButIsNoKeyShownEither() {
        Incoming incoming = said(Origin.DIRECT, "mi clave es " + WORD + " y no entra");
        assertThat(incoming.said()).isEqualTo("mi clave es […] y no entra");
        assertThat(incoming.heldKey()).isFalse();
    }

    @Test
    void whatAButtonStandsForStays() {
        String value = "journey.step key-in-max-classic-2";
        assertThat(said(Origin.PRESS, value).said()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(ints = {3_970, 3_980, 3_995})
    void aKeyAtTheEndOfWhatIsKeptLeavesNoHalf(int before) {
        String key = "00112233445566778899aabbccddeeff";
        assertThat(said(Origin.DIRECT, "x ".repeat(before / 2) + key).said()).doesNotContain(key.substring(0, 5))
                .hasSizeLessThanOrEqualTo(4_000);
    }

    private static Incoming said(Origin origin, String text) {
        return new Incoming("Ev1", new PersonId("T1", "U1"), "D1", null, origin, text);
    }
}
