package com.babelteam.clavero.conversation;

import com.babelteam.clavero.answers.Questions;
import com.babelteam.clavero.answers.Understanding;
import com.babelteam.clavero.conversation.ControlWords.Heard;
import com.babelteam.clavero.conversation.Part.Kind;
import com.babelteam.clavero.guide.Guide;
import com.babelteam.clavero.guide.Guides;
import com.babelteam.clavero.guide.StepId;
import com.babelteam.clavero.guide.TopicId;
import com.babelteam.clavero.person.Forgotten;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonChanged;
import com.babelteam.clavero.person.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Talks with people: replies to what they write and to the buttons they press. Remembers in the database alone. */
@Service
public class Conversation {
    private static final TopicId CAPABILITIES = new TopicId("capabilities");

    private final Guides guides;
    private final Questions questions;
    private final Dialogues dialogues;
    private final ControlWords words;
    private final Labels labels;
    private final Walk walk;
    private final Answering answering;
    private final Buttons buttons;
    private final Forgetting forgetting;
    private final Whereabouts whereabouts;
    private final JourneyParts parts;
    private final ApplicationEventPublisher events;
    private final QuestionMeter meter;

    Conversation(Guides guides, Questions questions, Dialogues dialogues, ControlWords words, Labels labels, Walk walk,
            Answering answering, Buttons buttons, Forgetting forgetting, Whereabouts whereabouts,
            JourneyParts parts, ApplicationEventPublisher events, QuestionMeter meter) {
        this.guides = guides;
        this.questions = questions;
        this.dialogues = dialogues;
        this.words = words;
        this.labels = labels;
        this.walk = walk;
        this.answering = answering;
        this.buttons = buttons;
        this.forgetting = forgetting;
        this.whereabouts = whereabouts;
        this.parts = parts;
        this.events = events;
        this.meter = meter;
    }

    /**
     * Replies to a message.
     *
     * @param language the person's language in Slack, for when neither their words nor their choice tell another
     */
    public Reply hear(PersonId person, Language language, String text) {
        Reply reply = replyTo(person, language, text);
        meter.count(reply);
        return reply;
    }

    private Reply replyTo(PersonId person, Language language, String text) {
        Guide guide = guides.current();
        Optional<Heard> steering = words.hear(text);
        Optional<Labels.Typed> typed = steering.isPresent() ? Optional.empty() : labels.typed(guide, text);
        Understanding understanding = questions.understand(text);
        Optional<Language> written = steering.flatMap(Heard::language).or(() -> typed.flatMap(Labels.Typed::language))
                .or(understanding::language);
        Dialogue dialogue = dialogues.of(person);
        var turn = new Turn(person, guide, text, written.orElse(dialogue.language(language)), dialogue);
        turn.dialogue(before -> before.writing(written));
        if (steering.filter(heard -> heard.control() == Control.FORGET).isPresent()) {
            return reply(turn, List.of(forgetting.told(turn, forgetting.forget(person))),
                    Meaning.of(understanding, guide));
        }
        return keeping(turn, same -> text.isBlank() && guide.topic(CAPABILITIES).isPresent()
                ? reply(same, answering.about(same, CAPABILITIES), Meaning.certainly(CAPABILITIES.value()))
                : steering.flatMap(heard -> steer(same, heard.control())
                        .map(parts -> reply(same, parts, meaning(heard.control(), understanding, guide))))
                        .or(() -> typed.map(button -> reply(same, buttons.press(understood(same), button.press()),
                                Meaning.of(understanding, guide))))
                        .orElseGet(() -> reply(same, answering.answer(same, understanding),
                                Meaning.of(understanding, guide))));
    }

    private static Turn understood(Turn turn) {
        turn.dialogue(Dialogue::understood);
        return turn;
    }

    private static Meaning meaning(Control control, Understanding understanding, Guide guide) {
        Meaning otherwise = Meaning.of(understanding, guide);
        return control.certainTopic().or(() -> otherwise.isOutOfScope() ? control.likelyTopic() : Optional.empty())
                .map(Meaning::certainly).orElse(otherwise);
    }

    /**
     * Replies to a button.
     *
     * @param language the person's language in Slack, for when they have not shown another
     */
    public Reply press(PersonId person, Language language, Press press) {
        Dialogue dialogue = dialogues.of(person);
        var turn = new Turn(person, guides.current(), "", dialogue.language(language), dialogue);
        if (press instanceof Press.Forget) {
            return reply(turn, List.of(forgetting.told(turn, forgetting.forget(person))));
        }
        turn.dialogue(Dialogue::understood);
        return keeping(turn, same -> reply(same, buttons.press(same, press)));
    }

    /**
     * Explains a text that may be somebody else's, such as a message in a channel. Nothing in it steers the conversation, and
     * nothing of it is kept.
     *
     * @param language the person's language in Slack, for when they have not shown another
     */
    public Reply explain(PersonId person, Language language, String text) {
        Guide guide = guides.current();
        Dialogue dialogue = dialogues.of(person);
        var turn = new Turn(person, guide, text, dialogue.language(language), dialogue);
        Understanding understanding = questions.understand(text);
        return keeping(turn, same -> text.isBlank() && guide.topic(CAPABILITIES).isPresent()
                ? reply(same, answering.about(same, CAPABILITIES), Meaning.certainly(CAPABILITIES.value()))
                : reply(same, answering.explain(same, understanding), Meaning.of(understanding, guide)));
    }

    /** Greets somebody who has not said anything yet, in their language in Slack; changes nothing. */
    public Reply welcome(PersonId person, Language language) {
        var turn = new Turn(person, guides.current(), "", language, Dialogue.NEW);
        return reply(turn, List.of(new PartBuilder(Kind.SMALL_TALK).body(parts.say(turn, "welcome"))
                .likely(new Press.Choose(), parts.label(turn, "begin"))
                .offer(new Act.Verify(), parts.label(turn, "check"))
                .offer(new Act.Human(), parts.label(turn, "human")).build()));
    }

    /** Whether the person has ever said or pressed anything, as far as we remember. */
    public boolean knows(PersonId person) {
        return dialogues.knows(person);
    }

    /** The language to speak with a person: the one they chose, else wrote last, else have in Slack. */
    public Language languageOf(PersonId person, Language inSlack) {
        return dialogues.of(person).language(inSlack);
    }

    /** The step a person is on in the journey under way. */
    public Optional<StepId> stepOf(PersonId person) {
        Dialogue dialogue = dialogues.of(person);
        var turn = new Turn(person, guides.current(), "", dialogue.language(Language.SPANISH), dialogue);
        return whereabouts.of(turn).map(here -> here.step().id());
    }

    /** How far a person is in the guide. */
    public Standing standingOf(PersonId person) {
        Dialogue dialogue = dialogues.of(person);
        return whereabouts
                .standing(new Turn(person, guides.current(), "", dialogue.language(Language.SPANISH), dialogue));
    }

    /** Erases all that is kept about a person, in all of the assistant. */
    public Forgotten forget(PersonId person) {
        return forgetting.forget(person);
    }

    private Optional<List<Part>> steer(Turn turn, Control control) {
        turn.dialogue(Dialogue::understood);
        return switch (control) {
            case NEXT, BACK, WHERE, RESTART, CANCEL ->
                control.certainTopic().map(topic -> answering.about(turn, new TopicId(topic)));
            case REPEAT -> Optional.of(answering.repeat(turn));
            case MORE -> Optional.of(answering.more(turn));
            case CONTINUE -> Optional.of(answering.goOn(turn));
            case SPEAK_ES -> Optional.of(answering.speak(turn, Language.SPANISH));
            case SPEAK_PT -> Optional.of(answering.speak(turn, Language.PORTUGUESE));
            case SPEAK_EN -> Optional.of(answering.speak(turn, Language.ENGLISH));
            case GUIDE -> Optional.of(buttons.press(turn, new Press.Choose()));
            case THEN -> answering.whatNext(turn);
            case RESUME -> Optional.of(buttons.press(turn, new Press.Continue()));
            case ASK -> Optional.of(buttons.press(turn, new Press.Ask()));
            case VERIFY, HUMAN, ADD ->
                control.certainTopic().map(TopicId::new).filter(topic -> turn.guide().topic(topic)
                        .isPresent()).map(topic -> answering.about(turn, topic));
            case HELPED -> buttons.helped(turn, true);
            case NOT_HELPED -> buttons.helped(turn, false);
            case STUCK -> whereabouts.of(turn).map(_ -> walk.stuck(turn, Optional.empty()));
            case FORGET -> throw new IllegalStateException("whom we forget we keep no dialogue with");
        };
    }

    private Reply keeping(Turn turn, Function<Turn, Reply> talk) {
        Reply reply = talk.apply(turn);
        // A new dialogue is kept even if there is nothing to remember of it: that there was one.
        if (turn.changedDialogue() || turn.dialogue().equals(Dialogue.NEW)) {
            dialogues.save(turn.person(), turn.dialogue());
        }
        events.publishEvent(new PersonChanged(turn.person()));
        return reply;
    }

    private static Reply reply(Turn turn, List<Part> parts, Meaning meaning) {
        var all = new ArrayList<>(parts);
        all.set(0, PartBuilder.withMeaning(meaning, all.getFirst()));
        return reply(turn, all);
    }

    private static Reply reply(Turn turn, List<Part> parts) {
        var all = new ArrayList<>(parts);
        all.set(0, PartBuilder.withNotes(turn.notes(), all.getFirst()));
        return new Reply(turn.language(), all);
    }
}
