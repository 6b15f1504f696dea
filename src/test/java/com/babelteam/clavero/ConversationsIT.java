package com.babelteam.clavero;

import java.util.Map;

/** By signed requests. */
class ConversationsIT extends ShippedConversations {
    ConversationsIT() {
        super(Map.of());
    }
}
