package com.babelteam.clavero.slack.verify;

import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.Languages;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.verification.Admission;
import com.babelteam.clavero.verification.Admission.Admitted;
import com.babelteam.clavero.verification.Admission.Denied;
import com.babelteam.clavero.verification.Reference;
import com.babelteam.clavero.verification.Report;
import com.babelteam.clavero.verification.Verification;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries a check from its admission to the person who is owed the answer. The answer goes to the place where it was asked
 * for and, so that it is there tomorrow, into a direct message; if all fails, an apology does.
 */
@Component
class CheckDesk {
    private static final Logger log = LoggerFactory.getLogger(CheckDesk.class);

    private final Verification verification;
    private final ReportMessage reports;
    private final DirectMessages directMessages;
    private final Apologies apologies;
    private final Languages languages;
    private final ExecutorService slackWork;

    CheckDesk(Verification verification, ReportMessage reports, DirectMessages directMessages, Apologies apologies,
            Languages languages, ExecutorService slackWork) {
        this.verification = verification;
        this.reports = reports;
        this.directMessages = directMessages;
        this.apologies = apologies;
        this.languages = languages;
        this.slackWork = slackWork;
    }

    /** Where a person waits for an answer: the form's window, or behind a command. */
    interface Place {
        /** Waits until the place can be written to. */
        void begin();

        /** Says that Keap is being asked, if that is not plain to see already. */
        void checking(Language language, Admitted check);

        /** Shows the report or an apology; returns whether Slack took it. */
        boolean show(Language language, Message message);

        /** One more sentence for the report, if the place calls for one. */
        @Nullable
        String advice(Language language);
    }

    /** Finishes a check in the background. */
    void finish(PersonId person, Admission admission, Place place) {
        slackWork.execute(() -> {
            place.begin();
            Language language = languages.of(person);
            switch (admission) {
                case Denied(var report) -> deliver(person, language, place, report);
                case Admitted check -> run(person, language, place, check);
            }
        });
    }

    private void run(PersonId person, Language language, Place place, Admitted check) {
        Report report;
        try {
            place.checking(language, check);
            report = verification.run(check);
        } catch (RuntimeException e) {
            log.error("Check {} failed ({})", check.reference(), e.getClass().getName());
            Message apology = apologies.failed(language);
            boolean shown = place.show(language, apology);
            noteTold(check.reference(), directMessages.send(person, apology) || shown);
            return;
        }
        deliver(person, language, place, report);
    }

    private void deliver(PersonId person, Language language, Place place, Report report) {
        Message message = reports.of(report, language, place.advice(language), badAgain(person));
        boolean shown = place.show(language, message);
        noteTold(report.reference(), directMessages.send(person, message, report) || shown);
    }

    /** A report is owed in any case; the offer of a person's help is not. */
    private boolean badAgain(PersonId person) {
        try {
            return verification.endedBadlyTwice(person);
        } catch (RuntimeException e) {
            log.error("How the last checks ended could not be read ({})", e.getClass().getName());
            return false;
        }
    }

    /** If this fails the person hears an apology too many, later; that must not spoil the report they have. */
    private void noteTold(Reference reference, boolean told) {
        try {
            if (told) {
                verification.told(reference);
            }
        } catch (RuntimeException e) {
            log.error("That check {} was answered could not be kept ({})", reference, e.getClass().getName());
        }
    }
}
