package com.babelteam.clavero.slack.verify;

import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.Json;
import com.babelteam.clavero.slack.Languages;
import com.babelteam.clavero.slack.Listener;
import com.babelteam.clavero.slack.Phrases;
import com.babelteam.clavero.slack.WebApi;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.bolt.App;
import java.util.concurrent.ExecutorService;
import org.springframework.stereotype.Component;

/** The shortcut that opens the form from anywhere in Slack. */
@Component
class VerifyShortcut implements Listener {
    private static final String CALLBACK = "check_key";

    private final VerifyForm form;
    private final Apologies notes;
    private final DirectMessages directMessages;
    private final WebApi slack;
    private final Languages languages;
    private final Phrases phrases;
    private final ExecutorService slackWork;

    VerifyShortcut(VerifyForm form, Apologies notes, DirectMessages directMessages, WebApi slack, Languages languages,
            Phrases phrases, ExecutorService slackWork) {
        this.form = form;
        this.notes = notes;
        this.directMessages = directMessages;
        this.slack = slack;
        this.languages = languages;
        this.phrases = phrases;
        this.slackWork = slackWork;
    }

    @Override
    public void register(App app) {
        app.globalShortcut(CALLBACK, (request, context) -> {
            GlobalShortcutPayload payload = request.getPayload();
            String workspace = payload.getTeam() == null ? payload.getUser().getTeamId() : payload.getTeam().getId();
            var person = new PersonId(workspace, payload.getUser().getId());
            slackWork.execute(() -> open(person, payload.getTriggerId()));
            return context.ack();
        });
    }

    private void open(PersonId person, String triggerId) {
        Language language = languages.of(person);
        String view = Json.of(form.form(language, null));
        if (slack
                .once(person.workspace(), "views.open",
                        methods -> methods.viewsOpen(r -> r.triggerId(triggerId).viewAsString(view)))
                .isEmpty()) {
            directMessages.send(person, notes.withForm(language, phrases.say(language, "shortcut.form-failed")));
        }
    }
}
