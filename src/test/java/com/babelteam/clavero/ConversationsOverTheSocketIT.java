package com.babelteam.clavero;

import java.util.Map;

/** The same files over Socket Mode. */
class ConversationsOverTheSocketIT extends ShippedConversations {
    ConversationsOverTheSocketIT() {
        super(Map.of("clavero.playground.socket", "true"));
    }
}
