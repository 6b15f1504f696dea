package com.babelteam.clavero.slack.install;

import java.util.List;

/** What the assistant asks of a workspace: the bot scopes of {@code manifest.yml}, in its order; a test holds them equal. */
final class Scopes {
    static final List<String> ASKED = List.of("commands", "chat:write", "im:history", "channels:history",
            "groups:history", "app_mentions:read", "assistant:write", "files:write", "users:read", "users:read.email");

    private Scopes() {}
}
