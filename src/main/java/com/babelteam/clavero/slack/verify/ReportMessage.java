package com.babelteam.clavero.slack.verify;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.FormButton;
import com.babelteam.clavero.slack.HumanButton;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.slack.Mrkdwn;
import com.babelteam.clavero.slack.Phrases;
import com.babelteam.clavero.verification.Report;
import com.babelteam.clavero.verification.Result;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A report as blocks and as text; the same in the form's window, behind the command and as a direct message. */
@Component
class ReportMessage {
    private final Phrases phrases;
    private final Wording wording;
    private final Checklist checklist;
    private final HumanButton human;

    ReportMessage(Phrases phrases, Wording wording, Checklist checklist, HumanButton human) {
        this.phrases = phrases;
        this.wording = wording;
        this.checklist = checklist;
        this.human = human;
    }

    /**
     * @param advice one more sentence under the next step, or null
     */
    Message of(Report report, Language language, @Nullable String advice) {
        return of(report, language, advice, false);
    }

    /**
     * @param offerHuman whether it is time to offer a person's help
     */
    Message of(Report report, Language language, @Nullable String advice, boolean offerHuman) {
        String title = sign(report.result()) + " " + wording.title(report, language);
        String next = "*" + Mrkdwn.plain(phrases.say(language, "report.next")) + "*\n" + wording.next(report, language);
        String checked = phrases.say(language, "report.checklist") + "\n"
                + String.join("\n", checklist.lines(report, language));
        String reference = phrases.say(language, "report.reference", report.result().code(), report.reference());

        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(header(h -> h.text(plainText(title))));
        blocks.add(section(s -> s.text(markdownText(wording.meaning(report, language)))));
        blocks.add(section(s -> s.text(markdownText(next))));
        blocks.add(section(s -> s.text(markdownText(checked))));
        if (advice != null) {
            blocks.add(section(s -> s.text(markdownText(advice))));
        }
        blocks.add(context(List.of(markdownText(reference))));
        List<BlockElement> buttons = offerHuman
                ? List.of(again(report, language), human.element(language))
                : List.of(again(report, language));
        blocks.add(actions(buttons));
        String text = String.join("\n\n", title, wording.meaning(report, language), next, checked,
                advice == null ? reference : advice + "\n\n" + reference, Message.labels(buttons));
        return new Message(Mrkdwn.plain(text), blocks);
    }

    private ButtonElement again(Report report, Language language) {
        var button = ButtonElement.builder().actionId(FormButton.OPEN)
                .text(plainText(phrases.say(language, "button.again")));
        return report.app() == null ? button.build() : button.value(report.app().code().value()).build();
    }

    /** The words of the title say the same; the sign only helps the eye. */
    private static String sign(Result result) {
        return switch (result) {
            case Result.Accepted _ -> "✅";
            case Result.AcceptedAppUnconfirmed _ -> "☑️";
            case Result.OtherApp _,Result.KeyRefused _,Result.AppNotFound _,Result.ApiNotConfigured _,Result.IpNotAllowed _,Result.AppCodeInvalid _,Result.KeyNotRecognised _ ->
                "❌";
            case Result.Throttled _,Result.XmlRpcOff _,Result.KeapUnavailable _,Result.TooManyChecks _ -> "⏳";
        };
    }
}
