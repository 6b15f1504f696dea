package com.babelteam.clavero.slack.escalate;

import com.babelteam.clavero.conversation.Conversation;
import com.babelteam.clavero.escalation.CaseNumber;
import com.babelteam.clavero.escalation.Dossier;
import com.babelteam.clavero.escalation.Escalations;
import com.babelteam.clavero.escalation.Escalations.Draft;
import com.babelteam.clavero.escalation.SupportSettings;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.HumanButton;
import com.babelteam.clavero.slack.Json;
import com.babelteam.clavero.slack.Languages;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.slack.Phrases;
import com.babelteam.clavero.slack.WebApi;
import com.babelteam.clavero.slack.escalate.Profiles.Profile;
import com.slack.api.model.view.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens the form in which a person asks for a person. Slack allows three seconds for it. */
@Component
public class EscalateDoor {
    private static final Logger log = LoggerFactory.getLogger(EscalateDoor.class);

    private final Escalations escalations;
    private final Dossiers dossiers;
    private final Profiles profiles;
    private final Languages languages;
    private final Conversation conversation;
    private final EscalateForm form;
    private final WebApi slack;
    private final Phrases phrases;
    private final HumanButton button;
    private final SupportSettings support;

    EscalateDoor(Escalations escalations, Dossiers dossiers, Profiles profiles, Languages languages,
            Conversation conversation, EscalateForm form, WebApi slack, Phrases phrases, HumanButton button,
            SupportSettings support) {
        this.escalations = escalations;
        this.dossiers = dossiers;
        this.profiles = profiles;
        this.languages = languages;
        this.conversation = conversation;
        this.form = form;
        this.slack = slack;
        this.phrases = phrases;
        this.button = button;
        this.support = support;
    }

    /**
     * Opens the form.
     *
     * @param workspace what the workspace is called
     * @param triggerId as Slack sent it, seconds ago at most
     * @param overAnother whether it lies over a window that is open
     * @return whether it is open; if not, the person is owed {@link #apology}
     */
    public boolean open(PersonId person, String workspace, String triggerId, boolean overAnother) {
        try {
            Profile profile = profiles.of(person);
            Language language = languageOf(person);
            Dossier dossier = dossiers.of(person, language, profile.name(), workspace);
            Draft draft = escalations.draft(person, language, dossier);
            return show(person, form.form(language, draft, profile.email()), triggerId, overAnother);
        } catch (RuntimeException e) {
            log.error("The form for support could not be filled in ({})", e.getClass().getName());
            return false;
        }
    }

    /** Opens the form in which a person adds to their case; returns whether it is open. */
    boolean openAddition(PersonId person, CaseNumber number, String triggerId) {
        return show(person, form.addition(languageOf(person), number), triggerId, false);
    }

    /** What to say when the form did not open, with another try and another way. */
    public Message apology(Language language) {
        return button.below(language, phrases.say(language, "escalate.open-failed", support.email()));
    }

    /** The language to speak with a person, whatever way they came. */
    Language languageOf(PersonId person) {
        return conversation.languageOf(person, languages.of(person));
    }

    private boolean show(PersonId person, View view, String triggerId, boolean overAnother) {
        String json = Json.of(view);
        return overAnother
                ? slack.once(person.workspace(), "views.push",
                        methods -> methods.viewsPush(r -> r.triggerId(triggerId).viewAsString(json)))
                        .isPresent()
                : slack.once(person.workspace(), "views.open",
                        methods -> methods.viewsOpen(r -> r.triggerId(triggerId).viewAsString(json)))
                        .isPresent();
    }
}
