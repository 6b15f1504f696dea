package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.Listener;
import com.babelteam.clavero.slack.talk.Incoming.Origin;
import com.slack.api.bolt.App;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hears what people write: in direct messages everything, in channels what mentions us. */
@Component
class Listening implements Listener {
    private final TalkDesk desk;

    Listening(TalkDesk desk) {
        this.desk = desk;
    }

    @Override
    public void register(App app) {
        app.event(MessageEvent.class, (payload, context) -> {
            MessageEvent message = payload.getEvent();
            if ("im".equals(message.getChannelType()) && message.getBotId() == null) {
                take(payload.getEventId(), payload.getTeamId(), message.getUser(), message.getChannel(),
                        message.getThreadTs(), Origin.DIRECT, message.getText());
            }
            return context.ack();
        });
        app.event(MessageFileShareEvent.class, (payload, context) -> {
            MessageFileShareEvent message = payload.getEvent();
            if ("im".equals(message.getChannelType())) {
                take(payload.getEventId(), payload.getTeamId(), message.getUser(), message.getChannel(),
                        message.getThreadTs(), Origin.DIRECT, message.getText());
            }
            return context.ack();
        });
        app.event(AppMentionEvent.class, (payload, context) -> {
            AppMentionEvent mention = payload.getEvent();
            if (mention.getBotId() == null) {
                String thread = mention.getThreadTs() == null ? mention.getTs() : mention.getThreadTs();
                take(payload.getEventId(), payload.getTeamId(), mention.getUser(), mention.getChannel(), thread,
                        Origin.MENTION, mention.getText());
            }
            return context.ack();
        });
    }

    private void take(String event, String workspace, @Nullable String user, String channel, @Nullable String thread,
            Origin origin, @Nullable String text) {
        if (user != null) {
            String said = text == null ? "" : text.replaceAll("<@[A-Z0-9]+(?:\\|[^>]*)?>", " ").strip();
            desk.take(new Incoming(event, new PersonId(workspace, user), channel, thread, origin, said));
        }
    }
}
