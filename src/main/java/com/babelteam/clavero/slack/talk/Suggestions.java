package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.conversation.Conversation;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.Languages;
import com.babelteam.clavero.slack.Phrases;
import com.babelteam.clavero.slack.Visit;
import com.babelteam.clavero.slack.Visit.Tab;
import com.babelteam.clavero.slack.VisitListener;
import com.babelteam.clavero.slack.WebApi;
import com.slack.api.model.assistant.SuggestedPrompt;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Suggests what to begin with, in the person's language, when they open our messages. Where a workspace's plan has no agents,
 * Slack says no, and everything else works all the same.
 */
@Component
class Suggestions implements VisitListener {
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
    public void visited(Visit visit) {
        if (visit.tab() == Tab.MESSAGES) {
            slackWork.execute(() -> suggest(visit.person(), visit.channel()));
        }
    }

    private void suggest(PersonId person, String channel) {
        Language language = conversation.languageOf(person, languages.of(person));
        List<SuggestedPrompt> prompts = prompts(language);
        String title = phrases.say(language, "suggestions.title");
        slack.once(person.workspace(), "assistant.threads.setSuggestedPrompts",
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
