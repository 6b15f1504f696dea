package com.babelteam.clavero.slack.escalate;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.emailTextInput;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import com.babelteam.clavero.escalation.CaseNumber;
import com.babelteam.clavero.escalation.CaseText;
import com.babelteam.clavero.escalation.CaseText.Row;
import com.babelteam.clavero.escalation.Escalations.Draft;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.Mrkdwn;
import com.babelteam.clavero.slack.Phrases;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The windows of the hand-over. The form shows what support will see, and what it shows is what is sent. Their metadata is the
 * case's number and the person's language.
 */
@Component
class EscalateForm {
    static final String CALLBACK = "escalate";
    static final String ADD = "escalate.add";
    static final String SUMMARY = "summary";
    static final String EMAIL = "email";
    static final String CONVERSATION = "conversation";
    private static final int LONGEST_SECTION = 2_900;

    private final Phrases phrases;
    private final CaseText text;

    EscalateForm(Phrases phrases, CaseText text) {
        this.phrases = phrases;
        this.text = text;
    }

    /** The form. */
    View form(Language language, Draft draft, String email) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(paragraph(say(language, "escalate.intro")));
        blocks.add(words(language, "escalate.summary"));
        blocks.add(input(i -> i.blockId(EMAIL).label(plainText(say(language, "escalate.email.label")))
                .hint(plainText(say(language, "escalate.email.hint")))
                .element(emailTextInput(e -> e.actionId(EMAIL).initialValue(email.isEmpty() ? null : email)))));
        blocks.add(paragraph(say(language, "escalate.seen") + "\n"
                + String.join("\n", text.rows(draft.dossier(), language).stream().map(EscalateForm::row).toList())));
        List<Row> lines = text.conversation(draft.dossier(), language);
        if (!lines.isEmpty()) {
            OptionObject include = OptionObject.builder().text(plainText(say(language, "escalate.include")))
                    .value("include").build();
            blocks.add(input(i -> i.blockId(CONVERSATION).optional(true)
                    .label(plainText(say(language, "escalate.conversation.label")))
                    .hint(plainText(say(language, "escalate.conversation.hint"))).element(checkboxes(
                            c -> c.actionId(CONVERSATION).options(List.of(include))
                                    .initialOptions(List.of(include))))));
            blocks.addAll(pieces(lines));
        }
        blocks.add(context(List.of(markdownText(say(language, "escalate.consent")))));
        return window(language, CALLBACK, draft.number(), "escalate.title", blocks, true);
    }

    /** The form to add something to a case. */
    View addition(Language language, CaseNumber number) {
        return window(language, ADD, number, "escalate.add.title",
                List.of(paragraph(phrases.say(language, "escalate.add.intro", number)),
                        words(language, "escalate.add.summary")),
                true);
    }

    /** What a form turns into once it is taken. */
    View done(Language language, CaseNumber number, String words) {
        return window(language, CALLBACK, number, "escalate.title", List.of(paragraph(words)), false);
    }

    /** A window's metadata. */
    record About(CaseNumber number, Language language) {
        static About read(String metadata) {
            String[] parts = metadata.split(" ", 2);
            return new About(new CaseNumber(parts[0]), Language.ofTag(parts.length > 1 ? parts[1] : ""));
        }

        String write() {
            return number + " " + language.code();
        }
    }

    private View window(Language language, String callback, CaseNumber number, String title, List<LayoutBlock> blocks,
            boolean canSubmit) {
        return view(v -> {
            v.type("modal").callbackId(callback).privateMetadata(new About(number, language).write()).blocks(blocks)
                    .title(viewTitle(t -> t.type("plain_text").text(say(language, title))))
                    .close(viewClose(c -> c.type("plain_text")
                            .text(say(language, canSubmit ? "form.cancel" : "form.close"))));
            return canSubmit
                    ? v.submit(viewSubmit(s -> s.type("plain_text").text(say(language, "escalate.submit"))))
                    : v;
        });
    }

    private LayoutBlock words(Language language, String key) {
        return input(i -> i.blockId(SUMMARY).label(plainText(say(language, key + ".label")))
                .hint(plainText(say(language, key + ".hint")))
                .element(plainTextInput(p -> p.actionId(SUMMARY).multiline(true).maxLength(3_000))));
    }

    private static List<LayoutBlock> pieces(List<Row> lines) {
        List<LayoutBlock> pieces = new ArrayList<>();
        var piece = new StringBuilder();
        for (Row line : lines) {
            String written = row(line);
            if (!piece.isEmpty() && piece.length() + written.length() > LONGEST_SECTION) {
                pieces.add(paragraph(piece.toString()));
                piece.setLength(0);
            }
            piece.append(piece.isEmpty() ? "" : "\n").append(written);
        }
        pieces.add(paragraph(piece.toString()));
        return pieces;
    }

    private static String row(Row row) {
        return "*" + row.label() + ":* " + Mrkdwn.escape(row.value());
    }

    private static LayoutBlock paragraph(String mrkdwn) {
        return section(s -> s.text(markdownText(mrkdwn)));
    }

    private String say(Language language, String key) {
        return phrases.say(language, key);
    }
}
