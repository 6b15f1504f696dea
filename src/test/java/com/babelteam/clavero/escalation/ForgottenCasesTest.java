package com.babelteam.clavero.escalation;

import static com.babelteam.clavero.escalation.Office.ANA;
import static com.babelteam.clavero.escalation.Office.BRUNO;
import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.escalation.Dossier.Author;
import com.babelteam.clavero.person.Forgotten;
import com.babelteam.clavero.person.Forgotten.Kind;
import com.babelteam.clavero.person.PersonChanged;
import com.babelteam.clavero.retention.Kept;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is left of cases and lines when they are to be gone. */
@Tag("database")
class ForgottenCasesTest {
    private final Office office = Office.withMail();
    private final EscalationMemory memory = new EscalationMemory(office.cases, office.transcript, office.changes);

    @Test
    void ofAPersonNothingIsLeftButWhatIsOnItsWayAndThatNotForLong() {
        office.transcript.add(ANA, Author.PERSON, "hola");
        office.transcript.add(BRUNO, Author.PERSON, "olá");
        office.draft(ANA);
        CaseNumber sent = office.accepted(ANA, "uno");
        office.work();
        CaseNumber leaving = office.accepted(ANA, "dos");
        CaseNumber brunos = office.accepted(BRUNO, "um");
        assertThat(memory.forget(ANA)).isEqualTo(new Forgotten(
                Map.of(Kind.LINES, 1, Kind.CASES, 1, Kind.CASES_LEAVING, 1)));
        assertThat(office.escalations.of(ANA)).isEmpty();
        assertThat(office.follower.heard).contains("forgotten " + sent).doesNotContain("forgotten " + leaving);
        assertThat(office.rows("cases")).isEqualTo(2);
        assertThat(office.rows("case_letters")).isEqualTo(2);
        assertThat(office.transcript.of(ANA)).isEmpty();
        assertThat(office.transcript.of(BRUNO)).hasSize(1);
        office.events.clear();
        office.work();
        assertThat(office.outbox.sent).hasSize(3);
        assertThat(office.follower.heard).contains("forgotten " + leaving).doesNotContain("forgotten " + brunos);
        assertThat(office.events).contains(new PersonChanged(ANA));
        assertThat(office.cases.find(leaving)).isEmpty();
        assertThat(office.cases.find(brunos)).isPresent();
        assertThat(memory.forget(ANA).counts()).isEmpty();
    }

    @Test
    void whatCouldNotBeDeliveredIsErasedAtOnce() {
        Office without = Office.withoutMail();
        without.accepted(ANA, "uno");
        assertThat(new EscalationMemory(without.cases, without.transcript, without.changes).forget(ANA))
                .isEqualTo(Forgotten.of(Kind.CASES, 1));
        assertThat(without.rows("cases") + without.rows("case_letters")).isZero();
        assertThat(without.events).endsWith(new PersonChanged(ANA));
    }

    @Test
    void ofAWorkspaceToo() {
        office.transcript.add(ANA, Author.PERSON, "hola");
        office.transcript.add(BRUNO, Author.PERSON, "olá");
        office.accepted(ANA, "uno");
        CaseNumber brunos = office.accepted(BRUNO, "um");
        office.work();
        memory.forgetWorkspace("T1");
        assertThat(office.transcript.of(ANA)).isEmpty();
        assertThat(office.transcript.of(BRUNO)).hasSize(1);
        assertThat(office.cases.find(brunos)).isPresent();
        assertThat(office.rows("cases")).isEqualTo(1);
    }

    @Test
    void oldOnesAreErasedAndNothingThatWaits() {
        var kept = new KeptCases();
        Kept cases = kept.oldCases(office.cases, office.changes, office.settings, office.together);
        CaseNumber sent = office.accepted(ANA, "uno");
        office.work();
        office.outbox.down = true;
        CaseNumber waiting = office.accepted(ANA, "dos");
        CaseNumber draft = office.draft(ANA).number();
        assertThat(cases.name()).isEqualTo("cases");
        office.pass(Duration.ofDays(1));
        assertThat(cases.eraseOld(10)).isZero();
        office.pass(Duration.ofSeconds(1));
        assertThat(cases.eraseOld(10)).isEqualTo(1);
        assertThat(office.cases.find(draft)).isEmpty();
        office.pass(Duration.ofDays(89).minusSeconds(1));
        assertThat(cases.eraseOld(10)).isZero();
        office.pass(Duration.ofSeconds(1));
        assertThat(cases.eraseOld(10)).isEqualTo(1);
        assertThat(office.cases.find(sent)).isEmpty();
        assertThat(office.follower.heard).contains("forgotten " + sent);
        assertThat(office.state(waiting)).isEqualTo(CaseState.QUEUED);
    }

    @Test
    void oldOnesAreErasedAPieceAtATime() {
        for (int i = 0; i < 3; i++) {
            office.draft(ANA);
        }
        office.pass(Duration.ofDays(2));
        Kept cases = new KeptCases().oldCases(office.cases, office.changes, office.settings, office.together);
        assertThat(cases.eraseOld(2)).isEqualTo(2);
        assertThat(cases.eraseOld(2)).isEqualTo(1);
    }

    @Test
    void oldLinesAreErased() {
        Kept lines = new KeptCases().oldLines(office.jdbc, office.settings, office.clock);
        office.transcript.add(ANA, Author.PERSON, "hola");
        office.pass(Duration.ofDays(7));
        assertThat(lines.eraseOld(10)).isZero();
        office.pass(Duration.ofSeconds(1));
        assertThat(lines.eraseOld(10)).isEqualTo(1);
        assertThat(lines.name()).contains("lines");
    }

    @Test
    void theLastTenLinesOfEachPersonAreKeptShortAndWithoutKeys() {
        for (int i = 0; i < 12; i++) {
            office.transcript.add(ANA, Author.PERSON, "línea " + i);
            office.transcript.add(BRUNO, Author.ASSISTANT, "linha " + i);
        }
        office.transcript.add(ANA, Author.PERSON, " \n ");
        assertThat(office.transcript.of(ANA)).hasSize(10).first().isEqualTo(
                new Dossier.Line(Author.PERSON, "línea 2"));
        assertThat(office.transcript.of(BRUNO)).hasSize(10).last().isEqualTo(
                new Dossier.Line(Author.ASSISTANT, "linha 11"));
        office.transcript.add(ANA, Author.PERSON, "  a\n\t b  ");
        assertThat(office.transcript.of(ANA).getLast().text()).isEqualTo("a b");
        office.transcript.add(ANA, Author.PERSON, "ñ".repeat(280));
        assertThat(office.transcript.of(ANA).getLast().text()).isEqualTo("ñ".repeat(280));
        office.transcript.add(ANA, Author.PERSON, "ñ".repeat(281));
        assertThat(office.transcript.of(ANA).getLast().text()).isEqualTo("ñ".repeat(279) + "…");
        office.transcript.add(ANA, Author.PERSON, "x ".repeat(138) + "00112233445566778899aabbccddeeff");
        assertThat(office.transcript.of(ANA).getLast().text()).doesNotContain("0011");
    }
}
