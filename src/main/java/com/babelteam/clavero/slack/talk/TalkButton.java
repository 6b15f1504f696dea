package com.babelteam.clavero.slack.talk;

import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.babelteam.clavero.conversation.Act;
import com.slack.api.model.block.element.ButtonElement;

/** The conversation's buttons. Wherever one is pressed, the conversation answers: there or in the direct messages. */
public final class TalkButton {
    private TalkButton() {}

    /**
     * @param label its words, at most 75 characters
     * @param pointOut whether it is the one that a person is likely to want; one on each message or view
     */
    public static ButtonElement of(Act act, String label, boolean pointOut) {
        Actions action = Actions.of(act);
        return ButtonElement.builder().actionId(action.id()).text(plainText(label))
                .value(action.value().isEmpty() ? null : action.value()).style(pointOut ? "primary" : null).build();
    }
}
