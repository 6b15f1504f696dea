package com.babelteam.clavero.playground.workspace;

import java.util.List;

/** Slack's no: an error's name as Slack gives it, and what it has to say about it. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String error;
    private final transient List<String> messages;

    Refusal(String error, String... messages) {
        this(error, List.of(messages));
    }

    Refusal(String error, List<String> messages) {
        super(error, null, false, false);
        this.error = error;
        this.messages = messages;
    }

    String error() {
        return error;
    }

    List<String> messages() {
        return messages == null ? List.of() : messages;
    }
}
