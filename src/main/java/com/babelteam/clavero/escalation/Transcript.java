package com.babelteam.clavero.escalation;

import com.babelteam.clavero.escalation.Dossier.Author;
import com.babelteam.clavero.escalation.Dossier.Line;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.privacy.Secrets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The last lines of each conversation, short and with keys masked. */
@Repository
public class Transcript {
    private static final int LINES = 10;
    private static final int LONGEST = 280;

    private final JdbcClient jdbc;
    private final Clock clock;

    Transcript(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a line; the oldest makes room for it. Masked before it is cut: half a key does not look like one. */
    public void add(PersonId person, Author author, String text) {
        String line = Secrets.maskAll(text).replaceAll("\\s+", " ").strip();
        if (line.isEmpty()) {
            return;
        }
        String kept = line.length() > LONGEST ? Dossier.beginning(line, LONGEST - 1) + "…" : line;
        jdbc.sql("insert into said (workspace, person, author, line, said_at) values (?, ?, ?, ?, ?)")
                .params(person.workspace(), person.user(), author.name(), kept,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                 delete from said where workspace = ? and person = ? and id not in
                 (select id from said where workspace = ? and person = ? order by id desc limit ?)
                 """).params(person.workspace(), person.user(), person.workspace(), person.user(), LINES).update();
    }

    /** The last lines, oldest first. */
    List<Line> of(PersonId person) {
        return jdbc.sql("select author, line from said where workspace = ? and person = ? order by id")
                .params(person.workspace(), person.user())
                .query((row, _) -> new Line(Author.valueOf(row.getString(1)), row.getString(2))).list();
    }

    void forgetWorkspace(String workspace) {
        jdbc.sql("delete from said where workspace = ?").param(workspace).update();
    }

    int forget(PersonId person) {
        return jdbc.sql("delete from said where workspace = ? and person = ?")
                .params(person.workspace(), person.user()).update();
    }
}
