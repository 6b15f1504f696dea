package com.babelteam.clavero.conversation;

import com.babelteam.clavero.guide.Markdown;
import com.babelteam.clavero.guide.PictureId;
import com.babelteam.clavero.guide.StepId;
import java.util.List;
import java.util.Optional;

/**
 * One message, in the order in which it is read.
 *
 * @param notes said first, short
 * @param title what the message is about
 * @param progress how far the journey is
 * @param body paragraphs and lists, each fit for a section of its own
 * @param see what the person must see before going on
 * @param picture a drawing of it
 * @param remarks said last, small
 * @param offers the buttons, the most likely first
 * @param step the step that this message shows; only in messages that show one
 * @param meaning how the free text was understood that this message answers
 */
public record Part(Kind kind, List<Markdown> notes, Optional<String> title, Optional<Progress> progress,
        List<Markdown> body, Optional<Markdown> see, Optional<Picture> picture, List<Markdown> remarks,
        List<Offer> offers, Optional<StepId> step, Optional<Meaning> meaning) {
    public Part {
        notes = List.copyOf(notes);
        body = List.copyOf(body);
        remarks = List.copyOf(remarks);
        offers = List.copyOf(offers);
    }

    /** What kind of message this is. */
    public enum Kind {
        /** a step in full, reached by going on, back or anew */
        STEP,
        /** a step in full, because that is where the person is */
        WHERE_YOU_ARE,
        /** a step in short, after something in between */
        STEP_AGAIN,
        /** the likely causes for not seeing what a step speaks of */
        STUCK,
        /** the opening of a journey; its first step follows */
        JOURNEY_BEGINS,
        /** the end of a journey */
        JOURNEY_FINISHED,
        /** the journeys to choose from */
        CHOOSE_JOURNEY,
        /** the answer to a question, or more of it */
        ANSWER,
        /** greetings, thanks and the like */
        SMALL_TALK,
        /** asked back between two or three topics */
        TORN,
        /** not understood */
        UNKNOWN,
        /** the invitation to ask */
        ASK,
        /** thanks for the feedback, or what else can be done */
        FEEDBACK,
        /** the journey is left for now */
        LEFT,
        /** what comes after the step */
        WHAT_NEXT,
        /** another language, or the question which */
        LANGUAGE,
        /** what was erased */
        FORGOTTEN
    }

    /**
     * How far a journey is.
     *
     * @param words the same in words
     */
    public record Progress(int at, int of, String words) {}

    /**
     * @param alternative what it shows, in words
     */
    public record Picture(PictureId id, String alternative) {}

    /**
     * A button.
     *
     * @param label its words, at most 75 characters
     * @param likely whether it is the one to point out
     */
    public record Offer(Act act, String label, boolean likely) {}
}
