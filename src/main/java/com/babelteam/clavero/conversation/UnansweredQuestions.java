package com.babelteam.clavero.conversation;

import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.privacy.Redaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people ask and we cannot answer. Kept without who asked, and without what could tell it. */
@Repository
public class UnansweredQuestions {
    private static final int LONGEST = 300;
    private static final int MOST = 10_000;
    private static final String QUESTIONS = "select wording, language, times, first_asked_at, last_asked_at from unanswered";

    private final JdbcClient jdbc;
    private final Clock clock;

    UnansweredQuestions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param wording how it was asked first, redacted
     * @param times how often it was asked, in whatever spelling
     */
    public record Question(String wording, Language language, int times, Instant firstAsked, Instant lastAsked) {}

    private static final Pattern FORMULA = Pattern.compile("^[=+@-]");

    /** The questions, the one asked last first. */
    public List<Question> list() {
        return jdbc.sql(QUESTIONS + " order by last_asked_at desc, question").query((row, _) -> question(row)).list();
    }

    private static Question question(ResultSet row) throws SQLException {
        return new Question(row.getString(1), Language.ofTag(row.getString(2)), row.getInt(3),
                row.getObject(4, OffsetDateTime.class).toInstant(), row.getObject(5, OffsetDateTime.class).toInstant());
    }

    /** The questions asked most often, the most often asked first. */
    public List<Question> mostAsked(int most) {
        return jdbc.sql(QUESTIONS + " order by times desc, last_asked_at desc, question limit ?").param(most)
                .query((row, _) -> question(row)).list();
    }

    /** The questions as an evaluation set: language, text and topic, separated by tabs. No text is a formula to a spreadsheet. */
    public String asEvaluationSet() {
        var lines = new StringBuilder("lang\ttext\ttopic\n");
        list().forEach(question -> lines.append(question.language().code()).append('\t')
                .append(FORMULA.matcher(question.wording()).find() ? "'" : "").append(question.wording())
                .append('\t').append(Meaning.OUT_OF_SCOPE).append('\n'));
        return lines.toString();
    }

    void keep(String text, Language language) {
        String wording = cut(Redaction.of(text).replaceAll("\\s+", " ").strip());
        String question = cut(Spelling.plain(wording));
        if (question.isEmpty() || count(question)) {
            return;
        }
        OffsetDateTime now = now();
        int kept = jdbc.sql("""
                            insert into unanswered (question, wording, language, times, first_asked_at, last_asked_at)
                            values (?, ?, ?, 1, ?, ?) on conflict do nothing
                            """).params(question, wording, language.code(), now, now).update();
        if (kept == 0) {
            count(question);
        } else {
            dropOldest();
        }
    }

    private boolean count(String question) {
        return jdbc.sql("update unanswered set times = times + 1, last_asked_at = ? where question = ?")
                .params(now(), question).update() > 0;
    }

    /** Nobody can fill the database with nonsense. */
    private void dropOldest() {
        jdbc.sql("""
                 delete from unanswered where last_asked_at <
                 (select last_asked_at from unanswered order by last_asked_at desc offset ? rows fetch next 1 rows only)
                 """).param(MOST - 1).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }
}
