package com.babelteam.clavero.slack.verify;

import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.verification.Admission.Admitted;
import com.babelteam.clavero.verification.Report;
import org.jspecify.annotations.Nullable;

/** Where a person waits for an answer: the form's window, behind a command, or in their direct messages. */
public interface Place {
    /** Waits until the place can be written to. */
    void begin();

    /** Says that Keap is being asked, if that is not plain to see already. */
    void checking(Language language, Admitted check);

    /** Shows the report or an apology; returns whether Slack took it. */
    boolean show(Language language, Message message);

    /** One more sentence for the report, if the place calls for one. */
    @Nullable
    String advice(Language language);

    /** The report in other words, where it answers another question than whether a key works. */
    default Message word(Language language, Report report, Message usual) {
        return usual;
    }

    /** Whether the question is whether a key works. */
    default boolean isOrdinary() {
        return true;
    }

    /** Where in the direct messages the answer belongs, null for no thread. */
    default DirectMessages.@Nullable Spot thread() {
        return null;
    }
}
