package com.babelteam.clavero.slack;

import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Which language a person has set in Slack. Asked once in a while; where Slack is slow, Spanish it is, this once. */
@Component
public class Languages {
    /** A form must be open three seconds after the command; this leaves most of them. */
    private static final Duration PATIENCE = Duration.ofMillis(1200);

    private final WebApi slack;
    private final ExecutorService slackWork;
    private final Cache<PersonId, Language> known;

    Languages(WebApi slack, SlackSettings settings, ExecutorService slackWork) {
        this.known = Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(settings.rememberLanguage()).build();
        this.slack = slack;
        this.slackWork = slackWork;
    }

    /** The language if it need not be asked for. */
    public Optional<Language> known(PersonId person) {
        return Optional.ofNullable(known.getIfPresent(person));
    }

    /** Asks Slack unless the answer is known; blocks for little more than a second. */
    public Language of(PersonId person) {
        return known(person).orElseGet(() -> await(person));
    }

    private Language await(PersonId person) {
        try {
            Future<Language> asked = slackWork.submit(() -> ask(person));
            return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | RejectedExecutionException _) {
            return Language.SPANISH;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Language.SPANISH;
        }
    }

    private Language ask(PersonId person) {
        return slack
                .once(person.workspace(), "users.info",
                        methods -> methods.usersInfo(r -> r.user(person.user()).includeLocale(true)))
                .map(answer -> {
                    Language language = Language.ofTag(answer.getUser().getLocale());
                    known.put(person, language);
                    return language;
                }).orElse(Language.SPANISH);
    }
}
