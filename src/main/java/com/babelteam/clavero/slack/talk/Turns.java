package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.person.PersonId;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.springframework.stereotype.Component;

/** One thing after the other for each person, in the order in which they said it; people do not wait for each other. */
@Component
class Turns {
    private final ExecutorService slackWork;
    private final Map<PersonId, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

    Turns(ExecutorService slackWork) {
        this.slackWork = slackWork;
    }

    /** Runs the work when the person's earlier things are done, however they ended. */
    void next(PersonId person, Runnable work) {
        CompletableFuture<Void> mine = last.compute(person, (_, before) -> {
            CompletableFuture<Void> start = before == null ? CompletableFuture.completedFuture(null) : before;
            return start.handleAsync((_, _) -> {
                work.run();
                return null;
            }, slackWork);
        });
        var _ = mine.whenComplete((_, _) -> last.remove(person, mine));
    }
}
