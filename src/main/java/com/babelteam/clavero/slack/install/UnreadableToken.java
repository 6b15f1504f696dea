package com.babelteam.clavero.slack.install;

/** A token in the database that cannot be decrypted. Says why, and nothing of the token. */
final class UnreadableToken extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableToken(String why) {
        super("A token in the database cannot be read: " + why);
    }
}
