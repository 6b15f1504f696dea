package com.babelteam.clavero.slack.leak;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.babelteam.clavero.leak.Leak;
import com.babelteam.clavero.leak.Proof;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.FormButton;
import com.babelteam.clavero.slack.HumanButton;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.slack.Mrkdwn;
import com.babelteam.clavero.slack.Phrases;
import com.babelteam.clavero.verification.Report;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words for a leak. None of them repeats the key. */
@Component
class LeakMessages {
    static final String FOLLOW = "leak.follow";
    static final String DISMISS = "leak.dismiss";
    static final String PROVE = "leak.prove";
    private static final String DONE = ":white_check_mark: ";
    private static final String OPEN = ":black_small_square: ";

    private final Phrases phrases;
    private final HumanButton human;

    LeakMessages(Phrases phrases, HumanButton human) {
        this.phrases = phrases;
        this.human = human;
    }

    /** That a key can be read; beside the message, or in the direct messages. */
    Message notice(Leak leak, Language language) {
        String certainty = leak.isCertain() ? "leak.notice.certain" : "leak.notice.likely";
        List<BlockElement> buttons = new ArrayList<>();
        buttons.add(button(FOLLOW, "leak.button.follow", leak.id().value(), language, "primary"));
        if (!leak.isCertain()) {
            buttons.add(button(DISMISS, "leak.button.dismiss", leak.id().value(), language, null));
        }
        List<String> paragraphs = new ArrayList<>(
                List.of(":warning: " + say(language, certainty, leak), say(language, "leak.notice.next", leak)));
        if (!leak.isCertain()) {
            paragraphs.add(say(language, "leak.notice.dismiss", leak));
        }
        return laid(null, paragraphs, buttons);
    }

    /** What is done and what is left. */
    Message steps(Leak leak, Language language) {
        String revoke = leak.isCertain() ? "leak.step.revoke.new" : "leak.step.revoke.old";
        List<String> paragraphs = List.of(say(language, "leak.steps.intro", leak),
                step(leak.deleted(), "leak.step.delete", leak, language),
                step(leak.newKeyWorks(), "leak.step.new", leak, language),
                step(leak.newKeyWorks(), "leak.step.check", leak, language),
                OPEN + say(language, revoke, leak), OPEN + say(language, "leak.step.prove", leak), typed(language));
        return laid(say(language, "leak.steps.title", leak), paragraphs,
                List.of(button("guide.start", "leak.button.new", null, language, null),
                        button(FormButton.OPEN, "leak.button.check", app(leak), language,
                                leak.newKeyWorks() ? null : "primary"),
                        button(PROVE, "leak.button.prove", leak.id().value(), language,
                                leak.newKeyWorks() ? "primary" : null)));
    }

    private String step(boolean done, String key, Leak leak, Language language) {
        return done ? DONE + say(language, key + ".done", leak) : OPEN + say(language, key, leak);
    }

    /** What the check that had to fail says. */
    Message proof(Leak leak, Proof proof, Report report, Message usual, Language language) {
        return switch (proof) {
            case Proof.Dead(var recognised, var left) -> dead(leak, recognised, left, report, language);
            case Proof.Alive _ -> alive(leak, language);
            case Proof.Open _ -> open(leak, usual, language);
        };
    }

    Message dead(Leak leak, Language language) {
        return laid("✅ " + say(language, "leak.dead.title", leak), List.of(say(language, "leak.dead.rest", leak)),
                List.of());
    }

    private Message dead(Leak leak, boolean recognised, int left, Report report, Language language) {
        List<String> paragraphs = new ArrayList<>();
        String app = report.app() == null ? "" : report.app().code().value();
        paragraphs.add(phrases.say(language, recognised ? "leak.dead.same" : "leak.dead.string", app));
        if (!leak.isCertain()) {
            paragraphs.add(phrases.say(language, "leak.dead.app", app));
        }
        if (left > 0) {
            paragraphs.add(phrases.say(language, "leak.dead.left", left));
            paragraphs.add(typed(language));
            return laid("✅ " + say(language, "leak.dead.one", leak), paragraphs, proveAgain(leak, language));
        }
        paragraphs.add(say(language, leak.deleted() ? "leak.dead.rest" : "leak.dead.delete", leak));
        return laid("✅ " + say(language, "leak.dead.title", leak), paragraphs, List.of());
    }

    /** That the old key works still. */
    Message alive(Leak leak, Language language) {
        String revoke = leak.isCertain() ? "leak.step.revoke.new" : "leak.step.revoke.old";
        List<BlockElement> buttons = new ArrayList<>(proveAgain(leak, language));
        buttons.add(human.element(language));
        return laid("❌ " + say(language, "leak.alive.title", leak),
                List.of(say(language, "leak.alive.meaning", leak), say(language, revoke, leak),
                        say(language, "leak.alive.next", leak), typed(language)),
                buttons);
    }

    /** The usual report says why Keap did not get to judge it. */
    private Message open(Leak leak, Message usual, Language language) {
        String first = say(language, "leak.open", leak);
        List<LayoutBlock> blocks = new ArrayList<>();
        String typed = typed(language);
        blocks.add(section(s -> s.text(markdownText(first))));
        blocks.addAll(usual.blocks().stream().filter(block -> !block.getType().equals("actions")).toList());
        blocks.add(section(s -> s.text(markdownText(typed))));
        List<BlockElement> again = proveAgain(leak, language);
        blocks.add(actions(again));
        return new Message(Mrkdwn.plain(first) + "\n\n" + usual.text() + "\n\n" + Mrkdwn.plain(typed) + "\n\n"
                + Message.labels(again), blocks);
    }

    /** What to type instead of the button. */
    private String typed(Language language) {
        return phrases.say(language, "leak.prove.typed",
                FormButton.COMMAND + " " + phrases.say(language, "leak.prove.words"));
    }

    private List<BlockElement> proveAgain(Leak leak, Language language) {
        return List.of(button(PROVE, "leak.button.prove", leak.id().value(), language, "primary"));
    }

    private Message laid(@Nullable String title, List<String> paragraphs, List<BlockElement> buttons) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (title != null) {
            blocks.add(header(h -> h.text(plainText(title))));
        }
        paragraphs.forEach(each -> blocks.add(section(s -> s.text(markdownText(each)))));
        if (!buttons.isEmpty()) {
            blocks.add(actions(buttons));
        }
        String words = String.join("\n\n", paragraphs);
        return new Message((title == null ? "" : title + "\n\n") + Mrkdwn.plain(words)
                + (buttons.isEmpty() ? "" : "\n\n" + Message.labels(buttons)), blocks);
    }

    private ButtonElement button(String action, String key, @Nullable String value, Language language,
            @Nullable String style) {
        return ButtonElement.builder().actionId(action).text(plainText(phrases.say(language, key))).value(value)
                .style(style).build();
    }

    private static @Nullable String app(Leak leak) {
        return leak.app() == null ? null : leak.app().value();
    }

    /** Places: the channel, the app's code. */
    private String say(Language language, String key, Leak leak) {
        @Nullable
        String app = app(leak);
        return phrases.say(language, key, "<#" + leak.spot().channel() + ">", app == null ? "" : app);
    }
}
