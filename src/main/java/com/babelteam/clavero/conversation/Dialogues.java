package com.babelteam.clavero.conversation;

import com.babelteam.clavero.guide.JourneyId;
import com.babelteam.clavero.guide.TopicId;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept of dialogues. */
@Repository
class Dialogues {
    private final JdbcClient jdbc;
    private final Clock clock;

    Dialogues(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Dialogue of(PersonId person) {
        return jdbc
                .sql("select journey, topic, misses, chosen, written from dialogues where workspace = ? and person = ?")
                .params(person.workspace(), person.user())
                .query((row, _) -> new Dialogue(Optional.ofNullable(row.getString(1)).map(JourneyId::new),
                        Optional.ofNullable(row.getString(2)).map(TopicId::new), row.getInt(3),
                        language(row.getString(4)), language(row.getString(5))))
                .optional().orElse(Dialogue.NEW);
    }

    /** Whether there was ever a dialogue, as far as we remember. */
    boolean knows(PersonId person) {
        return jdbc.sql("select count(*) from dialogues where workspace = ? and person = ?")
                .params(person.workspace(), person.user()).query(Integer.class).single() > 0;
    }

    void save(PersonId person, Dialogue dialogue) {
        if (!update(person, dialogue) && !insert(person, dialogue)) {
            update(person, dialogue);
        }
    }

    private boolean update(PersonId person, Dialogue dialogue) {
        return values(jdbc
                .sql("""
                     update dialogues set journey = ?, topic = ?, misses = ?, chosen = ?, written = ?, changed_at = ?
                     where workspace = ? and person = ?
                     """), dialogue).params(person.workspace(), person.user()).update() > 0;
    }

    private boolean insert(PersonId person, Dialogue dialogue) {
        return values(
                jdbc.sql("""
                         insert into dialogues (journey, topic, misses, chosen, written, changed_at, workspace, person)
                         values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                         """), dialogue).params(person.workspace(), person.user()).update() > 0;
    }

    private JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Dialogue dialogue) {
        return statement.param(dialogue.journey().map(JourneyId::value).orElse(null))
                .param(dialogue.topic().map(TopicId::value).orElse(null)).param(dialogue.misses())
                .param(dialogue.chosen().map(Language::code).orElse(null))
                .param(dialogue.written().map(Language::code).orElse(null))
                .param(clock.instant().atOffset(ZoneOffset.UTC));
    }

    void forgetWorkspace(String workspace) {
        jdbc.sql("delete from dialogues where workspace = ?").param(workspace).update();
    }

    int forget(PersonId person) {
        return jdbc.sql("delete from dialogues where workspace = ? and person = ?")
                .params(person.workspace(), person.user()).update();
    }

    private static Optional<Language> language(@Nullable String code) {
        return Optional.ofNullable(code).map(Language::ofTag);
    }
}
