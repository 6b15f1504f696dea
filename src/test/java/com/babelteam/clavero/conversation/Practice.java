package com.babelteam.clavero.conversation;

import com.babelteam.clavero.answers.Candidate;
import com.babelteam.clavero.answers.Questions;
import com.babelteam.clavero.answers.Understanding;
import com.babelteam.clavero.escalation.CaseStatus;
import com.babelteam.clavero.escalation.SupportSettings;
import com.babelteam.clavero.guide.Guides;
import com.babelteam.clavero.guide.PracticeGuide;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.Memory;
import com.babelteam.clavero.verification.XmlRpcCalendar;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole conversation on a real database; another one on the same database is the process after a restart. */
final class Practice {
    final Conversation conversation;
    final UnansweredQuestions unanswered;
    final Feedback feedback;
    final Places places;
    /** What support was asked through us. */
    List<CaseStatus> cases = List.of();

    Practice(DataSource database, Guides guides, Clock clock, Memory... others) {
        JdbcClient jdbc = JdbcClient.create(database);
        places = new Places(jdbc, clock);
        feedback = new Feedback(jdbc, clock);
        unanswered = new UnansweredQuestions(jdbc, clock);
        var dialogues = new Dialogues(jdbc, clock);
        SupportSettings support = SupportSettings.at("help@example.org");
        var placeholders = new Placeholders(support, new ConversationSettings("/check"),
                new XmlRpcCalendar(List.of(), LocalDate.parse("2026-12-31")));
        var parts = new JourneyParts(new Words(), placeholders, PracticeGuide.freshness(guides, clock));
        var whereabouts = new Whereabouts(places, parts);
        var journeys = new Journeys(whereabouts, places, parts);
        var walk = new Walk(journeys, whereabouts, places, parts, clock);
        var words = new ControlWords();
        var answering = new Answering(journeys, walk, whereabouts, parts,
                new TopicParts(parts, new CaseParts(_ -> cases, support, parts)), words, unanswered);
        List<Memory> memories = new ArrayList<>(List.of(others));
        memories.add(new ConversationMemory(places, dialogues, feedback));
        conversation = new Conversation(guides, new ByName(), dialogues, words, new Labels(new Words()), walk,
                answering,
                new Buttons(journeys, walk, answering, parts, feedback), new Forgetting(memories, parts), whereabouts,
                parts, _ -> {}, new QuestionMeter(new SimpleMeterRegistry()));
    }

    /** Understands "topic", "topic or topic", "topic and likely and unlikely", and "in en: topic"; nothing else. */
    private static final class ByName implements Questions {
        @Override
        public Understanding understand(String text) {
            Optional<Language> language = text.startsWith("in ")
                    ? Optional.of(Language.ofTag(text.substring(3, 5)))
                    : Optional.empty();
            String rest = text.startsWith("in ") ? text.substring(7) : text;
            List<Candidate> candidates = Arrays.stream(rest.split(" or ")).map(topic -> new Candidate(topic, 0.7))
                    .toList();
            if (rest.matches("[a-z-]+( and [a-z-]+){2}")) {
                String[] three = rest.split(" and ");
                return new Understanding.Sure(List.of(new Candidate(three[0], 0.7), new Candidate(three[1], 0.2),
                        new Candidate(three[2], 0.01)), language);
            }
            if (!rest.matches("[a-z-]+( or [a-z-]+)*")) {
                return new Understanding.Unknown(List.of(new Candidate("greeting", 0.1)), language);
            }
            return candidates.size() > 1
                    ? new Understanding.Torn(candidates, language)
                    : new Understanding.Sure(candidates, language);
        }
    }

    /** A clock that a test sets. */
    static final class Moved extends Clock {
        private Instant now = Instant.parse("2026-11-23T12:00:00Z");

        void set(String instant) {
            now = Instant.parse(instant);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
