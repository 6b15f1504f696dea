package com.babelteam.clavero.slack.escalate;

import com.babelteam.clavero.escalation.CaseFollower;
import com.babelteam.clavero.escalation.CaseNumber;
import com.babelteam.clavero.escalation.CaseState;
import com.babelteam.clavero.escalation.CaseStatus;
import com.babelteam.clavero.escalation.SupportCase;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What each receipt should say, and what it says. Written in the transaction that changes the case, so that no change is ever
 * left untold; who shows it notes that afterwards.
 */
@Repository
class ReceiptStore implements CaseFollower {
    /** Longer than Slack ever takes, and shorter than a person's patience. */
    private static final Duration ABANDONED = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    ReceiptStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A receipt that does not say what it should.
     *
     * @param channel where it is, null if it is nowhere yet
     * @param message its identifier there
     */
    record Receipt(CaseNumber number, PersonId person, Language language, CaseState wanted, @Nullable String channel,
            @Nullable String message) {}

    @Override
    public void opened(SupportCase opened) {
        CaseStatus status = opened.status();
        jdbc.sql("insert into case_receipts (number, workspace, person, language, wanted) values (?, ?, ?, ?, ?)")
                .params(status.number().value(), status.person().workspace(), status.person().user(),
                        status.language().code(), status.state().name())
                .update();
    }

    @Override
    public void changed(CaseStatus status) {
        jdbc.sql("update case_receipts set wanted = ?, shown = null where number = ? and wanted <> ?")
                .params(status.state().name(), status.number().value(), status.state().name()).update();
    }

    /** Its person asked for that, or it is old; what it should still say it says before it goes. */
    @Override
    public void forgotten(CaseNumber number) {
        jdbc.sql("delete from case_receipts where number = ? and shown is not null").param(number.value()).update();
        jdbc.sql("update case_receipts set leaving = true where number = ?").param(number.value()).update();
    }

    /** Those that are to be changed, taken by the caller: nobody else changes them meanwhile. */
    List<Receipt> take() {
        return jdbc.sql("""
                        select number, workspace, person, language, wanted, channel, message from case_receipts
                        where shown is null and (taken_at is null or taken_at < ?) limit 100
                        """).param(now().minus(ABANDONED)).query((row, _) -> receipt(row)).list().stream()
                .filter(this::taken).toList();
    }

    private boolean taken(Receipt receipt) {
        return jdbc.sql("""
                        update case_receipts set taken_at = ? where number = ?
                        and shown is null and (taken_at is null or taken_at < ?)
                        """).params(now(), receipt.number().value(), now().minus(ABANDONED)).update() == 1;
    }

    /** It says this now, which may not be what it should any more. */
    void shown(Receipt receipt, CaseState state, @Nullable String channel, @Nullable String message) {
        jdbc.sql("""
                 update case_receipts set shown = case when wanted = ? then wanted end, channel = ?, message = ?,
                 taken_at = null where number = ?
                 """).param(state.name()).param(channel).param(message).param(receipt.number().value()).update();
        jdbc.sql("delete from case_receipts where number = ? and leaving and shown is not null")
                .param(receipt.number().value()).update();
    }

    /** It could not be changed just now. */
    void letGo(Receipt receipt) {
        jdbc.sql("update case_receipts set taken_at = null where number = ?").param(receipt.number().value()).update();
    }

    /** Its message is gone; a new one will do. */
    void lost(Receipt receipt) {
        jdbc.sql("update case_receipts set channel = null, message = null, taken_at = null where number = ?")
                .param(receipt.number().value()).update();
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(new CaseNumber(row.getString(1)), new PersonId(row.getString(2), row.getString(3)),
                Language.ofTag(row.getString(4)), CaseState.valueOf(row.getString(5)), row.getString(6),
                row.getString(7));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
