package com.babelteam.clavero.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The e-mails of cases, and what became of them. */
@Repository
class Letters {
    private final JdbcClient jdbc;
    private final Clock clock;

    Letters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void queue(LetterId id, String messageId, String words) {
        jdbc.sql("insert into case_letters (number, position, message_id, words, queued_at) values (?, ?, ?, ?, ?)")
                .params(id.number().value(), id.position(), messageId, words, now()).update();
    }

    int next(CaseNumber number) {
        return jdbc.sql("select coalesce(max(position), -1) + 1 from case_letters where number = ?")
                .param(number.value()).query(Integer.class).single();
    }

    /** Empty if it was sent, given up or erased. */
    Optional<Letter> waiting(LetterId id) {
        return jdbc.sql("""
                        select message_id, words, queued_at from case_letters
                        where number = ? and position = ? and sent_at is null and gave_up_at is null
                        """).params(id.number().value(), id.position())
                .query((row, _) -> new Letter(id, row.getString(1), row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** How many are on their way. */
    int waiting() {
        return jdbc.sql("select count(*) from case_letters where sent_at is null and gave_up_at is null")
                .query(Integer.class).single();
    }

    /** For how long the oldest has been on its way; zero if none is. */
    Duration oldest() {
        return jdbc.sql("select min(queued_at) from case_letters where sent_at is null and gave_up_at is null")
                .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))).single()
                .map(since -> Duration.between(since, now())).orElse(Duration.ZERO);
    }

    /** The words of a letter that is not sent. */
    Optional<String> words(LetterId id) {
        return jdbc.sql("select words from case_letters where number = ? and position = ? and words is not null")
                .params(id.number().value(), id.position()).query(String.class).optional();
    }

    Optional<String> messageId(LetterId id) {
        return jdbc.sql("select message_id from case_letters where number = ? and position = ?")
                .params(id.number().value(), id.position()).query(String.class).optional();
    }

    /** Support has it: its words are not needed any more. */
    void sent(LetterId id) {
        jdbc.sql("update case_letters set sent_at = ?, words = null where number = ? and position = ?")
                .params(now(), id.number().value(), id.position()).update();
    }

    void gaveUp(LetterId id) {
        jdbc.sql("update case_letters set gave_up_at = ? where number = ? and position = ? and sent_at is null")
                .params(now(), id.number().value(), id.position()).update();
    }

    /** All that is not sent of a case. */
    void gaveUp(CaseNumber number) {
        jdbc.sql("update case_letters set gave_up_at = ? where number = ? and sent_at is null")
                .params(now(), number.value()).update();
    }

    /** Begins anew with those that were given up. */
    List<LetterId> requeue(CaseNumber number) {
        List<LetterId> again = unsent(number);
        jdbc.sql("""
                 update case_letters set gave_up_at = null, queued_at = ?
                 where number = ? and sent_at is null and gave_up_at is not null
                 """).params(now(), number.value()).update();
        return again;
    }

    private List<LetterId> unsent(CaseNumber number) {
        return jdbc.sql("""
                        select position from case_letters
                        where number = ? and sent_at is null and gave_up_at is not null order by position
                        """).param(number.value()).query((row, _) -> new LetterId(number, row.getInt(1))).list();
    }

    /** What all letters of a case together say about it. */
    CaseState stateOf(CaseNumber number) {
        return jdbc.sql("""
                        select count(*) filter (where sent_at is null and gave_up_at is null),
                        count(*) filter (where sent_at is null and gave_up_at is not null)
                        from case_letters where number = ?
                        """).param(number.value())
                .query((row, _) -> row.getInt(1) > 0
                        ? CaseState.QUEUED
                        : row.getInt(2) > 0 ? CaseState.NOT_DELIVERED : CaseState.SENT)
                .single();
    }

    void erase(CaseNumber number) {
        jdbc.sql("delete from case_letters where number = ?").param(number.value()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
