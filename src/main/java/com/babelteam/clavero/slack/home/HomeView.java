package com.babelteam.clavero.slack.home;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.view.Views.view;

import com.babelteam.clavero.conversation.Press;
import com.babelteam.clavero.conversation.Standing;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.FormButton;
import com.babelteam.clavero.slack.HumanButton;
import com.babelteam.clavero.slack.Phrases;
import com.babelteam.clavero.slack.talk.TalkButton;
import com.babelteam.clavero.verification.AppCode;
import com.babelteam.clavero.verification.LastCheck;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays a Home out: what is next, where the person is, their language, what is kept of them. */
@Component
class HomeView {
    private final Phrases phrases;
    private final HumanButton human;
    private final WhereYouAre whereYouAre;
    private final OperatorsPart operators;

    HomeView(Phrases phrases, HumanButton human, WhereYouAre whereYouAre, OperatorsPart operators) {
        this.phrases = phrases;
        this.human = human;
        this.whereYouAre = whereYouAre;
        this.operators = operators;
    }

    View of(Situation situation) {
        Language language = situation.language();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(header(h -> h.text(plainText(phrases.say(language, "home.title")))));
        NextStep next = NextStep.of(situation.standing(), situation.check());
        blocks.add(text(phrases.say(language, "home.next." + next.key())));
        blocks.add(actions(buttons(situation, next)));
        blocks.add(text(phrases.say(language, "home.answers")));
        blocks.add(divider());
        whereYouAre.of(situation).forEach(each -> blocks.add(text(each)));
        blocks.add(divider());
        blocks.add(text(phrases.say(language, "home.language")));
        blocks.add(actions(languages(language)));
        blocks.add(text(phrases.say(language, "home.memory")));
        blocks.add(actions(List.of(forget(language))));
        situation.operations().ifPresent(operations -> blocks.addAll(operators.of(operations, language)));
        return view(v -> v.type("home").blocks(blocks));
    }

    private static LayoutBlock text(String mrkdwn) {
        return section(s -> s.text(markdownText(mrkdwn)));
    }

    /** The next thing first, and pointed out; then what people may want instead. */
    private List<BlockElement> buttons(Situation situation, NextStep next) {
        Language language = situation.language();
        List<BlockElement> buttons = new ArrayList<>();
        buttons.add(switch (next) {
            case BEGIN -> TalkButton.of(new Press.Choose(), phrases.say(language, "home.button.begin"), true);
            case CONTINUE -> TalkButton.of(new Press.Continue(), phrases.say(language, "home.button.continue"), true);
            case CHECK -> check(language, "home.button.check", null, true);
            case CHECK_AGAIN, TRY_LATER -> check(language, "button.again", appOf(situation), true);
            case DONE -> TalkButton.of(new Press.Ask(), phrases.say(language, "home.button.ask"), true);
        });
        if (next == NextStep.BEGIN || next == NextStep.CONTINUE || next == NextStep.DONE) {
            buttons.add(check(language, "home.button.check", null, false));
        }
        if (situation.standing() instanceof Standing.On && next != NextStep.CONTINUE) {
            buttons.add(TalkButton.of(new Press.Continue(), phrases.say(language, "home.button.continue"), false));
        }
        if (next != NextStep.BEGIN) {
            buttons.add(TalkButton.of(new Press.Choose(), phrases.say(language, "home.button.guides"), false));
        }
        buttons.add(human.element(language));
        return buttons;
    }

    private ButtonElement check(Language language, String label, @Nullable AppCode app, boolean pointOut) {
        return ButtonElement.builder().actionId(FormButton.OPEN).text(plainText(phrases.say(language, label)))
                .value(app == null ? null : app.value()).style(pointOut ? "primary" : null).build();
    }

    private static @Nullable AppCode appOf(Situation situation) {
        return situation.check().map(LastCheck::app).orElse(null);
    }

    private List<BlockElement> languages(Language spoken) {
        return Stream.of(Language.values()).filter(language -> language != spoken)
                .<BlockElement>map(language -> TalkButton.of(new Press.Speak(language),
                        phrases.say(spoken, "home.language." + language.code()), false))
                .toList();
    }

    private BlockElement forget(Language language) {
        ButtonElement button = TalkButton.of(new Press.Forget(), phrases.say(language, "home.button.forget"), false);
        button.setConfirm(ConfirmationDialogObject.builder()
                .title(plainText(phrases.say(language, "home.forget.title")))
                .text(plainText(phrases.say(language, "home.forget.text")))
                .confirm(plainText(phrases.say(language, "home.forget.yes")))
                .deny(plainText(phrases.say(language, "home.forget.no"))).style("danger").build());
        return button;
    }
}
