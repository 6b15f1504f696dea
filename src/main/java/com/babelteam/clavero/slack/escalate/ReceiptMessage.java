package com.babelteam.clavero.slack.escalate;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.babelteam.clavero.escalation.CaseNumber;
import com.babelteam.clavero.escalation.CaseState;
import com.babelteam.clavero.escalation.CaseText;
import com.babelteam.clavero.escalation.SupportCase;
import com.babelteam.clavero.escalation.SupportSettings;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.FormButton;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.slack.Mrkdwn;
import com.babelteam.clavero.slack.Phrases;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a person reads of their case: its number, how far it is, what happens next and when. */
@Component
class ReceiptMessage {
    /** What fits into a section of Slack's, with some words around it. */
    private static final int LONGEST_LINK = 2_400;
    /** What Slack takes as the text of a message that is changed. */
    private static final int LONGEST_TEXT = 4_000;
    /** What fits into a message of Slack's. */
    private static final int LONGEST_COPY = 9_600;
    private static final String COPY = "```";

    private final Phrases phrases;
    private final CaseText text;
    private final SupportTimes times;
    private final SupportSettings support;

    ReceiptMessage(Phrases phrases, CaseText text, SupportTimes times, SupportSettings support) {
        this.phrases = phrases;
        this.text = text;
        this.times = times;
        this.support = support;
    }

    /**
     * @param lost the case with its text, if that could not be delivered
     * @param weSend whether we have a mail server at all
     */
    Message of(CaseNumber number, CaseState state, Language language, Optional<SupportCase> lost, boolean weSend) {
        List<LayoutBlock> blocks = new ArrayList<>();
        String title = phrases.say(language, "receipt.title", number);
        blocks.add(header(h -> h.text(plainText(title))));
        List<String> paragraphs = paragraphs(state, language, lost, weSend);
        paragraphs.forEach(each -> blocks.add(section(s -> s.text(markdownText(each)))));
        List<BlockElement> buttons = buttons(number, state, language);
        if (!buttons.isEmpty()) {
            blocks.add(actions(buttons));
        }
        // Where the team answers in the conversation, a question there is theirs to answer.
        String status = phrases.say(language, support.hasChannel() ? "receipt.here" : "receipt.ask", number)
                + (buttons.isEmpty()
                        ? ""
                        : " " + phrases.say(language, "receipt.add", number,
                                FormButton.COMMAND + " " + phrases.say(language, "receipt.typed")));
        blocks.add(context(List.of(markdownText(status))));
        String labels = buttons.isEmpty() ? "" : "\n\n" + Message.labels(buttons);
        // Last what is there to be copied: where it is too long for a text, all else is said all the same.
        String words = Stream.concat(paragraphs.stream().filter(each -> !each.startsWith(COPY)),
                Stream.concat(Stream.of(status + labels), paragraphs.stream().filter(each -> each.startsWith(COPY))))
                .collect(Collectors.joining("\n\n"));
        return new Message(Mrkdwn.beginning(Mrkdwn.plain(title + "\n\n" + words), LONGEST_TEXT), blocks);
    }

    private List<String> paragraphs(CaseState state, Language language, Optional<SupportCase> lost, boolean weSend) {
        return switch (state) {
            case QUEUED, DRAFT -> List.of(phrases.say(language, "receipt.queued"), times.words(language));
            case SENT -> List.of(phrases.say(language, "receipt.sent"), times.words(language));
            case NOT_DELIVERED -> lost(language, lost, weSend);
        };
    }

    private List<String> lost(Language language, Optional<SupportCase> lost, boolean weSend) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(phrases.say(language, weSend ? "receipt.not-delivered" : "receipt.no-mail"));
        lost.ifPresent(about -> {
            String link = Mrkdwn.escape(text.mailto(about));
            if (link.length() <= LONGEST_LINK) {
                paragraphs.add(phrases.say(language, "receipt.link", link));
            } else {
                String whole = Mrkdwn.escape(text.plain(about, support.teamLanguage()));
                paragraphs.add(phrases.say(language, "receipt.copy", support.email()));
                paragraphs.addAll(pieces(whole));
            }
        });
        paragraphs.add(times.words(language));
        return paragraphs;
    }

    /** Cut where Slack would; of a text that is too long even for that, the beginning. */
    private static List<String> pieces(String whole) {
        return Mrkdwn.pieces(Mrkdwn.beginning(whole, LONGEST_COPY), LONGEST_LINK).stream()
                .map(piece -> COPY + piece + COPY).toList();
    }

    private List<BlockElement> buttons(CaseNumber number, CaseState state, Language language) {
        return state == CaseState.NOT_DELIVERED
                ? List.of()
                : List.of(ButtonElement.builder().actionId(Escalating.ADD).value(number.value())
                        .text(plainText(phrases.say(language, "button.add"))).build());
    }
}
