package com.babelteam.clavero.conversation;

import com.babelteam.clavero.guide.JourneyId;
import com.babelteam.clavero.guide.StepId;
import com.babelteam.clavero.guide.TopicId;
import com.babelteam.clavero.person.Language;

/** A button that the conversation itself answers. A step in it is the one that the button's message showed. */
public sealed interface Press extends Act {
    /** Shows the journeys to choose from. */
    record Choose() implements Press {}

    /** Begins a journey, or goes on where the person left it. */
    record Start(JourneyId journey) implements Press {}

    /** The step is done. */
    record Next(StepId step) implements Press {}

    /** Back to the step before. */
    record Back(StepId step) implements Press {}

    /** What the step speaks of is not to be seen. */
    record Stuck(StepId step) implements Press {}

    /** Invites to a question. */
    record Ask() implements Press {}

    /** Back to the first step. */
    record Restart(StepId step) implements Press {}

    /** Shows the step that the person is on or, without a journey, the choice. */
    record WhereAmI() implements Press {}

    /** Takes up the journey that was left last. */
    record Continue() implements Press {}

    /** One of the topics asked back about. */
    record Pick(TopicId topic) implements Press {}

    /** More about a topic. */
    record More(TopicId topic) implements Press {}

    /** Whether an answer helped. */
    record Helped(TopicId topic, boolean yes) implements Press {}

    /** Another language from now on. */
    record Speak(Language language) implements Press {}

    /** Erases all that is kept about the person, in all of the assistant. */
    record Forget() implements Press {}
}
