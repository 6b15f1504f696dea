package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.privacy.FoundKeys;
import com.babelteam.clavero.privacy.Secrets;
import com.babelteam.clavero.slack.Listener;
import com.babelteam.clavero.slack.Persons;
import com.babelteam.clavero.slack.talk.Incoming.Origin;
import com.babelteam.clavero.slack.talk.KeyWatch.Errand;
import com.slack.api.bolt.App;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hears what people write: in direct messages everything, in channels what mentions us or belongs to a case, and keys that
 * others can read.
 */
@Component
class Listening implements Listener {
    private static final String DIRECT = "im";

    private final TalkDesk desk;
    private final List<Carrier> carriers;
    private final KeyWatch keys;

    Listening(TalkDesk desk, List<Carrier> carriers, KeyWatch keys) {
        this.desk = desk;
        this.carriers = List.copyOf(carriers);
        this.keys = keys;
    }

    @Override
    public void register(App app) {
        app.event(MessageEvent.class, (payload, context) -> {
            MessageEvent message = payload.getEvent();
            if (message.getBotId() == null && message.getUser() != null) {
                take(payload.getEventId(), message.getText(), false,
                        written(Persons.of(payload, message.getUser()), message.getChannel(), message.getChannelType(),
                                message.getTs(), message.getThreadTs(), KeysIn.of(message.getText(), message.getFiles(),
                                        message.getAttachments())));
            }
            return context.ack();
        });
        app.event(MessageFileShareEvent.class, (payload, context) -> {
            MessageFileShareEvent message = payload.getEvent();
            if (message.getUser() != null) {
                take(payload.getEventId(), message.getText(), true,
                        written(Persons.of(payload, message.getUser()), message.getChannel(), message.getChannelType(),
                                message.getTs(), message.getThreadTs(), KeysIn.of(message.getText(), message.getFiles(),
                                        message.getAttachments())));
            }
            return context.ack();
        });
        app.event(MessageThreadBroadcastEvent.class, (payload, context) -> {
            MessageThreadBroadcastEvent message = payload.getEvent();
            if (message.getUser() != null) {
                take(payload.getEventId(), message.getText(), false,
                        written(Persons.of(payload, message.getUser()), message.getChannel(), message.getChannelType(),
                                message.getTs(), message.getThreadTs(),
                                KeysIn.of(message.getText(), null, message.getAttachments())));
            }
            return context.ack();
        });
        app.event(MessageChangedEvent.class, (payload, context) -> {
            MessageChangedEvent change = payload.getEvent();
            if (change.getMessage() != null && change.getMessage().getText() != null) {
                String text = Secrets.maskAll(change.getMessage().getText());
                String workspace = Persons.workspace(payload);
                carriers.forEach(
                        each -> each.edited(workspace, change.getChannel(), change.getMessage().getTs(), text));
                edited(workspace, payload.getEventId(), change, BeforeEdit.of(context));
            }
            return context.ack();
        });
        app.event(MessageDeletedEvent.class, (payload, context) -> {
            MessageDeletedEvent change = payload.getEvent();
            String workspace = Persons.workspace(payload);
            carriers.forEach(each -> each.deleted(workspace, change.getChannel(), change.getDeletedTs()));
            keys.deleted(workspace, change.getChannel(), change.getDeletedTs());
            return context.ack();
        });
        app.event(AppMentionEvent.class, (payload, context) -> {
            AppMentionEvent mention = payload.getEvent();
            if (mention.getBotId() == null && mention.getUser() != null) {
                String thread = mention.getThreadTs() == null ? mention.getTs() : mention.getThreadTs();
                // The message itself comes as an event of its own, but only where that is asked for.
                Written written = written(Persons.of(payload, mention.getUser()), mention.getChannel(), null,
                        mention.getTs(), mention.getThreadTs(), KeysIn.of(mention.getText(), null,
                                mention.getAttachments()));
                expose(written);
                desk.take(new Incoming(payload.getEventId(), written.author(), mention.getChannel(), thread,
                        written.found().isEmpty() ? Origin.MENTION : Origin.EXPOSED,
                        withoutMentions(mention.getText())));
            }
            return context.ack();
        });
    }

    private static Written written(PersonId author, String channel, @Nullable String type, String ts,
            @Nullable String thread, FoundKeys found) {
        return new Written(author, channel, DIRECT.equals(type), ts, "", thread, found);
    }

    /** What is not for others, and was written to us, we answer. */
    private void take(String event, @Nullable String text, boolean withFile, Written written) {
        Heard heard = Heard.of(written.author(), written.channel(), written.direct(), written.ts(), written.thread(),
                text == null ? "" : text, withFile);
        boolean carried = carriers.stream().anyMatch(carrier -> carrier.takes(heard));
        if (!written.direct()) {
            expose(written);
        } else if (!carried) {
            boolean onlyInFile = !written.found().isEmpty() && (text == null || text.isBlank());
            answer(written, onlyInFile
                    ? key(event, written, withoutMentions(text))
                    : Incoming.direct(event, heard, withoutMentions(text)));
        }
    }

    private static Incoming key(String event, Written written, String text) {
        return new Incoming(event, written.author(), written.channel(), written.thread(), Origin.KEY, text);
    }

    private void answer(Written written, Incoming incoming) {
        Optional<Errand> errand = keys.errandOf(written, incoming.said());
        errand.ifPresentOrElse(each -> desk.take(incoming, each), () -> desk.take(incoming));
    }

    private void expose(Written written) {
        if (!written.found().isEmpty()) {
            keys.exposed(written);
        }
    }

    /** Only keys that were not there before count; a preview of a link is an edit too. */
    private void edited(String workspace, String event, MessageChangedEvent change,
            MessageChangedEvent.@Nullable Message before) {
        MessageChangedEvent.Message now = change.getMessage();
        FoundKeys found = KeysIn.of(now.getText(), now.getFiles(), now.getAttachments());
        if (now.getUser() == null || now.getBotId() != null || found.isEmpty()) {
            return;
        }
        FoundKeys fresh = before == null
                ? found
                : new FoundKeys(found.without(KeysIn.of(before.getText(), before.getFiles(), before.getAttachments())),
                        found.rest());
        if (!fresh.isEmpty()) {
            var written = new Written(new PersonId(workspace, now.getUser()), change.getChannel(),
                    DIRECT.equals(change.getChannelType()), now.getTs(), change.getTs(), now.getThreadTs(), fresh);
            if (written.direct()) {
                answer(written, key(event, written, Secrets.MASK));
            } else {
                keys.exposed(written);
            }
        }
    }

    private static String withoutMentions(@Nullable String text) {
        return text == null ? "" : text.replaceAll("<@[A-Z0-9]+(?:\\|[^>]*)?>", " ").strip();
    }
}
