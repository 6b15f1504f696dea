package com.babelteam.clavero.conversation;

import java.util.Locale;
import java.util.Optional;

/** What people say to steer the conversation, where the words leave no doubt. */
enum Control {
    NEXT("next-step"), BACK("go-back"), WHERE("current-step"), REPEAT("repeat-step"), MORE("repeat-step"), RESTART(
            "restart"), CANCEL("cancel"), SPEAK_ES("change-language"), SPEAK_PT("change-language"), SPEAK_EN(
                    "change-language"), CONTINUE, THEN, STUCK, FORGET;

    private final Optional<String> topic;

    Control() {
        this.topic = Optional.empty();
    }

    Control(String topic) {
        this.topic = Optional.of(topic);
    }

    /** The topic that it is, where it is one. */
    Optional<String> topic() {
        return topic;
    }

    /** Its name in the word files. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
