package com.babelteam.clavero.slack.verify;

import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.Languages;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.verification.Admission;
import com.babelteam.clavero.verification.Admission.Admitted;
import com.babelteam.clavero.verification.Admission.Denied;
import com.babelteam.clavero.verification.Admission.Repeated;
import com.babelteam.clavero.verification.Reference;
import com.babelteam.clavero.verification.Report;
import com.babelteam.clavero.verification.Verification;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries a check from its admission to the person who is owed the answer. The answer goes to the place where it was asked
 * for and, so that it is there tomorrow, into a direct message; if all fails, an apology does.
 */
@Component
public class CheckDesk {
    private static final Logger log = LoggerFactory.getLogger(CheckDesk.class);

    private final Verification verification;
    private final ReportMessage reports;
    private final DirectMessages directMessages;
    private final Apologies apologies;
    private final Languages languages;
    private final List<CheckFollower> followers;
    private final ExecutorService slackWork;

    CheckDesk(Verification verification, ReportMessage reports, DirectMessages directMessages, Apologies apologies,
            Languages languages, List<CheckFollower> followers, ExecutorService slackWork) {
        this.verification = verification;
        this.reports = reports;
        this.directMessages = directMessages;
        this.apologies = apologies;
        this.languages = languages;
        this.followers = List.copyOf(followers);
        this.slackWork = slackWork;
    }

    /** Finishes a check in the background. */
    public void finish(PersonId person, Admission admission, Place place) {
        slackWork.execute(() -> {
            place.begin();
            Language language = languages.of(person);
            switch (admission) {
                case Denied(var report) -> deliver(person, language, place, report);
                case Admitted check -> run(person, language, place, check);
                case Repeated _ -> log.info("A check was asked for again and is left alone");
            }
        });
    }

    private void run(PersonId person, Language language, Place place, Admitted check) {
        Report report;
        List<Consumer<Report>> interested = place.isOrdinary() ? interested(check) : List.of();
        try {
            place.checking(language, check);
            report = verification.run(check);
        } catch (RuntimeException e) {
            log.error("Check {} failed ({})", check.reference(), e.getClass().getName());
            Message apology = apologies.failed(language);
            boolean shown = place.show(language, apology);
            noteTold(check.reference(), directMessages.send(person, apology, place.thread()) || shown);
            return;
        }
        deliver(person, language, place, report);
        interested.forEach(each -> each.accept(report));
    }

    private void deliver(PersonId person, Language language, Place place, Report report) {
        Message usual = reports.of(report, language, place.advice(language), badAgain(person));
        Message message = place.word(language, report, usual);
        boolean shown = place.show(language, message);
        noteTold(report.reference(), directMessages.send(person, message, report, place.thread()) || shown);
    }

    /** A check is owed in any case; what else may come of it is not. */
    private List<Consumer<Report>> interested(Admitted check) {
        try {
            return followers.stream().map(each -> each.begun(check)).toList();
        } catch (RuntimeException e) {
            log.error("Those who follow checks failed ({})", e.getClass().getName());
            return List.of();
        }
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
