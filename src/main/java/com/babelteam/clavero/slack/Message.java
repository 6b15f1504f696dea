package com.babelteam.clavero.slack;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.BlockCompositions;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A message to a person.
 *
 * @param text everything the blocks say, for screen readers and notifications, which read nothing else
 * @param blocks the same, laid out
 */
public record Message(String text, List<LayoutBlock> blocks) {
    public Message {
        blocks = List.copyOf(blocks);
    }

    /** What stands on buttons, for the text: it can be typed as well. */
    public static String labels(List<? extends BlockElement> buttons) {
        return buttons.stream().map(each -> ((ButtonElement) each).getText().getText())
                .collect(Collectors.joining(" · ", "[ ", " ]"));
    }

    /** A message that is one paragraph of Slack's markup. */
    public static Message ofText(String mrkdwn) {
        return new Message(Mrkdwn.plain(mrkdwn),
                List.of(Blocks.section(s -> s.text(BlockCompositions.markdownText(mrkdwn)))));
    }
}
