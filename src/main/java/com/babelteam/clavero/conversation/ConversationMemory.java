package com.babelteam.clavero.conversation;

import com.babelteam.clavero.person.Forgotten;
import com.babelteam.clavero.person.Forgotten.Kind;
import com.babelteam.clavero.person.Memory;
import com.babelteam.clavero.person.PersonId;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Forgets a person's side of the conversation. Questions that were not understood are kept without a person anyway. */
@Component
class ConversationMemory implements Memory {
    private final Places places;
    private final Dialogues dialogues;
    private final Feedback feedback;

    ConversationMemory(Places places, Dialogues dialogues, Feedback feedback) {
        this.places = places;
        this.dialogues = dialogues;
        this.feedback = feedback;
    }

    @Override
    public Forgotten forget(PersonId person) {
        return new Forgotten(Map.of(Kind.JOURNEYS, places.forget(person), Kind.DIALOGUE, dialogues.forget(person),
                Kind.FEEDBACK, feedback.forget(person)));
    }

    @Override
    public void forgetWorkspace(String workspace) {
        places.forgetWorkspace(workspace);
        dialogues.forgetWorkspace(workspace);
        feedback.forgetWorkspace(workspace);
    }
}
