package com.babelteam.clavero.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.babelteam.clavero.escalation.Dossier.Author;
import com.babelteam.clavero.escalation.Dossier.Line;
import com.babelteam.clavero.escalation.SupportSettings.SupportHours;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a case is made of. */
class CasePartsTest {
    @Test
    void numbersAreOfLettersThatNobodyMixesUp() {
        List<String> numbers = Stream.generate(CaseNumber::create).limit(200).map(CaseNumber::toString).toList();
        assertThat(numbers).doesNotHaveDuplicates().allMatch(each -> each.matches("C-[2-9A-HJKMNP-Z]{6}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C-12345", "c-234567", "C-2345678", "C-23456%", "D-234567"})
    void nothingElseIsANumber(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CaseNumber(text));
    }

    @Test
    void aLetterIsReadAsItWasWritten() {
        var letter = new LetterId(new CaseNumber("C-234567"), 12);
        assertThat(letter.written()).isEqualTo("C-234567/12");
        assertThat(LetterId.read(letter.written())).isEqualTo(letter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana@example.com", " ana.p+x@sub.example.com.br ", "a@b.co"})
    void addressesAreTakenAsTyped(String typed) {
        assertThat(EmailAddress.of(typed)).contains(typed.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ana", "ana@", "@example.com", "ana@example", "ana@@example.com", "a..b@example.com",
            ".ana@example.com", "Ana <ana@example.com>", "ana@example.com\nBcc: x@example.com", "ana@exa mple.com",
            "ana@-.com,b@example.com"})
    void whatNobodyCanAnswerToIsNoAddress(String typed) {
        assertThat(EmailAddress.of(typed)).isEmpty();
    }

    @Test
    void addressesHaveALength() {
        String domain = "@" + "d".repeat(60) + "." + "e".repeat(60) + "." + "f".repeat(63) + ".com";
        assertThat(EmailAddress.of("a".repeat(64) + domain)).isPresent();
        assertThat(EmailAddress.of("a".repeat(64) + domain.replace(".com", ".come"))).isEmpty();
    }

    @Test
    void statesHaveWordsForProgramsAndBundles() {
        assertThat(CaseState.NOT_DELIVERED.code()).isEqualTo("not delivered");
        assertThat(CaseState.NOT_DELIVERED.key()).isEqualTo("not-delivered");
        assertThat(CaseState.SENT.code()).isEqualTo("sent");
    }

    @Test
    void aDossierIsOneLineEachAndHoldsNoKey() {
        var dossier = new Dossier(" Ana\r\n\u2028X ", "w".repeat(201), Language.SPANISH, PracticeKeap.LEGACY_KEY,
                "s\tt", "r", "x", List.of(new Line(Author.PERSON, PracticeKeap.NEW_KEY)));
        assertThat(dossier.name()).isEqualTo("Ana X");
        assertThat(dossier.workspace()).hasSize(200);
        assertThat(dossier.app()).isEqualTo("[key]");
        assertThat(dossier.step()).isEqualTo("s t");
        assertThat(dossier.conversation().getFirst().text()).isEqualTo("[key]");
        assertThat(Dossier.read(dossier.write())).isEqualTo(dossier);
        assertThat(dossier.withoutConversation().conversation()).isEmpty();
        assertThat(dossier.withoutConversation().name()).isEqualTo("Ana X");
    }

    @Test
    void delaysAreLongerThanNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> escalation(Duration.ZERO, Duration.ofDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> escalation(Duration.ofSeconds(1), Duration.ZERO));
        assertThat(escalation(Duration.ofSeconds(1), Duration.ofSeconds(1)).keepCases()).isPositive();
    }

    @Test
    void aDayBeginsBeforeItEnds() {
        var zone = ZoneId.of("America/Sao_Paulo");
        var nine = LocalTime.of(9, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SupportHours(zone, Set.of(), nine, nine.plusHours(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SupportHours(zone, Set.of(DayOfWeek.MONDAY), nine, nine));
        assertThat(new SupportHours(zone, Set.of(DayOfWeek.MONDAY), nine, nine.plusMinutes(1)).from()).isEqualTo(nine);
    }

    @Test
    void supportWritesFromItsOwnAddressUnlessItHasAnother() {
        SupportSettings plain = SupportSettings.at("a@example.com");
        assertThat(plain.from()).isEqualTo("a@example.com");
        assertThat(plain.hasChannel()).isFalse();
        assertThat(plain.isChannel("T1", "")).isFalse();
        assertThat(plain.teamLanguage()).isEqualTo(Language.PORTUGUESE);
        assertThat(new SupportSettings("a@example.com", "b@example.com", "en", "", "", plain.hours()))
                .satisfies(other -> {
                    assertThat(other.from()).isEqualTo("b@example.com");
                    assertThat(other.teamLanguage()).isEqualTo(Language.ENGLISH);
                });
    }

    @Test
    void theTeamsChannelIsOneOfOneWorkspace() {
        SupportSettings plain = SupportSettings.at("a@example.com");
        var elsewhere = new SupportSettings("a@example.com", "", "pt", "C1", "T9", plain.hours());
        assertThat(elsewhere.hasChannel()).isTrue();
        assertThat(elsewhere.isChannel("T9", "C1")).isTrue();
        assertThat(elsewhere.isChannel("T1", "C1")).isFalse();
        assertThat(elsewhere.isChannel("T9", "C2")).isFalse();
        assertThat(elsewhere.workspaceFor("T1")).isEqualTo("T9");
        var own = new SupportSettings("a@example.com", "", "pt", "C1", "", plain.hours());
        assertThat(own.isChannel("T1", "C1")).isTrue();
        assertThat(own.workspaceFor("T1")).isEqualTo("T1");
    }

    private static EscalationSettings escalation(Duration retry, Duration giveUp) {
        return new EscalationSettings(retry, giveUp, Duration.ofDays(7), Duration.ofDays(90));
    }
}
