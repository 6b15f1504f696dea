package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.slack.WebApi;
import com.babelteam.clavero.slack.WebApi.Delivery;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.model.Message.Metadata;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sends messages, with their pictures where that works: a picture never holds up the words. */
@Component
class Postman {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final WebApi slack;
    private final Pictures pictures;

    Postman(WebApi slack, Pictures pictures) {
        this.slack = slack;
        this.pictures = pictures;
    }

    /** Blocks while Slack is slow or down. */
    Delivery send(String workspace, Outgoing message) {
        return send(workspace, message, () -> true);
    }

    /**
     * The same for what may be given up meanwhile.
     *
     * @param wanted asked before each try; no means that it comes later, that is, not from here
     */
    Delivery send(String workspace, Outgoing message, BooleanSupplier wanted) {
        Optional<String> illustrated = pictures.imageFor(workspace, message.picture())
                .map(image -> with(message, image));
        if (illustrated.isPresent()) {
            Delivery delivery = post(workspace, message, illustrated.get(), wanted);
            if (delivery != Delivery.REFUSED) {
                return delivery;
            }
            // Slack may not have the picture ready, or may have lost it: the words go without.
            pictures.doubt(workspace, message.picture());
        }
        Delivery delivery = post(workspace, message, message.blocks(), wanted);
        // Better plain words than none, and better outside of a thread than nowhere if its first message was deleted.
        Delivery plain = delivery == Delivery.REFUSED ? post(workspace, message, null, wanted) : delivery;
        return plain == Delivery.REFUSED && message.isInDirectThread()
                ? post(workspace, message.flat(), message.blocks(), wanted)
                : plain;
    }

    private Delivery post(String workspace, Outgoing message, @Nullable String blocks, BooleanSupplier wanted) {
        var metadata = Metadata.builder().eventType(message.metadata().type())
                .eventPayload(message.metadata().fields()).build();
        ChatPostMessageRequest request = ChatPostMessageRequest.builder().channel(message.channel())
                .threadTs(message.thread()).text(message.text()).blocksAsString(blocks).metadata(metadata)
                .unfurlLinks(false).unfurlMedia(false).build();
        return slack.deliverPatiently(workspace, "chat.postMessage", methods -> methods.chatPostMessage(request),
                wanted);
    }

    private static String with(Outgoing message, ObjectNode image) {
        ArrayNode blocks = (ArrayNode) JSON.readTree(message.blocks());
        blocks.insert(message.picture() == null ? blocks.size() : message.picture().before(), image);
        return blocks.toString();
    }
}
