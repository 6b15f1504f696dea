package com.babelteam.clavero.slack.verify;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.slack.Phrases;
import com.babelteam.clavero.verification.AppCode;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The window in which a check happens: first a form, then "checking", then the report. Its metadata carries the person's
 * language and nothing else; Slack keeps it.
 */
@Component
public class VerifyForm {
    /** Names of the two fields. */
    public static final String APP_CODE = "app_code";
    public static final String API_KEY = "api_key";
    static final String CALLBACK = "verify";

    private final Phrases phrases;

    VerifyForm(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The form. */
    View form(Language language, @Nullable AppCode app) {
        return window(language, "form.title", "form.cancel", fields(language, "form", app), true);
    }

    /**
     * The form in other words, for a check that answers another question.
     *
     * @param words beginning of the phrases' keys
     * @param callback who takes it
     * @param metadata for the one who takes it; never a secret
     */
    public View form(Language language, String words, @Nullable AppCode app, String callback, String metadata) {
        return view(v -> v.type("modal").callbackId(callback).privateMetadata(metadata)
                .blocks(fields(language, words, app))
                .title(viewTitle(t -> t.type("plain_text").text(say(language, words + ".title"))))
                .close(viewClose(c -> c.type("plain_text").text(say(language, "form.cancel"))))
                .submit(viewSubmit(s -> s.type("plain_text").text(say(language, "form.submit")))));
    }

    private List<LayoutBlock> fields(Language language, String words, @Nullable AppCode app) {
        return List.of(section(s -> s.text(markdownText(say(language, words + ".intro")))),
                field(APP_CODE, "form.app", "form.app.label", language, app == null ? null : app.value()),
                field(API_KEY, "form.key", words + ".key.label", language, null),
                section(s -> s.text(markdownText(say(language, "form.privacy")))));
    }

    /** What the form turns into while Keap is asked. */
    View checking(Language language, AppCode app) {
        return window(language, "checking.title", "form.close", List.of(
                section(s -> s.text(
                        markdownText(":hourglass_flowing_sand: " + phrases.say(language, "checking.text", app))))),
                false);
    }

    /** What the form turns into in the end. */
    View report(Language language, Message report) {
        return window(language, "form.title", "form.close", report.blocks(), false);
    }

    private View window(Language language, String title, String close, List<LayoutBlock> blocks, boolean canSubmit) {
        return view(v -> {
            v.type("modal").callbackId(CALLBACK).privateMetadata(language.code()).blocks(blocks)
                    .title(viewTitle(t -> t.type("plain_text").text(say(language, title))))
                    .close(viewClose(c -> c.type("plain_text").text(say(language, close))));
            return canSubmit ? v.submit(viewSubmit(s -> s.type("plain_text").text(say(language, "form.submit")))) : v;
        });
    }

    private LayoutBlock field(String id, String words, String label, Language language, @Nullable String value) {
        return input(i -> i.blockId(id).label(plainText(say(language, label)))
                .hint(plainText(say(language, words + ".hint")))
                .element(plainTextInput(p -> p.actionId(id).maxLength(2000).initialValue(value)
                        .placeholder(plainText(say(language, words + ".placeholder"))))));
    }

    private String say(Language language, String key) {
        return phrases.say(language, key);
    }
}
