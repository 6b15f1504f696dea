package com.babelteam.clavero.slack.escalate;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.escalation.CaseNumber;
import com.babelteam.clavero.escalation.CaseState;
import com.babelteam.clavero.escalation.CaseStatus;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.playground.TestDatabase;
import com.babelteam.clavero.slack.escalate.ReceiptStore.Receipt;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a receipt says, and what it should. */
@Tag("database")
class ReceiptStoreTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final CaseNumber NUMBER = new CaseNumber("C-7KQM2F");
    private static final PersonId ANA = new PersonId("T1", "U1");

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.migrated());
    private final ReceiptStore receipts = new ReceiptStore(jdbc, Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void aCaseThatMovesOnWhileItsReceiptIsWrittenGetsAnotherOne() {
        opened();
        Receipt first = receipts.take().getFirst();
        receipts.changed(status(CaseState.SENT));
        receipts.shown(first, CaseState.QUEUED, "D1", "1.1");
        assertThat(receipts.take()).singleElement().satisfies(next -> {
            assertThat(next.wanted()).isEqualTo(CaseState.SENT);
            assertThat(next.message()).isEqualTo("1.1");
            receipts.shown(next, CaseState.SENT, "D1", "1.1");
        });
        assertThat(receipts.take()).isEmpty();
    }

    @Test
    void whatSaysThatAlreadyIsLeftAlone() {
        opened();
        receipts.shown(receipts.take().getFirst(), CaseState.QUEUED, "D1", "1.1");
        receipts.changed(status(CaseState.QUEUED));
        assertThat(receipts.take()).isEmpty();
    }

    @Test
    void aForgottenCasesReceiptGoesOnceItSaysWhatItShould() {
        opened();
        Receipt first = receipts.take().getFirst();
        receipts.changed(status(CaseState.SENT));
        receipts.forgotten(NUMBER);
        receipts.shown(first, CaseState.QUEUED, "D1", "1.1");
        assertThat(kept()).isOne();
        receipts.shown(receipts.take().getFirst(), CaseState.SENT, "D1", "1.1");
        assertThat(kept()).isZero();
    }

    private void opened() {
        jdbc.sql(
                "insert into case_receipts (number, workspace, person, language, wanted) values (?, ?, ?, 'es', 'QUEUED')")
                .params(NUMBER.value(), ANA.workspace(), ANA.user()).update();
    }

    private int kept() {
        return jdbc.sql("select count(*) from case_receipts").query(Integer.class).single();
    }

    private static CaseStatus status(CaseState state) {
        return new CaseStatus(NUMBER, ANA, Language.SPANISH, state, "", "", NOON, NOON);
    }
}
