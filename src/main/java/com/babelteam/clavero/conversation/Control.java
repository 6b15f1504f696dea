package com.babelteam.clavero.conversation;

import java.util.Locale;
import java.util.Optional;

/** What people say to steer the conversation, where the words leave no doubt. */
enum Control {
    NEXT("next-step"), BACK("go-back"), WHERE("current-step"), REPEAT("repeat-step"), MORE("repeat-step"), RESTART(
            "restart"), CANCEL("cancel"), CONTINUE(
                    "next-step"), SPEAK_ES("change-language"), SPEAK_PT("change-language"), SPEAK_EN("change-language"),
    /** after something that the topic may have a finer name for */
    THEN("next-step"), STUCK("key-not-showing"),
    /** shows the journeys to choose from, in the middle of one too: the guide's own texts send people there */
    GUIDE("get-api-key"),
    /** takes up what was left, or shows the step; CONTINUE in the middle of a walk means that it is done */
    RESUME("next-step"),
    /** what stands on the buttons for the private check, a person and a case: a word cannot open a window, but says what can */
    VERIFY("verify-key"), HUMAN("contact-human"), ADD("ticket-status"),
    /** which are no topics */
    ASK(""), HELPED(""), NOT_HELPED(""), FORGET("");

    private final String topic;

    Control(String topic) {
        this.topic = topic;
    }

    /** The topic that it is whatever else it may seem. */
    Optional<String> certainTopic() {
        return this == THEN || this == STUCK ? Optional.empty() : likelyTopic();
    }

    /** The topic that it is if it does not seem to be another. */
    Optional<String> likelyTopic() {
        return topic.isEmpty() ? Optional.empty() : Optional.of(topic);
    }

    /** Its name in the word files. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
