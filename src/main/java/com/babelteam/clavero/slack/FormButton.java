package com.babelteam.clavero.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.babelteam.clavero.person.Language;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way to the private form, to be put below a note. */
@Component
public class FormButton {
    /** Action of every button that opens the form; its value, if it has one, is the app code to fill in. */
    public static final String OPEN = "verify.open";

    /** What to type instead. */
    public static final String COMMAND = "/infusionsoft-verify";

    private final Phrases phrases;

    FormButton(Phrases phrases) {
        this.phrases = phrases;
    }

    /** A note with a button that opens the form. */
    public Message withForm(Language language, String mrkdwn) {
        return withForm(language, mrkdwn, null);
    }

    /**
     * The same, with the app's code filled in.
     *
     * @param app the code, null for none
     */
    public Message withForm(Language language, String mrkdwn, @Nullable String app) {
        var button = ButtonElement.builder().actionId(OPEN).text(plainText(phrases.say(language, "button.open")))
                .value(app).build();
        return new Message(Mrkdwn.plain(mrkdwn) + "\n\n" + Message.labels(List.of(button)),
                List.of(section(s -> s.text(markdownText(mrkdwn))), actions(List.of(button))));
    }
}
