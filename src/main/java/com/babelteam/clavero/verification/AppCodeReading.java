package com.babelteam.clavero.verification;

/** What a person's answer to "which app?" was understood to be. */
public sealed interface AppCodeReading {
    /**
     * An app code.
     *
     * @param code the code understood
     * @param fromAddress whether it was taken out of a longer text, such as a pasted address
     */
    record Understood(AppCode code, boolean fromAddress) implements AppCodeReading {}

    /** No app code, and why. What was typed is not repeated: it may be a secret in the wrong field. */
    record NotUnderstood(Problem problem) implements AppCodeReading {}

    /** Why a text is no app code. */
    enum Problem {
        /** Nothing was typed. */
        EMPTY,
        /** A key, or a piece of one: the two fields were swapped. */
        LOOKS_LIKE_KEY,
        /** A host of Keap's that is nobody's app, such as {@code signin.infusionsoft.com}. */
        RESERVED_HOST,
        /** An address at {@code keap.app}, which does not name the app. */
        KEAP_APP_ADDRESS,
        /** An address that is not Keap's at all. */
        FOREIGN_ADDRESS,
        /** An e-mail address. */
        EMAIL,
        /** Anything else. */
        NOT_A_CODE
    }
}
