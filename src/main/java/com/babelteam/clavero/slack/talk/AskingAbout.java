package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.conversation.Conversation;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.Languages;
import com.babelteam.clavero.slack.Listener;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.slack.Phrases;
import com.babelteam.clavero.slack.ResponseUrls;
import com.babelteam.clavero.slack.talk.Incoming.Origin;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.App;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.springframework.stereotype.Component;

/**
 * The shortcut in a message's menu: explains that message to whoever asks, in their direct messages. Where the message stands
 * nobody else learns of it.
 */
@Component
class AskingAbout implements Listener {
    private static final String CALLBACK = "ask_about";

    private final TalkDesk desk;
    private final Conversation conversation;
    private final Languages languages;
    private final Phrases phrases;
    private final ResponseUrls responseUrls;
    private final ExecutorService slackWork;

    AskingAbout(TalkDesk desk, Conversation conversation, Languages languages, Phrases phrases,
            ResponseUrls responseUrls, ExecutorService slackWork) {
        this.desk = desk;
        this.conversation = conversation;
        this.languages = languages;
        this.phrases = phrases;
        this.responseUrls = responseUrls;
        this.slackWork = slackWork;
    }

    @Override
    public void register(App app) {
        app.messageShortcut(CALLBACK, (request, context) -> {
            MessageShortcutPayload payload = request.getPayload();
            Incoming incoming = incoming(payload);
            desk.take(incoming);
            if (payload.getResponseUrl() != null) {
                slackWork.execute(() -> sayWhere(incoming.person(), payload.getResponseUrl()));
            }
            return context.ack();
        });
    }

    /** For the eyes of who asked, where they are looking: the answer is somewhere else. */
    private void sayWhere(PersonId person, String responseUrl) {
        Language language = conversation.languageOf(person, languages.of(person));
        responseUrls.answer(responseUrl, Message.ofText(phrases.say(language, "about.where")));
    }

    private static Incoming incoming(MessageShortcutPayload payload) {
        String user = payload.getUser().getId();
        String workspace = payload.getTeam() == null ? payload.getUser().getTeamId() : payload.getTeam().getId();
        String text = payload.getMessage() == null ? null : payload.getMessage().getText();
        return new Incoming(id(payload), new PersonId(workspace, user), user, null, Origin.ABOUT,
                text == null ? "" : text);
    }

    /** Two uses differ in their time. Only a digest is kept, as it says who asked. */
    private static String id(MessageShortcutPayload payload) {
        String use = String.join(" ", payload.getUser().getId(), String.valueOf(payload.getActionTs()),
                String.valueOf(payload.getTriggerId()));
        return "about:" + UUID.nameUUIDFromBytes(use.getBytes(StandardCharsets.UTF_8));
    }
}
