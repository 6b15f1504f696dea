package com.babelteam.clavero.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.babelteam.clavero.person.Language;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to a person, to be put below a note or a report. */
@Component
public class HumanButton {
    /** Action of every button that opens the form for a person's help. */
    public static final String OPEN = "escalate.open";

    private final Phrases phrases;

    HumanButton(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The button alone. */
    public ButtonElement element(Language language) {
        return ButtonElement.builder().actionId(OPEN).text(plainText(phrases.say(language, "button.human"))).build();
    }

    /** A note with the button. */
    public Message below(Language language, String mrkdwn) {
        List<ButtonElement> buttons = List.of(element(language));
        return new Message(Mrkdwn.plain(mrkdwn) + "\n\n" + Message.labels(buttons),
                List.of(section(s -> s.text(markdownText(mrkdwn))), actions(List.copyOf(buttons))));
    }
}
