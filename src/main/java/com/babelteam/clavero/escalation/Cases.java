package com.babelteam.clavero.escalation;

import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept of cases. */
@Repository
class Cases {
    private static final String STATUS = """
                                         select number, workspace, person, language, state, result, email,
                                         coalesce(opened_at, drafted_at), changed_at, dossier from cases
                                         """;
    private final JdbcClient jdbc;
    private final Clock clock;

    Cases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void draft(CaseNumber number, PersonId person, Language language, Dossier dossier) {
        jdbc.sql("""
                 insert into cases (number, workspace, person, language, state, result, dossier, drafted_at, changed_at)
                 values (?, ?, ?, ?, 'DRAFT', ?, ?, ?, ?)
                 """).params(number.value(), person.workspace(), person.user(), language.code(), dossier.result(),
                dossier.write(), now(), now()).update();
    }

    /** Makes a draft a case; returns whether it still was one, of this person. */
    boolean open(CaseNumber number, PersonId person, String email, Dossier dossier) {
        return jdbc.sql("""
                        update cases set state = 'QUEUED', email = ?, dossier = ?, opened_at = ?, changed_at = ?
                        where number = ? and workspace = ? and person = ? and state = 'DRAFT'
                        """).params(email, dossier.write(), now(), now(), number.value(), person.workspace(),
                person.user()).update() == 1;
    }

    /** With its row held until the transaction ends, so that nobody else changes it meanwhile. */
    Optional<CaseStatus> hold(CaseNumber number) {
        return jdbc.sql(STATUS + "where number = ? for update").param(number.value())
                .query((row, _) -> status(row)).optional();
    }

    Optional<CaseStatus> find(CaseNumber number) {
        return jdbc.sql(STATUS + "where number = ?").param(number.value()).query((row, _) -> status(row)).optional();
    }

    /** Empty once it is erased. */
    Optional<Dossier> dossier(CaseNumber number) {
        return jdbc.sql("select dossier from cases where number = ? and dossier is not null").param(number.value())
                .query(String.class).optional().map(Dossier::read);
    }

    void state(CaseNumber number, CaseState state) {
        jdbc.sql("update cases set state = ?, changed_at = ? where number = ? and state <> ?")
                .params(state.name(), now(), number.value(), state.name()).update();
    }

    void eraseDossier(CaseNumber number) {
        jdbc.sql("update cases set dossier = null where number = ?").param(number.value()).update();
    }

    /** The cases of a person, newest first; drafts and those they want forgotten are left out. */
    List<CaseStatus> of(PersonId person) {
        return jdbc.sql(STATUS + """
                                 where workspace = ? and person = ? and state <> 'DRAFT' and not leaving
                                 order by opened_at desc limit 5
                                 """).params(person.workspace(), person.user()).query((row, _) -> status(row)).list();
    }

    /** All in a state, oldest first. */
    List<CaseStatus> in(CaseState state) {
        return jdbc.sql(STATUS + "where state = ? order by opened_at limit 500").param(state.name())
                .query((row, _) -> status(row)).list();
    }

    int count(CaseState state) {
        return jdbc.sql("select count(*) from cases where state = ?").param(state.name()).query(Integer.class).single();
    }

    /** The numbers of all cases and drafts of a person. */
    List<CaseNumber> numbersOf(PersonId person) {
        return jdbc.sql("select number from cases where workspace = ? and person = ?")
                .params(person.workspace(), person.user()).query((row, _) -> new CaseNumber(row.getString(1))).list();
    }

    /** The numbers of all cases and drafts of a workspace's people. */
    List<CaseNumber> numbersIn(String workspace) {
        return jdbc.sql("select number from cases where workspace = ?").param(workspace)
                .query((row, _) -> new CaseNumber(row.getString(1))).list();
    }

    void leave(CaseNumber number) {
        jdbc.sql("update cases set leaving = true where number = ?").param(number.value()).update();
    }

    boolean isLeaving(CaseNumber number) {
        return jdbc.sql("select leaving from cases where number = ?").param(number.value()).query(Boolean.class)
                .optional().orElse(false);
    }

    void erase(CaseNumber number) {
        jdbc.sql("delete from cases where number = ?").param(number.value()).update();
    }

    /**
     * Old cases that wait for nothing, and drafts that nobody sent off; a draft changes no more. One state after the other, as
     * H2 uses no index for an "or".
     */
    List<CaseNumber> old(Duration olderThan, Duration drafts, int most) {
        return jdbc.sql("""
                        select number from (
                        select number from cases where state = 'DRAFT' and changed_at < ?
                        union all select number from cases where state = 'SENT' and changed_at < ?
                        union all select number from cases where state = 'NOT_DELIVERED' and changed_at < ?
                        ) old limit ?
                        """).params(before(drafts), before(olderThan), before(olderThan), most)
                .query((row, _) -> new CaseNumber(row.getString(1))).list();
    }

    private static CaseStatus status(ResultSet row) throws SQLException {
        return new CaseStatus(new CaseNumber(row.getString(1)), new PersonId(row.getString(2), row.getString(3)),
                Language.ofTag(row.getString(4)), CaseState.valueOf(row.getString(5)), text(row.getString(6)),
                text(row.getString(7)), instant(row, 8), instant(row, 9));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private OffsetDateTime before(Duration age) {
        return now().minus(age);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
