package com.babelteam.clavero.slack.escalate;

import com.babelteam.clavero.escalation.CaseNumber;
import com.babelteam.clavero.escalation.Escalations;
import com.babelteam.clavero.escalation.Submission;
import com.babelteam.clavero.escalation.SupportSettings;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.HumanButton;
import com.babelteam.clavero.slack.Json;
import com.babelteam.clavero.slack.Listener;
import com.babelteam.clavero.slack.Persons;
import com.babelteam.clavero.slack.Phrases;
import com.babelteam.clavero.slack.escalate.EscalateForm.About;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes the buttons and forms of the hand-over. The buttons are answered at once, as a window must be open within seconds; a
 * form that is sent off is kept before Slack hears that we have it.
 */
@Component
class Escalating implements Listener {
    /** Action of the button that adds to a case; its value is the case's number. */
    static final String ADD = "escalate.add";
    private static final Logger log = LoggerFactory.getLogger(Escalating.class);

    private final Escalations escalations;
    private final EscalateDoor door;
    private final EscalateForm form;
    private final Notes notes;
    private final SupportTalk talk;
    private final Phrases phrases;
    private final SupportSettings support;
    private final ExecutorService slackWork;

    Escalating(Escalations escalations, EscalateDoor door, EscalateForm form, Notes notes,
            SupportTalk talk, Phrases phrases, SupportSettings support, ExecutorService slackWork) {
        this.escalations = escalations;
        this.door = door;
        this.form = form;
        this.notes = notes;
        this.talk = talk;
        this.phrases = phrases;
        this.support = support;
        this.slackWork = slackWork;
    }

    @Override
    public void register(App app) {
        app.blockAction(HumanButton.OPEN, (request, context) -> {
            BlockActionPayload payload = request.getPayload();
            slackWork.execute(() -> open(payload));
            return context.ack();
        });
        app.blockAction(ADD, (request, context) -> {
            BlockActionPayload payload = request.getPayload();
            slackWork.execute(() -> add(payload));
            return context.ack();
        });
        app.blockAction(ChannelMessages.CLOSE, (request, context) -> {
            close(request.getPayload());
            return context.ack();
        });
        app.viewSubmission(EscalateForm.CALLBACK, (request, _) -> taken(request.getPayload(), this::submitted));
        app.viewSubmission(EscalateForm.ADD, (request, _) -> taken(request.getPayload(), this::added));
    }

    private void open(BlockActionPayload payload) {
        PersonId person = Persons.of(payload);
        String workspace = payload.getTeam() == null ? "" : String.valueOf(payload.getTeam().getDomain());
        boolean overAnother = payload.getView() != null && "modal".equals(payload.getView().getType());
        if (!door.open(person, workspace, payload.getTriggerId(), overAnother)) {
            notes.send(person, door.apology(door.languageOf(person)));
        }
    }

    private void add(BlockActionPayload payload) {
        PersonId person = Persons.of(payload);
        var number = new CaseNumber(String.valueOf(payload.getActions().getFirst().getValue()));
        if (!door.openAddition(person, number, payload.getTriggerId())) {
            notes.send(person, door.apology(door.languageOf(person)));
        }
    }

    private void close(BlockActionPayload payload) {
        String channel = payload.getChannel() == null ? "" : payload.getChannel().getId();
        talk.close(new CaseNumber(String.valueOf(payload.getActions().getFirst().getValue())), Persons.of(payload),
                channel);
    }

    @FunctionalInterface
    private interface Taking {
        Response take(PersonId person, About about, View view);
    }

    private Response taken(ViewSubmissionPayload payload, Taking taking) {
        View view = payload.getView();
        About about = About.read(view.getPrivateMetadata());
        PersonId person = Persons.of(payload);
        try {
            return taking.take(person, about, view);
        } catch (RuntimeException e) {
            // Not the exception itself: its text may hold what was written.
            log.error("A case could not be kept ({})", e.getClass().getName());
            return error(EscalateForm.SUMMARY, phrases.say(about.language(), "escalate.failed", support.email()));
        }
    }

    private Response submitted(PersonId person, About about, View view) {
        Language language = about.language();
        Submission submission = escalations.submit(person, about.number(), typed(view, EscalateForm.SUMMARY),
                typed(view, EscalateForm.EMAIL), included(view));
        return switch (submission) {
            case Submission.Accepted(var number, var heldKey) ->
                done(language, number, heldKey ? "escalate.done.key" : "escalate.done");
            case Submission.AcceptedBefore(var number) -> done(language, number, "escalate.done");
            case Submission.EmailUnusable _ ->
                error(EscalateForm.EMAIL, phrases.say(language, "escalate.email.wrong"));
            case Submission.Outdated _ -> error(EscalateForm.SUMMARY, phrases.say(language, "escalate.outdated"));
        };
    }

    private Response added(PersonId person, About about, View view) {
        Language language = about.language();
        return escalations.add(person, about.number(), typed(view, EscalateForm.SUMMARY))
                ? done(language, about.number(), "escalate.added")
                : error(EscalateForm.SUMMARY,
                        phrases.say(language, "escalate.add.impossible", support.email(), about.number()));
    }

    private Response done(Language language, CaseNumber number, String key) {
        View view = form.done(language, number, phrases.say(language, key, number));
        return Json.acknowledgement(ViewSubmissionResponse.builder().responseAction("update").view(view).build());
    }

    private static Response error(String field, String words) {
        return Json.acknowledgement(
                ViewSubmissionResponse.builder().responseAction("errors").errors(Map.of(field, words)).build());
    }

    private static String typed(View view, String field) {
        String value = state(view, field).getValue();
        return value == null ? "" : value;
    }

    private static boolean included(View view) {
        List<ViewState.SelectedOption> chosen = state(view, EscalateForm.CONVERSATION).getSelectedOptions();
        return chosen != null && !chosen.isEmpty();
    }

    private static ViewState.Value state(View view, String field) {
        return view.getState().getValues().getOrDefault(field, Map.of()).getOrDefault(field, new ViewState.Value());
    }
}
