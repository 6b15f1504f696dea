package com.babelteam.clavero.slack.leak;

import com.babelteam.clavero.leak.Leak;
import com.babelteam.clavero.leak.Leaks;
import com.babelteam.clavero.leak.Owed;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.Json;
import com.babelteam.clavero.slack.Languages;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.slack.Phrases;
import com.babelteam.clavero.slack.WebApi;
import com.babelteam.clavero.slack.verify.CommandWords;
import com.babelteam.clavero.slack.verify.VerifyForm;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Opens the form for the old key: for the button, and for who types what it does behind the command. */
@Component
class ProofDoor implements CommandWords {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Leaks leaks;
    private final LeakTelling telling;
    private final VerifyForm form;
    private final WebApi slack;
    private final Languages languages;
    private final Phrases phrases;

    ProofDoor(Leaks leaks, LeakTelling telling, VerifyForm form, WebApi slack, Languages languages, Phrases phrases) {
        this.leaks = leaks;
        this.telling = telling;
        this.form = form;
        this.slack = slack;
        this.languages = languages;
        this.phrases = phrases;
    }

    @Override
    public boolean know(String typed) {
        return phrases.areTyped(SPACE.matcher(typed).replaceAll(" "), "leak.prove.words");
    }

    @Override
    public Optional<Message> open(PersonId person, String typed, String triggerId) {
        Optional<Leak> leak = leaks.openOf(person);
        leak.ifPresent(each -> open(each, triggerId));
        return leak.isPresent()
                ? Optional.empty()
                : Optional.of(Message.ofText(phrases.say(languages.of(person), "leak.gone")));
    }

    /** The steps have the button for another try, should Slack not open the form. */
    void open(Leak leak, String triggerId) {
        Language language = languages.of(leak.person());
        String view = Json.of(form.form(language, "leak.form", leak.app(), ProofSubmission.CALLBACK,
                language.code() + " " + leak.id()));
        if (slack.once(leak.person().workspace(), "views.open",
                methods -> methods.viewsOpen(r -> r.triggerId(triggerId).viewAsString(view))).isEmpty()) {
            leaks.owe(leak.id(), Owed.STEPS);
            telling.soon();
        }
    }
}
