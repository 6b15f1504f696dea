package com.babelteam.clavero.slack.home;

import com.babelteam.clavero.conversation.Conversation;
import com.babelteam.clavero.conversation.UnansweredQuestions;
import com.babelteam.clavero.escalation.Escalations;
import com.babelteam.clavero.escalation.SupportSettings;
import com.babelteam.clavero.guide.Freshness;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.Languages;
import com.babelteam.clavero.slack.escalate.OpenCases;
import com.babelteam.clavero.verification.Verification;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what a Home tells, from those who know it. */
@Component
class Situations {
    private static final int QUESTIONS = 10;

    private final Conversation conversation;
    private final Verification verification;
    private final OpenCases openCases;
    private final Languages languages;
    private final UnansweredQuestions unanswered;
    private final Escalations escalations;
    private final Freshness freshness;
    private final HomeSettings settings;
    private final SupportSettings support;
    private final Clock clock;

    Situations(Conversation conversation, Verification verification, OpenCases openCases, Languages languages,
            UnansweredQuestions unanswered, Escalations escalations, Freshness freshness, HomeSettings settings,
            SupportSettings support, Clock clock) {
        this.conversation = conversation;
        this.verification = verification;
        this.openCases = openCases;
        this.languages = languages;
        this.unanswered = unanswered;
        this.escalations = escalations;
        this.freshness = freshness;
        this.settings = settings;
        this.support = support;
        this.clock = clock;
    }

    /** Blocks for little more than a second if Slack must be asked for the person's language. */
    Situation of(PersonId person) {
        return new Situation(conversation.languageOf(person, languages.of(person)), conversation.standingOf(person),
                verification.lastOf(person), openCases.latestOf(person),
                settings.isOperator(person) ? Optional.of(operations()) : Optional.empty());
    }

    private Operations operations() {
        return new Operations(unanswered.mostAsked(QUESTIONS), escalations.counts(),
                verification.resultsSince(startOfToday()), freshness.stale());
    }

    private Instant startOfToday() {
        ZoneId zone = support.hours().zone();
        return LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant();
    }
}
