package com.babelteam.clavero.escalation;

import static com.babelteam.clavero.escalation.Office.ANA;
import static com.babelteam.clavero.escalation.Office.BRUNO;
import static com.babelteam.clavero.escalation.Office.EMAIL;
import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.escalation.Dossier.Author;
import com.babelteam.clavero.escalation.Dossier.Line;
import com.babelteam.clavero.person.PersonChanged;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the draft to a case that is kept. How it travels: DeliveryTest; in the whole assistant: EscalationsTest. */
@Tag("database")
class HandOverTest {
    private final Office office = Office.withMail();
    private final Escalations escalations = office.escalations;

    @Test
    void aDraftHoldsThePersonsOwnConversationAndIsNoCase() {
        office.transcript.add(ANA, Author.PERSON, "hola");
        office.transcript.add(BRUNO, Author.PERSON, "olá");
        office.transcript.add(ANA, Author.ASSISTANT, "buenas");
        Escalations.Draft draft = office.draft(ANA);
        assertThat(draft.dossier()).usingRecursiveComparison().ignoringFields("conversation")
                .isEqualTo(Office.dossier());
        assertThat(draft.dossier().conversation()).containsExactly(new Line(Author.PERSON, "hola"),
                new Line(Author.ASSISTANT, "buenas"));
        assertThat(office.cases.dossier(draft.number())).contains(draft.dossier());
        assertThat(escalations.find(draft.number())).isEmpty();
        assertThat(escalations.of(ANA)).isEmpty();
        assertThat(office.due()).isEmpty();
        assertThat(office.follower.heard).isEmpty();
    }

    @Test
    void whatIsSentOffIsKeptWithItsJobAndTold() {
        CaseNumber number = office.accepted(ANA, "  no aparece ");
        assertThat(office.follower.heard).containsExactly("opened " + number + " no aparece QUEUED",
                "changed " + number + " QUEUED");
        assertThat(office.events).containsExactly(new PersonChanged(ANA), new CaseChanged(number));
        assertThat(office.due()).containsExactly(Office.START);
        assertThat(escalations.find(number)).hasValueSatisfying(status -> {
            assertThat(status.state()).isEqualTo(CaseState.QUEUED);
            assertThat(status.email()).isEqualTo(EMAIL);
            assertThat(status.result()).isEqualTo("key-refused");
            assertThat(status.person()).isEqualTo(ANA);
            assertThat(status.openedAt()).isEqualTo(Office.START);
        });
        assertThat(escalations.text(number)).hasValueSatisfying(about -> {
            assertThat(about.words()).isEqualTo("no aparece");
            assertThat(about.dossier()).isEqualTo(Office.dossier());
        });
        assertThat(escalations.of(ANA)).extracting(CaseStatus::number).containsExactly(number);
        assertThat(escalations.of(BRUNO)).isEmpty();
    }

    @Test
    void nothingIsSentOffForSomebodyElseOrUnseen() {
        CaseNumber draft = office.draft(ANA).number();
        assertThat(escalations.submit(BRUNO, draft, "x", EMAIL, true)).isInstanceOf(Submission.Outdated.class);
        assertThat(escalations.submit(ANA, new CaseNumber("C-222222"), "x", EMAIL, true))
                .isInstanceOf(Submission.Outdated.class);
        office.cases.eraseDossier(draft);
        assertThat(escalations.submit(ANA, draft, "x", EMAIL, true)).isInstanceOf(Submission.Outdated.class);
        assertThat(office.state(draft)).isEqualTo(CaseState.DRAFT);
        assertThat(office.due()).isEmpty();
    }

    @Test
    void anAddressNobodyCanAnswerToLeavesTheDraft() {
        CaseNumber draft = office.draft(ANA).number();
        assertThat(escalations.submit(ANA, draft, "x", "ana@", true)).isInstanceOf(Submission.EmailUnusable.class);
        assertThat(office.state(draft)).isEqualTo(CaseState.DRAFT);
        assertThat(escalations.submit(ANA, draft, "x", EMAIL, true))
                .isEqualTo(new Submission.Accepted(draft, false));
        assertThat(escalations.submit(ANA, draft, "x", EMAIL, true))
                .isEqualTo(new Submission.AcceptedBefore(draft));
        assertThat(office.due()).hasSize(1);
    }

    @Test
    void keysAreMaskedAndThePersonIsTold() {
        CaseNumber draft = office.draft(ANA).number();
        assertThat(escalations.submit(ANA, draft, "es " + PracticeKeap.NEW_KEY, EMAIL, true))
                .isEqualTo(new Submission.Accepted(draft, true));
        assertThat(escalations.text(draft).orElseThrow().words()).isEqualTo("es [key]");
        escalations.add(ANA, draft, "o " + PracticeKeap.LEGACY_KEY);
        assertThat(office.letters.words(new LetterId(draft, 1))).contains("o [key]");
        assertThat(office.follower.heard).contains("added " + draft + " o [key]");
    }

    @Test
    void wordsHaveALength() {
        CaseNumber longest = office.accepted(ANA, "a ".repeat(1_500).strip() + "!");
        assertThat(escalations.text(longest).orElseThrow().words()).hasSize(3_000).endsWith("!");
        CaseNumber tooLong = office.accepted(ANA, "a ".repeat(1_500) + "!!");
        assertThat(escalations.text(tooLong).orElseThrow().words()).hasSize(3_000).doesNotContain("!");
    }

    @Test
    void aConversationGoesAlongOnlyIfItMay() {
        office.transcript.add(ANA, Author.PERSON, "hola");
        CaseNumber draft = office.draft(ANA).number();
        escalations.submit(ANA, draft, "x", EMAIL, false);
        assertThat(escalations.text(draft).orElseThrow().dossier()).isEqualTo(Office.dossier());
        CaseNumber with = office.accepted(ANA, "x");
        assertThat(escalations.text(with).orElseThrow().dossier().conversation()).hasSize(1);
    }

    @Test
    void moreCanBeAddedToOnesOwnCaseOnly() {
        CaseNumber number = office.accepted(ANA, "uno");
        assertThat(escalations.add(BRUNO, number, "x")).isFalse();
        assertThat(escalations.add(ANA, office.draft(ANA).number(), "x")).isFalse();
        assertThat(escalations.add(ANA, number, "dos")).isTrue();
        assertThat(escalations.add(ANA, number, "tres")).isTrue();
        office.work();
        assertThat(office.outbox.sent).hasSize(3);
        assertThat(office.state(number)).isEqualTo(CaseState.SENT);
        assertThat(escalations.add(ANA, number, "cuatro")).isTrue();
        assertThat(office.state(number)).isEqualTo(CaseState.QUEUED);
        office.work();
        assertThat(office.state(number)).isEqualTo(CaseState.SENT);
        assertThat(office.letters.next(number)).isEqualTo(4);
    }

    @Test
    void nothingIsAddedToWhatCouldNotBeDelivered() {
        Office without = Office.withoutMail();
        CaseNumber number = without.accepted(ANA, "uno");
        assertThat(without.state(number)).isEqualTo(CaseState.NOT_DELIVERED);
        assertThat(without.escalations.add(ANA, number, "dos")).isFalse();
        assertThat(without.escalations.canSend()).isFalse();
        assertThat(without.due()).isEmpty();
    }

    @Test
    void withoutEmailTheTeamsChannelIsTheDelivery() {
        Office channel = Office.withAChannelOnly();
        CaseNumber number = channel.accepted(ANA, "uno");
        channel.escalations.add(ANA, number, "dos");
        assertThat(channel.state(number)).isEqualTo(CaseState.QUEUED);
        assertThat(channel.due()).isEmpty();
        assertThat(channel.letters.waiting()).isEqualTo(2);
        channel.escalations.reachedTeam(new CaseNumber("C-222222"));
        channel.escalations.reachedTeam(number);
        assertThat(channel.state(number)).isEqualTo(CaseState.SENT);
        assertThat(channel.letters.waiting()).isZero();
        assertThat(channel.cases.dossier(number)).isEmpty();
        assertThat(channel.follower.heard).endsWith("changed " + number + " SENT");
    }

    @Test
    void withEmailTheChannelIsNot() {
        CaseNumber number = office.accepted(ANA, "uno");
        escalations.reachedTeam(number);
        assertThat(office.state(number)).isEqualTo(CaseState.QUEUED);
        assertThat(escalations.canSend()).isTrue();
    }

    @Test
    void casesAreCountedByState() {
        office.draft(ANA);
        office.accepted(ANA, "uno");
        office.accepted(ANA, "dos");
        office.work();
        office.accepted(BRUNO, "tres");
        assertThat(escalations.counts()).containsOnlyKeys(CaseState.QUEUED, CaseState.SENT, CaseState.NOT_DELIVERED)
                .containsEntry(CaseState.QUEUED, 1).containsEntry(CaseState.SENT, 2)
                .containsEntry(CaseState.NOT_DELIVERED, 0);
    }

    @Test
    void thePersonsLastFiveCasesAreNewestFirst() {
        for (int i = 0; i < 6; i++) {
            office.accepted(ANA, "caso");
            office.pass(Duration.ofMinutes(1));
        }
        assertThat(escalations.of(ANA)).extracting(CaseStatus::openedAt).containsExactly(Office.START.plusSeconds(300),
                Office.START.plusSeconds(240), Office.START.plusSeconds(180), Office.START.plusSeconds(120),
                Office.START.plusSeconds(60));
    }

    @Test
    void withoutEmailNothingWaitsForEver() {
        Office channel = Office.withAChannelOnly();
        CaseNumber number = channel.accepted(ANA, "uno");
        channel.pass(Duration.ofHours(1));
        channel.housekeeping.giveUp();
        assertThat(channel.state(number)).isEqualTo(CaseState.QUEUED);
        channel.pass(Duration.ofSeconds(1));
        CaseNumber younger = channel.accepted(ANA, "dos");
        channel.housekeeping.giveUp();
        assertThat(channel.state(number)).isEqualTo(CaseState.NOT_DELIVERED);
        assertThat(channel.state(younger)).isEqualTo(CaseState.QUEUED);
        assertThat(channel.letters.waiting()).isEqualTo(1);

        CaseNumber mailed = office.accepted(ANA, "uno");
        office.pass(Duration.ofDays(2));
        office.housekeeping.giveUp();
        assertThat(office.state(mailed)).isEqualTo(CaseState.QUEUED);
    }
}
