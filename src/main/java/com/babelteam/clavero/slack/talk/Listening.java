package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.privacy.Secrets;
import com.babelteam.clavero.slack.Listener;
import com.babelteam.clavero.slack.talk.Incoming.Origin;
import com.slack.api.bolt.App;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hears what people write: in direct messages everything, in channels what mentions us or belongs to a case. */
@Component
class Listening implements Listener {
    private static final String DIRECT = "im";

    private final TalkDesk desk;
    private final List<Carrier> carriers;

    Listening(TalkDesk desk, List<Carrier> carriers) {
        this.desk = desk;
        this.carriers = List.copyOf(carriers);
    }

    @Override
    public void register(App app) {
        app.event(MessageEvent.class, (payload, context) -> {
            MessageEvent message = payload.getEvent();
            if (message.getBotId() == null && message.getUser() != null) {
                take(payload.getEventId(), message.getText(), heard(payload.getTeamId(), message.getUser(),
                        message.getChannel(), message.getChannelType(), message.getTs(), message.getThreadTs(),
                        message.getText(), false));
            }
            return context.ack();
        });
        app.event(MessageFileShareEvent.class, (payload, context) -> {
            MessageFileShareEvent message = payload.getEvent();
            if (message.getUser() != null) {
                take(payload.getEventId(), message.getText(), heard(payload.getTeamId(), message.getUser(),
                        message.getChannel(), message.getChannelType(), message.getTs(), message.getThreadTs(),
                        message.getText(), true));
            }
            return context.ack();
        });
        app.event(MessageChangedEvent.class, (payload, context) -> {
            MessageChangedEvent change = payload.getEvent();
            if (change.getMessage() != null && change.getMessage().getText() != null) {
                String text = Secrets.maskAll(change.getMessage().getText());
                carriers.forEach(each -> each.edited(change.getChannel(), change.getMessage().getTs(), text));
            }
            return context.ack();
        });
        app.event(MessageDeletedEvent.class, (payload, context) -> {
            MessageDeletedEvent change = payload.getEvent();
            carriers.forEach(each -> each.deleted(change.getChannel(), change.getDeletedTs()));
            return context.ack();
        });
        app.event(AppMentionEvent.class, (payload, context) -> {
            AppMentionEvent mention = payload.getEvent();
            if (mention.getBotId() == null && mention.getUser() != null) {
                String thread = mention.getThreadTs() == null ? mention.getTs() : mention.getThreadTs();
                desk.take(new Incoming(payload.getEventId(), new PersonId(payload.getTeamId(), mention.getUser()),
                        mention.getChannel(), thread, Origin.MENTION, withoutMentions(mention.getText())));
            }
            return context.ack();
        });
    }

    private static Heard heard(String workspace, String user, String channel, @Nullable String type, String ts,
            @Nullable String thread, @Nullable String text, boolean withFile) {
        return Heard.of(new PersonId(workspace, user), channel, DIRECT.equals(type), ts, thread,
                text == null ? "" : text, withFile);
    }

    /** What is not for others, and was written to us, we answer. */
    private void take(String event, @Nullable String text, Heard heard) {
        boolean carried = carriers.stream().anyMatch(carrier -> carrier.takes(heard));
        if (!carried && heard.direct()) {
            desk.take(new Incoming(event, heard.author(), heard.channel(), heard.thread(), Origin.DIRECT,
                    withoutMentions(text)));
        }
    }

    private static String withoutMentions(@Nullable String text) {
        return text == null ? "" : text.replaceAll("<@[A-Z0-9]+(?:\\|[^>]*)?>", " ").strip();
    }
}
