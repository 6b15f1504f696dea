package com.babelteam.clavero.slack;

import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future.State;
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
    private final AsyncCache<PersonId, Language> known;

    Languages(WebApi slack, SlackSettings settings, ExecutorService slackWork) {
        this.known = Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(settings.rememberLanguage())
                .executor(slackWork).buildAsync();
        this.slack = slack;
    }

    /** The language if it need not be asked for. */
    public Optional<Language> known(PersonId person) {
        return Optional.ofNullable(known.getIfPresent(person)).filter(asked -> asked.state() == State.SUCCESS)
                .map(CompletableFuture::resultNow);
    }

    /** Asks Slack unless the answer is known, or is being asked for already; blocks for little more than a second. */
    public Language of(PersonId person) {
        try {
            return known.get(person, this::beginToAsk).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | CancellationException | RejectedExecutionException _) {
            return Language.SPANISH;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Language.SPANISH;
        }
    }

    /** Cancelled, which the cache does not keep, where Slack did not say. */
    private CompletableFuture<Language> beginToAsk(PersonId person, Executor executor) {
        var asked = new CompletableFuture<Language>();
        executor.execute(() -> {
            try {
                ask(person).ifPresent(asked::complete);
            } finally {
                asked.cancel(false);
            }
        });
        return asked;
    }

    private Optional<Language> ask(PersonId person) {
        return slack
                .once(person.workspace(), "users.info",
                        methods -> methods.usersInfo(r -> r.user(person.user()).includeLocale(true)))
                .map(answer -> Language.ofTag(answer.getUser().getLocale()));
    }
}
