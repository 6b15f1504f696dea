package com.babelteam.clavero.slack;

import java.util.Optional;

/** With which token to speak in which workspace. */
public interface BotTokens {
    /** For what is not about one workspace, where there is only one token. */
    String ANY = "";

    /**
     * The bot token of the installation that serves a workspace.
     *
     * @param workspace Slack's identifier of it, {@code T…}, or {@link #ANY}
     * @return empty where the assistant is not installed
     */
    Optional<Secret> of(String workspace);
}
