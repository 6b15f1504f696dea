package com.babelteam.clavero.slack.verify;

import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.Json;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.slack.WebApi;
import com.babelteam.clavero.slack.WebApi.Delivery;
import com.babelteam.clavero.verification.Report;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatPostMessageRequest.ChatPostMessageRequestBuilder;
import com.slack.api.model.Message.Metadata;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Messages to one person. Slack takes a user's identifier for the conversation with that user. */
@Component
class DirectMessages {
    private final WebApi slack;

    DirectMessages(WebApi slack) {
        this.slack = slack;
    }

    /** A thread in the direct messages with a person. */
    record Spot(String channel, String ts) {}

    /**
     * Sends a report, with the metadata by which programs can tell it. Blocks while Slack is slow or down.
     *
     * @param thread where it belongs, null for no thread
     */
    boolean send(PersonId person, Message message, Report report, @Nullable Spot thread) {
        Map<String, Object> payload = Map.of("result", report.result().code(),
                "app", report.app() == null ? "" : report.app().code().value(),
                "reference", report.reference().value());
        var metadata = Metadata.builder().eventType("clavero_verification").eventPayload(payload).build();
        return send(person, message, request -> in(thread, request).metadata(metadata));
    }

    /** Sends any other message. Blocks while Slack is slow or down. */
    boolean send(PersonId person, Message message) {
        return send(person, message, (Spot) null);
    }

    /** Sends any other message, into a thread if it belongs there. */
    boolean send(PersonId person, Message message, @Nullable Spot thread) {
        return send(person, message, request -> in(thread, request));
    }

    private static ChatPostMessageRequestBuilder in(@Nullable Spot thread, ChatPostMessageRequestBuilder request) {
        return thread == null ? request : request.channel(thread.channel()).threadTs(thread.ts());
    }

    /** Tries once, for callers who come again by themselves. */
    Delivery tryToSend(PersonId person, Message message) {
        ChatPostMessageRequest request = request(person, message, UnaryOperator.identity());
        return slack.tryToDeliver(person.workspace(), "chat.postMessage", methods -> methods.chatPostMessage(request));
    }

    private boolean send(PersonId person, Message message, UnaryOperator<ChatPostMessageRequestBuilder> more) {
        ChatPostMessageRequest request = request(person, message, more);
        return slack.deliver(person.workspace(), "chat.postMessage", methods -> methods.chatPostMessage(request));
    }

    private static ChatPostMessageRequest request(PersonId person, Message message,
            UnaryOperator<ChatPostMessageRequestBuilder> more) {
        return more.apply(ChatPostMessageRequest.builder().channel(person.user()).text(message.text())
                .blocksAsString(Json.of(message.blocks())).unfurlLinks(false).unfurlMedia(false)).build();
    }
}
