package com.babelteam.clavero.conversation;

import com.babelteam.clavero.guide.ContentHash;
import com.babelteam.clavero.guide.JourneyId;
import com.babelteam.clavero.guide.Step;
import com.babelteam.clavero.guide.StepId;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where people are. A step is left by a single statement that names it, so that of two presses of one button, in whatever
 * processes, one moves and the other finds out.
 */
@Repository
class Places {
    private static final String COLUMNS = "select journey, step, position, content_hash, language, changed_at, finished_at from places"
            + " where workspace = ? and person = ?";

    private final JdbcClient jdbc;
    private final Clock clock;

    Places(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Place> of(PersonId person, JourneyId journey) {
        return jdbc.sql(COLUMNS + " and journey = ?").params(person.workspace(), person.user(), journey.value())
                .query(Places::place).optional();
    }

    /** The journeys that are not finished, the one moved in last first. */
    List<Place> unfinished(PersonId person) {
        return jdbc.sql(COLUMNS + " and finished_at is null order by changed_at desc")
                .params(person.workspace(), person.user()).query(Places::place).list();
    }

    List<JourneyId> finished(PersonId person) {
        return jdbc.sql(COLUMNS + " and finished_at is not null order by finished_at")
                .params(person.workspace(), person.user()).query(Places::place).list().stream().map(Place::journey)
                .toList();
    }

    /** Puts a person on a step wherever they were in that journey, finished or not. */
    void put(PersonId person, Step step, Language language) {
        var where = "where workspace = ? and person = ? and journey = ?";
        Runnable update = () -> shown(
                jdbc.sql("update places set step = ?, position = ?, content_hash = ?, language = ?,"
                        + " changed_at = ?, finished_at = null " + where),
                step, language)
                .params(person.workspace(), person.user(), step.id().journey().value()).update();
        int inserted = shown(
                jdbc.sql(
                        """
                        insert into places (step, position, content_hash, language, changed_at, workspace, person, journey)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """),
                step, language)
                .params(person.workspace(), person.user(), step.id().journey().value()).update();
        if (inserted == 0) {
            update.run();
        }
    }

    /** Moves a person who is on a step, to the same one if only its words changed; false if they are elsewhere by now. */
    boolean move(PersonId person, StepId from, Step to, Language language) {
        return shown(jdbc.sql("""
                              update places set step = ?, position = ?, content_hash = ?, language = ?, changed_at = ?
                              where workspace = ? and person = ? and journey = ? and step = ? and finished_at is null
                              """), to, language)
                .params(person.workspace(), person.user(), from.journey().value(), from.value()).update() > 0;
    }

    /** Ends the journey of a person who is on its last step; false if they are elsewhere by now. */
    boolean finish(PersonId person, StepId last) {
        return jdbc.sql("""
                        update places set finished_at = ?
                        where workspace = ? and person = ? and journey = ? and step = ? and finished_at is null
                        """).params(now(), person.workspace(), person.user(), last.journey().value(), last.value())
                .update() > 0;
    }

    void forgetWorkspace(String workspace) {
        jdbc.sql("delete from places where workspace = ?").param(workspace).update();
    }

    int forget(PersonId person) {
        return jdbc.sql("delete from places where workspace = ? and person = ?")
                .params(person.workspace(), person.user()).update();
    }

    private JdbcClient.StatementSpec shown(JdbcClient.StatementSpec statement, Step step, Language language) {
        return statement.params(step.id().value(), step.position(), step.texts().in(language).hash().value(),
                language.code(), now());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(new JourneyId(row.getString(1)), new StepId(row.getString(2)), row.getInt(3),
                new ContentHash(row.getString(4)), Language.ofTag(row.getString(5)),
                row.getObject(6, OffsetDateTime.class).toInstant(), row.getObject(7) != null);
    }
}
