package com.babelteam.clavero.slack.home;

import com.babelteam.clavero.person.PersonChanged;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.Json;
import com.babelteam.clavero.slack.Visit;
import com.babelteam.clavero.slack.Visit.Tab;
import com.babelteam.clavero.slack.VisitListener;
import com.babelteam.clavero.slack.WebApi;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Shows people their Home when they open it, and again whenever something on it changes. One after the other for each person,
 * so that the last to arrive is the newest; what changes meanwhile is shown together.
 */
@Component
class HomeDesk implements VisitListener {
    private static final Logger log = LoggerFactory.getLogger(HomeDesk.class);

    private final HomeStore store;
    private final Situations situations;
    private final HomeView views;
    private final WebApi slack;
    private final ExecutorService slackWork;
    private final Map<PersonId, Wish> wishes = new ConcurrentHashMap<>();

    HomeDesk(HomeStore store, Situations situations, HomeView views, WebApi slack, ExecutorService slackWork) {
        this.store = store;
        this.situations = situations;
        this.views = views;
        this.slack = slack;
        this.slackWork = slackWork;
    }

    /**
     * That a Home be shown.
     *
     * @param times how often it was wished since it was shown
     * @param anyway even if it should show that already, or its person is not known to have opened it
     */
    private record Wish(int times, boolean anyway) {
        Wish and(Wish other) {
            return new Wish(times + other.times, anyway || other.anyway);
        }
    }

    @Override
    public void visited(Visit visit) {
        if (visit.tab() == Tab.HOME) {
            store.opened(visit.person());
            wish(visit.person(), true);
        }
    }

    /** Once the change is in the database, and not before. */
    @TransactionalEventListener(fallbackExecution = true)
    void changed(PersonChanged change) {
        wish(change.person(), false);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forgotten(HomeForgotten forgotten) {
        wish(forgotten.person(), true);
    }

    private void wish(PersonId person, boolean anyway) {
        if (wishes.merge(person, new Wish(1, anyway), Wish::and).times() == 1) {
            try {
                slackWork.execute(() -> fulfil(person));
            } catch (RejectedExecutionException _) {
                // The process is stopping. What it does not show is shown with the next change, or when it is opened.
                wishes.remove(person);
            }
        }
    }

    private void fulfil(PersonId person) {
        Wish wish;
        do {
            wish = wishes.getOrDefault(person, new Wish(0, false));
            try {
                show(person, wish.anyway());
            } catch (RuntimeException e) {
                log.error("A Home could not be shown ({})", e.getClass().getName());
            }
        } while (!wishes.remove(person, wish));
    }

    private void show(PersonId person, boolean anyway) {
        Optional<String> shown = store.shownTo(person);
        if (shown.isEmpty() && !anyway) {
            return;
        }
        String view = Json.of(views.of(situations.of(person)));
        String digest = UUID.nameUUIDFromBytes(view.getBytes(StandardCharsets.UTF_8)).toString();
        if ((anyway || !shown.equals(Optional.of(digest))) && slack.deliver(person.workspace(), "views.publish",
                methods -> methods.viewsPublish(r -> r.userId(person.user()).viewAsString(view)))) {
            store.shows(person, digest);
        }
    }
}
