package com.babelteam.clavero.conversation;

import com.babelteam.clavero.guide.Guide;
import com.babelteam.clavero.guide.Markdown;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** One exchange with a person, in one edition of the guide. What it changes in the dialogue is kept when it ends. */
final class Turn {
    private final PersonId person;
    private final Guide guide;
    private final String text;
    private final List<Markdown> notes = new ArrayList<>();
    private final Dialogue before;
    private Language language;
    private Dialogue dialogue;

    Turn(PersonId person, Guide guide, String text, Language language, Dialogue dialogue) {
        this.person = person;
        this.guide = guide;
        this.text = text;
        this.language = language;
        this.before = dialogue;
        this.dialogue = dialogue;
    }

    PersonId person() {
        return person;
    }

    Guide guide() {
        return guide;
    }

    /** What the person wrote; empty if they pressed a button. */
    String text() {
        return text;
    }

    /** The language of the reply. */
    Language language() {
        return language;
    }

    Dialogue dialogue() {
        return dialogue;
    }

    void dialogue(UnaryOperator<Dialogue> change) {
        dialogue = change.apply(dialogue);
    }

    /** Whether there is anything to keep. */
    boolean changedDialogue() {
        return !dialogue.equals(before);
    }

    /** Another language, from this reply on. */
    void speak(Language other) {
        language = other;
        dialogue = dialogue.choosing(other);
    }

    /** Something to say before the reply. */
    void note(Markdown note) {
        notes.add(note);
    }

    List<Markdown> notes() {
        return notes;
    }
}
