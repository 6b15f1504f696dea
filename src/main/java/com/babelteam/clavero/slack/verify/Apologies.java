package com.babelteam.clavero.slack.verify;

import com.babelteam.clavero.escalation.SupportSettings;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.FormButton;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.slack.Phrases;
import com.babelteam.clavero.verification.Reference;
import org.springframework.stereotype.Component;

/** What people are told when a check came to nothing, and other short notes with a way on to the form. */
@Component
class Apologies {
    private final Phrases phrases;
    private final SupportSettings support;
    private final FormButton button;

    Apologies(Phrases phrases, SupportSettings support, FormButton button) {
        this.phrases = phrases;
        this.support = support;
        this.button = button;
    }

    /** Something failed on our side. */
    Message failed(Language language) {
        return withForm(language, phrases.say(language, "apology.failed", "", "", "", support.email()));
    }

    /** The process stopped in the middle of a check. */
    Message interrupted(Language language, Reference reference) {
        return withForm(language,
                phrases.say(language, "apology.interrupted", "", "", "", support.email(), reference));
    }

    /** A note with a button that opens the form. */
    Message withForm(Language language, String mrkdwn) {
        return button.withForm(language, mrkdwn);
    }
}
