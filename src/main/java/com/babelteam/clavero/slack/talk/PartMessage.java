package com.babelteam.clavero.slack.talk;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.babelteam.clavero.conversation.Part;
import com.babelteam.clavero.conversation.Part.Kind;
import com.babelteam.clavero.conversation.Part.Offer;
import com.babelteam.clavero.conversation.Press;
import com.babelteam.clavero.guide.Markdown;
import com.babelteam.clavero.slack.MarkdownText;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.slack.Mrkdwn;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lays a part of a reply out in blocks, and says the same in words for those who do not see them. */
final class PartMessage {
    private static final int LONGEST_SECTION = 3_000;

    private final List<LayoutBlock> blocks = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private int pictureBefore;

    private PartMessage(Part part) {
        lay(part);
    }

    static PartMessage of(Part part) {
        return new PartMessage(part);
    }

    /** Without its picture, which stands before the block {@link #pictureBefore}. */
    Message message() {
        return new Message(String.join("\n\n", words), blocks);
    }

    int pictureBefore() {
        return pictureBefore;
    }

    private void lay(Part part) {
        part.notes().forEach(this::paragraph);
        part.title().ifPresent(title -> {
            blocks.add(header(h -> h.text(plainText(title))));
            words.add(title);
        });
        part.progress().ifPresent(progress -> small(new Markdown(progress.words())));
        boolean choice = part.kind() == Kind.CHOOSE_JOURNEY;
        List<Offer> beside = choice ? part.offers().stream().filter(PartMessage::startsAJourney).toList() : List.of();
        int alone = Math.max(0, part.body().size() - beside.size());
        for (int i = 0; i < part.body().size(); i++) {
            if (i < alone) {
                paragraph(part.body().get(i));
            } else {
                paragraph(part.body().get(i), beside.get(i - alone));
            }
        }
        pictureBefore = blocks.size();
        part.picture().ifPresent(picture -> words.add(picture.alternative()));
        part.see().ifPresent(this::paragraph);
        part.remarks().forEach(this::small);
        buttons(part.offers().stream().filter(offer -> !beside.contains(offer)).toList());
    }

    private static boolean startsAJourney(Offer offer) {
        return offer.act() instanceof Press.Start;
    }

    private void paragraph(Markdown markdown) {
        words.add(MarkdownText.plain(markdown));
        // The guide's texts are written to need cutting seldom.
        Mrkdwn.pieces(MarkdownText.mrkdwn(markdown), LONGEST_SECTION)
                .forEach(piece -> blocks.add(section(s -> s.text(markdownText(piece)))));
    }

    private void paragraph(Markdown markdown, Offer offer) {
        words.add(MarkdownText.plain(markdown) + "\n[ " + offer.label() + " ]");
        String text = MarkdownText.mrkdwn(markdown);
        blocks.add(section(s -> s.text(markdownText(text)).accessory(button(offer, false))));
    }

    private void small(Markdown markdown) {
        words.add(MarkdownText.plain(markdown));
        blocks.add(context(List.of(markdownText(MarkdownText.mrkdwn(markdown)))));
    }

    /** Slack wants each identifier once in a row of buttons; what comes again begins a new row. */
    private void buttons(List<Offer> offers) {
        List<BlockElement> row = new ArrayList<>();
        Set<String> inRow = new HashSet<>();
        boolean pointedOut = false;
        for (Offer offer : offers) {
            String id = Actions.of(offer.act()).id();
            if (!inRow.add(id)) {
                blocks.add(actions(List.copyOf(row)));
                row.clear();
                inRow.clear();
                inRow.add(id);
            }
            row.add(button(offer, offer.likely() && !pointedOut));
            pointedOut |= offer.likely();
        }
        if (!row.isEmpty()) {
            blocks.add(actions(row));
        }
        String labels = String.join(" · ", offers.stream().map(Offer::label).toList());
        if (!labels.isEmpty()) {
            words.add("[ " + labels + " ]");
        }
    }

    private static ButtonElement button(Offer offer, boolean pointOut) {
        return TalkButton.of(offer.act(), offer.label(), pointOut);
    }
}
