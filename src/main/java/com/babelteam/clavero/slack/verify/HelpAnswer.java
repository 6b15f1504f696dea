package com.babelteam.clavero.slack.verify;

import com.babelteam.clavero.escalation.SupportSettings;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.FormButton;
import com.babelteam.clavero.slack.Json;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.slack.Phrases;
import com.slack.api.bolt.response.Response;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What the command is for: the same for all who read a language, so that it is put together once. */
@Component
class HelpAnswer {
    private final Phrases phrases;
    private final SupportSettings support;
    private final FormButton button;
    private final Map<Language, String> acknowledgements = new ConcurrentHashMap<>();

    HelpAnswer(Phrases phrases, SupportSettings support, FormButton button) {
        this.phrases = phrases;
        this.support = support;
        this.button = button;
    }

    String text(Language language) {
        return phrases.say(language, "help.text", FormButton.COMMAND, support.email());
    }

    /** The text with a way to the form below. */
    Message message(Language language) {
        return button.withForm(language, text(language));
    }

    /** The same as the acknowledgement itself, for who can be answered at once. */
    Response acknowledgement(Language language) {
        return Json.acknowledgement(
                acknowledgements.computeIfAbsent(language, each -> Json.ephemeralBody(message(each))));
    }
}
