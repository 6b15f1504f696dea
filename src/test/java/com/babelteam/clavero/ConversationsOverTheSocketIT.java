package com.babelteam.clavero;

import com.babelteam.clavero.playground.replay.Conversation;
import java.util.List;
import java.util.Map;

/** The same files over Socket Mode. What differs is how people's words arrive, not what they are: each file in one language. */
class ConversationsOverTheSocketIT extends ShippedConversations {
    ConversationsOverTheSocketIT() {
        super(Map.of("clavero.playground.socket", "true"));
    }

    @Override
    Conversation played(Conversation conversation) {
        List<String> languages = conversation.languages();
        return languages.isEmpty()
                ? conversation
                : new Conversation(conversation.file(), conversation.title(),
                        List.of(languages.get(Math.floorMod(conversation.file().hashCode(), languages.size()))),
                        conversation.lines());
    }
}
