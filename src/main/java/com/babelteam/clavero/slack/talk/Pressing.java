package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.Listener;
import com.babelteam.clavero.slack.Persons;
import com.babelteam.clavero.slack.talk.Incoming.Origin;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes the presses of the conversation's buttons. */
@Component
class Pressing implements Listener {
    private final TalkDesk desk;

    Pressing(TalkDesk desk) {
        this.desk = desk;
    }

    @Override
    public void register(App app) {
        Actions.ANSWERED.forEach(action -> app.blockAction(action, (request, context) -> {
            desk.take(incoming(request.getPayload()));
            return context.ack();
        }));
    }

    private static Incoming incoming(BlockActionPayload payload) {
        PersonId person = Persons.of(payload);
        BlockActionPayload.Action action = payload.getActions().getFirst();
        String value = action.getValue() == null ? "" : action.getValue();
        boolean fleeting = payload.getMessage() == null || payload.getContainer() == null
                || payload.getContainer().isEphemeral();
        String channel = fleeting || payload.getChannel() == null ? person.user() : payload.getChannel().getId();
        String thread = fleeting ? null : payload.getMessage().getThreadTs();
        return new Incoming(id(payload, action), person, channel, thread, Origin.PRESS,
                new Actions(action.getActionId(), value).written());
    }

    /** Two presses differ in their time. Only a digest is kept, as it says who pressed what. */
    private static String id(BlockActionPayload payload, BlockActionPayload.Action action) {
        String press = String.join(" ", payload.getUser().getId(), String.valueOf(action.getActionTs()),
                String.valueOf(payload.getTriggerId()), action.getActionId(), String.valueOf(action.getValue()));
        return "press:" + UUID.nameUUIDFromBytes(press.getBytes(StandardCharsets.UTF_8));
    }
}
