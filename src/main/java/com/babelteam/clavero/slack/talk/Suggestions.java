package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.conversation.Conversation;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.Languages;
import com.babelteam.clavero.slack.Listener;
import com.babelteam.clavero.slack.Phrases;
import com.babelteam.clavero.slack.WebApi;
import com.slack.api.bolt.App;
import com.slack.api.model.assistant.SuggestedPrompt;
import com.slack.api.model.event.AppHomeOpenedEvent;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Suggests what to begin with, in the person's language, when they open our messages. Where a workspace's plan has no agents,
 * Slack says no, and everything else works all the same.
 */
@Component
class Suggestions implements Listener {
    private final WebApi slack;
    private final Languages languages;
    private final Conversation conversation;
    private final Phrases phrases;
    private final ExecutorService slackWork;

    Suggestions(WebApi slack, Languages languages, Conversation conversation, Phrases phrases,
            ExecutorService slackWork) {
        this.slack = slack;
        this.languages = languages;
        this.conversation = conversation;
        this.phrases = phrases;
        this.slackWork = slackWork;
    }

    @Override
    public void register(App app) {
        app.event(AppHomeOpenedEvent.class, (payload, context) -> {
            AppHomeOpenedEvent opened = payload.getEvent();
            if ("messages".equals(opened.getTab()) && opened.getUser() != null) {
                var person = new PersonId(payload.getTeamId(), opened.getUser());
                slackWork.execute(() -> suggest(person, opened.getChannel()));
            }
            return context.ack();
        });
    }

    private void suggest(PersonId person, String channel) {
        Language language = conversation.languageOf(person, languages.of(person));
        List<SuggestedPrompt> prompts = prompts(language);
        String title = phrases.say(language, "suggestions.title");
        slack.once("assistant.threads.setSuggestedPrompts",
                methods -> methods.assistantThreadsSetSuggestedPrompts(
                        r -> r.channelId(channel).title(title).prompts(prompts)));
    }

    private List<SuggestedPrompt> prompts(Language language) {
        return Stream.of("start", "check", "survive", "question")
                .map(key -> new SuggestedPrompt(phrases.say(language, "suggestion." + key + ".title"),
                        phrases.say(language, "suggestion." + key + ".message")))
                .toList();
    }
}
