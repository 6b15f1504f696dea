package com.babelteam.clavero.slack.verify;

import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.FormButton;
import com.babelteam.clavero.slack.Json;
import com.babelteam.clavero.slack.Languages;
import com.babelteam.clavero.slack.Listener;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.slack.Phrases;
import com.babelteam.clavero.slack.WebApi;
import com.babelteam.clavero.slack.verify.CheckDesk.Place;
import com.babelteam.clavero.verification.Admission;
import com.babelteam.clavero.verification.Admission.Admitted;
import com.babelteam.clavero.verification.Admission.Denied;
import com.babelteam.clavero.verification.AppCode;
import com.babelteam.clavero.verification.AppCodeReading.NotUnderstood;
import com.babelteam.clavero.verification.AppCodeReading.Understood;
import com.babelteam.clavero.verification.Entry;
import com.babelteam.clavero.verification.KeyReading.NotAKey;
import com.babelteam.clavero.verification.Report;
import com.babelteam.clavero.verification.Verification;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The form: what happens when it is sent, and the buttons that open it. */
@Component
class FormSubmission implements Listener {
    private static final Logger log = LoggerFactory.getLogger(FormSubmission.class);

    /** An update of the window that overtakes the acknowledgement would be undone by it. */
    private static final Duration HEAD_START = Duration.ofMillis(300);

    private final Verification verification;
    private final CheckDesk desk;
    private final VerifyForm form;
    private final ReportMessage reports;
    private final DirectMessages directMessages;
    private final Apologies notes;
    private final WebApi slack;
    private final Languages languages;
    private final Phrases phrases;
    private final ExecutorService slackWork;

    FormSubmission(Verification verification, CheckDesk desk, VerifyForm form, ReportMessage reports,
            DirectMessages directMessages, Apologies notes, WebApi slack,
            Languages languages, Phrases phrases, ExecutorService slackWork) {
        this.verification = verification;
        this.desk = desk;
        this.form = form;
        this.reports = reports;
        this.directMessages = directMessages;
        this.notes = notes;
        this.slack = slack;
        this.languages = languages;
        this.phrases = phrases;
        this.slackWork = slackWork;
    }

    @Override
    public void register(App app) {
        app.viewSubmission(VerifyForm.CALLBACK, (request, _) -> submitted(request.getPayload()));
        app.blockAction(FormButton.OPEN, (request, context) -> {
            BlockActionPayload payload = request.getPayload();
            slackWork.execute(() -> open(payload));
            return context.ack();
        });
    }

    private Response submitted(ViewSubmissionPayload payload) {
        View view = payload.getView();
        Language language = Language.ofTag(view.getPrivateMetadata());
        var person = new PersonId(payload.getTeam() == null ? payload.getUser().getTeamId() : payload.getTeam().getId(),
                payload.getUser().getId());
        Entry entry = verification.read(typed(view, VerifyForm.APP_CODE), typed(view, VerifyForm.API_KEY));
        try {
            Admission admission = verification.admit(person, entry);
            if (admission instanceof Denied(var report) && !entry.isComplete()) {
                verification.told(report.reference());
                return errors(fieldErrors(entry, report, language));
            }
            desk.finish(person, admission, new Window(view.getId(), admission instanceof Denied));
            View next = switch (admission) {
                case Admitted check -> form.checking(language, check.app().code());
                case Denied(var report) -> form.report(language, reports.of(report, language, null));
            };
            return Json.acknowledgement(ViewSubmissionResponse.builder().responseAction("update").view(next).build());
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

    /** Opens the form anew, in the window where the button was pressed if it was in one. */
    private void open(BlockActionPayload payload) {
        var person = new PersonId(payload.getTeam() == null ? payload.getUser().getTeamId() : payload.getTeam().getId(),
                payload.getUser().getId());
        Language language = languages.of(person);
        String value = payload.getActions().getFirst().getValue();
        AppCode app = verification.readApp(value == null ? "" : value) instanceof Understood(var code, _) ? code : null;
        String view = Json.of(form.form(language, app));
        boolean opened = payload.getView() == null
                ? slack.once("views.open",
                        methods -> methods.viewsOpen(r -> r.triggerId(payload.getTriggerId()).viewAsString(view)))
                        .isPresent()
                : update(payload.getView().getId(), view);
        if (!opened) {
            String sorry = phrases.say(language, "command.form-failed", VerifyCommand.COMMAND);
            directMessages.send(person, notes.withForm(language, sorry));
        }
    }

    private boolean update(String viewId, String view) {
        return slack.once("views.update", methods -> methods.viewsUpdate(r -> r.viewId(viewId).viewAsString(view)))
                .isPresent();
    }

    /** The form's window. People may have closed it meanwhile; then the direct message has to do. */
    private final class Window implements Place {
        private final String viewId;
        private final boolean showsAlready;

        Window(String viewId, boolean showsAlready) {
            this.viewId = viewId;
            this.showsAlready = showsAlready;
        }

        @Override
        public void begin() {
            try {
                TimeUnit.NANOSECONDS.sleep(HEAD_START.toNanos());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void checking(Language language, Admitted check) {
            // The acknowledgement has turned the form into that already.
        }

        @Override
        public boolean show(Language language, Message message) {
            return showsAlready || update(viewId, Json.of(form.report(language, message)));
        }

        @Override
        public @Nullable String advice(Language language) {
            return null;
        }
    }
}
