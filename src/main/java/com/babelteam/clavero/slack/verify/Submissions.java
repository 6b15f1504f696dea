package com.babelteam.clavero.slack.verify;

import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.Json;
import com.babelteam.clavero.slack.Persons;
import com.babelteam.clavero.slack.Phrases;
import com.babelteam.clavero.slack.WebApi;
import com.babelteam.clavero.verification.Admission;
import com.babelteam.clavero.verification.Admission.Admitted;
import com.babelteam.clavero.verification.Admission.Denied;
import com.babelteam.clavero.verification.Admission.Repeated;
import com.babelteam.clavero.verification.AppCodeReading.NotUnderstood;
import com.babelteam.clavero.verification.Entry;
import com.babelteam.clavero.verification.KeyReading.NotAKey;
import com.babelteam.clavero.verification.Report;
import com.babelteam.clavero.verification.Verification;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes forms that were sent: what is wrong with a field is said at the field, all else becomes a check. */
@Component
public class Submissions {
    private static final Logger log = LoggerFactory.getLogger(Submissions.class);

    private final Verification verification;
    private final CheckDesk desk;
    private final VerifyForm form;
    private final ReportMessage reports;
    private final WebApi slack;
    private final Phrases phrases;

    Submissions(Verification verification, CheckDesk desk, VerifyForm form, ReportMessage reports, WebApi slack,
            Phrases phrases) {
        this.verification = verification;
        this.desk = desk;
        this.form = form;
        this.reports = reports;
        this.slack = slack;
        this.phrases = phrases;
    }

    /** What a form wants to know. */
    public interface Asked {
        /** Whether a key works. */
        Asked ORDINARY = new Asked() {};

        /** What is wrong with what was entered, at which field; both can be read. */
        default Map<String, String> objections(Entry entry) {
            return Map.of();
        }

        /** Where the answer is shown, given the form's window; asked while the key is still there. */
        default Function<FormWindow, Place> answered(Entry entry) {
            return window -> window;
        }
    }

    /**
     * @param language in which the form was written
     * @return the acknowledgement, with what becomes of the window
     */
    public Response take(ViewSubmissionPayload payload, Language language, Asked asked) {
        View view = payload.getView();
        var person = Persons.of(payload);
        Entry entry = verification.read(typed(view, VerifyForm.APP_CODE), typed(view, VerifyForm.API_KEY));
        try {
            Map<String, String> objections = entry.isComplete() ? asked.objections(entry) : Map.of();
            if (!objections.isEmpty()) {
                entry.close();
                return errors(objections);
            }
            Function<FormWindow, Place> answered = asked.answered(entry);
            Admission admission = verification.admit(person, entry, payload.getTriggerId());
            if (admission instanceof Denied(var report) && !entry.isComplete()) {
                verification.told(report.reference());
                return errors(fieldErrors(entry, report, language));
            }
            var window = new FormWindow(slack, form, person.workspace(), view.getId(), admission instanceof Denied);
            desk.finish(person, admission, answered.apply(window));
            @Nullable
            View next = switch (admission) {
                case Admitted check -> form.checking(language, check.app().code());
                case Denied(var report) -> form.report(language, reports.of(report, language, null));
                case Repeated _ -> null;
            };
            return next == null
                    ? Response.ok()
                    : Json.acknowledgement(
                            ViewSubmissionResponse.builder().responseAction("update").view(next).build());
        } catch (RuntimeException e) {
            entry.close();
            log.error("A form could not be taken ({})", e.getClass().getName());
            return errors(Map.of(VerifyForm.APP_CODE, phrases.say(language, "apology.failed.short")));
        }
    }

    private static Response errors(Map<String, String> errors) {
        return Json.acknowledgement(ViewSubmissionResponse.builder().responseAction("errors").errors(errors).build());
    }

    /** Each error at its field; the code and the reference, to quote to support, behind it. */
    private Map<String, String> fieldErrors(Entry entry, Report report, Language language) {
        Map<String, String> errors = new HashMap<>();
        if (entry.app() instanceof NotUnderstood(var problem)) {
            errors.put(VerifyForm.APP_CODE, phrases.say(language, "problem." + Wording.key(problem)) + " "
                    + reference("app-code-invalid", report, language));
        }
        if (entry.key() instanceof NotAKey(var lookAlike)) {
            errors.put(VerifyForm.API_KEY, phrases.say(language, "lookalike." + Wording.key(lookAlike)) + " "
                    + reference("key-not-recognised", report, language));
        }
        return errors;
    }

    private String reference(String code, Report report, Language language) {
        return phrases.say(language, "report.reference.short", code, report.reference());
    }

    private static String typed(View view, String field) {
        var inBlock = view.getState().getValues().getOrDefault(field, Map.of());
        String value = inBlock.getOrDefault(field, new ViewState.Value()).getValue();
        return value == null ? "" : value;
    }
}
