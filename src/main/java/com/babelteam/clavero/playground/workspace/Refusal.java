package com.babelteam.clavero.playground.workspace;

import java.util.List;

/** Slack's no: an error's name as Slack gives it, and what it has to say about it. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String error;
    private final transient List<String> messages;
    private final boolean worthAWord;

    Refusal(String error, String... messages) {
        this(error, List.of(messages));
    }

    Refusal(String error, List<String> messages) {
        this(error, messages, true);
    }

    private Refusal(String error, List<String> messages, boolean worthAWord) {
        super(error, null, false, false);
        this.error = error;
        this.messages = messages;
        this.worthAWord = worthAWord;
    }

    /** One that is nobody's mistake: of a window that its owner has closed meanwhile. */
    static Refusal asMustBe(String error) {
        return new Refusal(error, List.of(), false);
    }

    /** Whether it should be shown to those who look for mistakes. */
    boolean isWorthAWord() {
        return worthAWord;
    }

    String error() {
        return error;
    }

    List<String> messages() {
        return messages == null ? List.of() : messages;
    }
}
