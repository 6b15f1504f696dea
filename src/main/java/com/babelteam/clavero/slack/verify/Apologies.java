package com.babelteam.clavero.slack.verify;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.babelteam.clavero.escalation.SupportSettings;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.slack.Mrkdwn;
import com.babelteam.clavero.slack.Phrases;
import com.babelteam.clavero.verification.Reference;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;
import org.springframework.stereotype.Component;

/** What people are told when a check came to nothing, and other short notes with a way on to the form. */
@Component
class Apologies {
    private final Phrases phrases;
    private final SupportSettings support;

    Apologies(Phrases phrases, SupportSettings support) {
        this.phrases = phrases;
        this.support = support;
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
        var button = ButtonElement.builder().actionId(VerifyForm.OPEN)
                .text(plainText(phrases.say(language, "button.open"))).build();
        return new Message(Mrkdwn.plain(mrkdwn),
                List.of(section(s -> s.text(markdownText(mrkdwn))), actions(List.of(button))));
    }
}
