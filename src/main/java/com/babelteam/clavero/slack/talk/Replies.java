package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.conversation.Conversation;
import com.babelteam.clavero.conversation.Meaning;
import com.babelteam.clavero.conversation.Part;
import com.babelteam.clavero.conversation.Part.Kind;
import com.babelteam.clavero.conversation.Press;
import com.babelteam.clavero.conversation.Reply;
import com.babelteam.clavero.escalation.Dossier.Author;
import com.babelteam.clavero.escalation.Transcript;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.FormButton;
import com.babelteam.clavero.slack.Json;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.slack.Mrkdwn;
import com.babelteam.clavero.slack.Phrases;
import com.babelteam.clavero.slack.talk.Incoming.Origin;
import com.babelteam.clavero.slack.talk.Outgoing.Drawing;
import com.babelteam.clavero.slack.talk.Outgoing.Metadata;
import com.babelteam.clavero.verification.AppCode;
import com.babelteam.clavero.verification.LastCheck;
import com.babelteam.clavero.verification.Verification;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the answer to something a person said or pressed, as messages that are ready to go. */
@Component
class Replies {
    /** What may stand where others read along; how far someone is in their own guide may not. */
    private static final Set<Kind> FOR_EVERYBODY = EnumSet.of(Kind.ANSWER, Kind.SMALL_TALK, Kind.TORN, Kind.UNKNOWN,
            Kind.ASK, Kind.LANGUAGE, Kind.FEEDBACK);

    private final Conversation conversation;
    private final Phrases phrases;
    private final FormButton notes;
    private final Transcript transcript;
    private final Verification verification;
    private final Welcomes welcomes;
    private final Quotes quotes;
    private final Subjects subjects;

    Replies(Conversation conversation, Phrases phrases, FormButton notes, Transcript transcript,
            Verification verification, Welcomes welcomes, Quotes quotes, Subjects subjects) {
        this.conversation = conversation;
        this.phrases = phrases;
        this.notes = notes;
        this.transcript = transcript;
        this.verification = verification;
        this.welcomes = welcomes;
        this.quotes = quotes;
        this.subjects = subjects;
    }

    /**
     * @param inSlack the person's language in Slack
     */
    List<Outgoing> to(Incoming incoming, Language inSlack) {
        if (incoming.origin() == Origin.WELCOME && !welcomes.settle(incoming.person())) {
            return List.of();
        }
        if (incoming.origin() == Origin.KEY) {
            return List.of(keySeen(incoming, conversation.languageOf(incoming.person(), inSlack), Map.of()));
        }
        Reply reply = switch (incoming.origin()) {
            case PRESS -> conversation.press(incoming.person(), inSlack,
                    Actions.read(incoming.said()).press().orElseGet(Press.WhereAmI::new));
            case COMMAND -> conversation.press(incoming.person(), inSlack, new Press.WhereAmI());
            case WELCOME -> conversation.welcome(incoming.person(), inSlack);
            case ABOUT -> conversation.explain(incoming.person(), inSlack, Mrkdwn.unescape(incoming.said()));
            case DIRECT, OPENING, MENTION, EXPOSED, KEY ->
                conversation.hear(incoming.person(), inSlack, Mrkdwn.unescape(incoming.said()));
        };
        var messages = new ArrayList<Outgoing>();
        boolean unknown = !reply.parts().isEmpty() && reply.parts().getFirst().kind() == Kind.UNKNOWN;
        if (incoming.heldKey() && (incoming.isWritten() || incoming.origin() == Origin.ABOUT)) {
            messages.add(keySeen(incoming, reply.language(), metadata(reply.parts().getFirst()).fields()));
            if (unknown) {
                return quoted(incoming, reply, messages);
            }
        }
        if (incoming.origin() == Origin.EXPOSED && unknown) {
            return messages;
        }
        boolean hidden = false;
        for (Part part : reply.parts()) {
            boolean here = incoming.isPrivate() || FOR_EVERYBODY.contains(part.kind());
            if (!here && !hidden) {
                hidden = true;
                messages.add(pointer(incoming, reply.language()));
            }
            messages.add(outgoing(here ? incoming : incoming.privately(), part, reply.language()));
        }
        messages.set(messages.size() - 1, messages.getLast().about(subjects.of(reply)));
        remember(incoming, reply, messages);
        return quoted(incoming, reply, messages);
    }

    private List<Outgoing> quoted(Incoming incoming, Reply reply, List<Outgoing> messages) {
        if (incoming.origin() == Origin.ABOUT) {
            messages.set(0, quotes.above(messages.getFirst(), incoming, reply.language()));
        }
        return messages;
    }

    /** For support, if they should ever be asked; not the very words in which a person wants to be forgotten. */
    private void remember(Incoming incoming, Reply reply, List<Outgoing> messages) {
        if (!incoming.isPrivate() || incoming.origin() == Origin.WELCOME
                || reply.parts().stream().anyMatch(part -> part.kind() == Kind.FORGOTTEN)) {
            return;
        }
        if (incoming.isWritten()) {
            transcript.add(incoming.person(), Author.PERSON, Mrkdwn.unescape(incoming.said()));
        }
        transcript.add(incoming.person(), Author.ASSISTANT, Mrkdwn.unescape(messages.getLast().text()));
    }

    /** Confirms that what was asked for is not gone on with. */
    Outgoing stopped(String channel, String thread, Language language) {
        Message message = Message.ofText(phrases.say(language, "talk.stopped"));
        return new Outgoing(channel, thread, message.text(), Json.of(message.blocks()), null,
                new Metadata("clavero_reply", Map.of()));
    }

    /** What is left to say when no answer can be found, for a fault of ours. */
    Outgoing apology(Incoming incoming, Language inSlack) {
        Message message = Message.ofText(phrases.say(inSlack, "talk.failed"));
        Incoming to = incoming.isPrivate() ? incoming : incoming.privately();
        return new Outgoing(to.channel(), to.thread(), message.text(), Json.of(message.blocks()), null,
                new Metadata("clavero_reply", Map.of()));
    }

    private static Outgoing outgoing(Incoming to, Part part, Language language) {
        PartMessage laid = PartMessage.of(part);
        @Nullable
        Drawing drawing = part.picture().map(picture -> new Drawing(picture.id().value(), language.code(),
                picture.alternative(), laid.pictureBefore())).orElse(null);
        return new Outgoing(to.channel(), to.thread(), laid.message().text(), Json.of(laid.message().blocks()), drawing,
                metadata(part));
    }

    /** The key itself is gone by now; what is left to do is theirs. */
    private Outgoing keySeen(Incoming incoming, Language language, Map<String, Object> fields) {
        Incoming to = incoming.isPrivate() ? incoming : incoming.privately();
        String words = phrases.say(language, incoming.origin() == Origin.ABOUT ? "about.key-seen" : "talk.key-seen");
        Message message = notes.withForm(language, words,
                verification.lastOf(incoming.person()).map(LastCheck::app).map(AppCode::value).orElse(null));
        return new Outgoing(to.channel(), to.thread(), message.text(), Json.of(message.blocks()), null,
                new Metadata("clavero_reply", fields));
    }

    /** In the channel, so that nobody waits there: the rest is in the direct messages. */
    private Outgoing pointer(Incoming incoming, Language language) {
        Message message = Message.ofText(phrases.say(language, "talk.in-private"));
        return new Outgoing(incoming.channel(), incoming.thread(), message.text(), Json.of(message.blocks()), null,
                new Metadata("clavero_reply", Map.of()));
    }

    private static Metadata metadata(Part part) {
        Map<String, Object> fields = new LinkedHashMap<>();
        part.step().ifPresent(step -> {
            fields.put("journey", step.journey().value());
            fields.put("step", step.value());
        });
        part.meaning().ifPresent((Meaning meaning) -> {
            fields.put("topic", meaning.topic());
            fields.put("candidates", meaning.candidates());
            fields.put("confidence", Math.round(meaning.confidence() * 1_000) / 1_000.0);
        });
        return new Metadata(part.step().isPresent() ? "clavero_step" : "clavero_reply", fields);
    }
}
