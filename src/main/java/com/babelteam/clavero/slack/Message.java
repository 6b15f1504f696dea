package com.babelteam.clavero.slack;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.BlockCompositions;
import java.util.List;

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

    /** A message that is one paragraph of Slack's markup. */
    public static Message ofText(String mrkdwn) {
        return new Message(Mrkdwn.plain(mrkdwn),
                List.of(Blocks.section(s -> s.text(BlockCompositions.markdownText(mrkdwn)))));
    }
}
