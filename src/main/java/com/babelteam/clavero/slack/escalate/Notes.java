package com.babelteam.clavero.slack.escalate;

import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.Json;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.slack.WebApi;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import org.springframework.stereotype.Component;

/** Short messages to one person, in their direct messages. */
@Component
class Notes {
    private final WebApi slack;

    Notes(WebApi slack) {
        this.slack = slack;
    }

    /** Blocks while Slack is slow or down; returns whether Slack took it. */
    boolean send(PersonId person, Message message) {
        ChatPostMessageRequest request = ChatPostMessageRequest.builder().channel(person.user()).text(message.text())
                .blocksAsString(Json.of(message.blocks())).unfurlLinks(false).unfurlMedia(false).build();
        return slack.deliver(person.workspace(), "chat.postMessage", methods -> methods.chatPostMessage(request));
    }
}
