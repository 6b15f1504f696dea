package com.babelteam.clavero.conversation;

import com.babelteam.clavero.guide.TopicId;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether answers helped. */
@Repository
public class Feedback {
    private final JdbcClient jdbc;
    private final Clock clock;

    Feedback(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What people said of the answer to a topic. */
    public record Tally(TopicId topic, int helped, int didNot) {}

    /** All topics that anyone said something of, the least helpful first. */
    public List<Tally> tallies() {
        return jdbc.sql("""
                        select topic, sum(case when helped then 1 else 0 end), sum(case when helped then 0 else 1 end)
                        from feedback group by topic order by 3 desc, 1
                        """)
                .query((row, _) -> new Tally(new TopicId(row.getString(1)), row.getInt(2), row.getInt(3))).list();
    }

    void give(PersonId person, TopicId topic, Language language, boolean helped) {
        if (!update(person, topic, language, helped)
                && jdbc.sql("""
                            insert into feedback (language, helped, given_at, workspace, person, topic)
                            values (?, ?, ?, ?, ?, ?) on conflict do nothing
                            """)
                        .params(language.code(), helped, clock.instant().atOffset(ZoneOffset.UTC), person.workspace(),
                                person.user(), topic.value())
                        .update() == 0) {
            update(person, topic, language, helped);
        }
    }

    private boolean update(PersonId person, TopicId topic, Language language, boolean helped) {
        return jdbc.sql("""
                        update feedback set language = ?, helped = ?, given_at = ?
                        where workspace = ? and person = ? and topic = ?
                        """).params(language.code(), helped, clock.instant().atOffset(ZoneOffset.UTC),
                person.workspace(), person.user(), topic.value()).update() > 0;
    }

    void forgetWorkspace(String workspace) {
        jdbc.sql("delete from feedback where workspace = ?").param(workspace).update();
    }

    int forget(PersonId person) {
        return jdbc.sql("delete from feedback where workspace = ? and person = ?")
                .params(person.workspace(), person.user()).update();
    }
}
