package com.babelteam.clavero.slack.verify;

import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.FormButton;
import com.babelteam.clavero.slack.Json;
import com.babelteam.clavero.slack.Languages;
import com.babelteam.clavero.slack.Listener;
import com.babelteam.clavero.slack.Persons;
import com.babelteam.clavero.slack.Phrases;
import com.babelteam.clavero.slack.WebApi;
import com.babelteam.clavero.verification.AppCode;
import com.babelteam.clavero.verification.AppCodeReading.Understood;
import com.babelteam.clavero.verification.Verification;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import java.util.concurrent.ExecutorService;
import org.springframework.stereotype.Component;

/** The form: what happens when it is sent, and the buttons that open it. */
@Component
class FormSubmission implements Listener {
    private final Verification verification;
    private final Submissions submissions;
    private final VerifyForm form;
    private final DirectMessages directMessages;
    private final Apologies notes;
    private final WebApi slack;
    private final Languages languages;
    private final Phrases phrases;
    private final ExecutorService slackWork;

    FormSubmission(Verification verification, Submissions submissions, VerifyForm form, DirectMessages directMessages,
            Apologies notes, WebApi slack, Languages languages, Phrases phrases, ExecutorService slackWork) {
        this.verification = verification;
        this.submissions = submissions;
        this.form = form;
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
        Language language = Language.ofTag(payload.getView().getPrivateMetadata());
        return submissions.take(payload, language, Submissions.Asked.ORDINARY);
    }

    /** Opens the form anew, in the window where the button was pressed if it was in one. */
    private void open(BlockActionPayload payload) {
        var person = Persons.of(payload);
        Language language = languages.of(person);
        String value = payload.getActions().getFirst().getValue();
        AppCode app = verification.readApp(value == null ? "" : value) instanceof Understood(var code, _) ? code : null;
        String view = Json.of(form.form(language, app));
        // The Home is no window that could turn into a form.
        boolean inWindow = payload.getView() != null && "modal".equals(payload.getView().getType());
        boolean opened = !inWindow
                ? slack.once(person.workspace(), "views.open",
                        methods -> methods.viewsOpen(r -> r.triggerId(payload.getTriggerId()).viewAsString(view)))
                        .isPresent()
                : update(person.workspace(), payload.getView().getId(), view);
        if (!opened) {
            String sorry = phrases.say(language, "command.form-failed", VerifyCommand.COMMAND);
            directMessages.send(person, notes.withForm(language, sorry));
        }
    }

    private boolean update(String workspace, String viewId, String view) {
        return slack
                .once(workspace, "views.update",
                        methods -> methods.viewsUpdate(r -> r.viewId(viewId).viewAsString(view)))
                .isPresent();
    }
}
