package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.conversation.Conversation;
import com.babelteam.clavero.operation.Correlation;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.Languages;
import com.babelteam.clavero.slack.WebApi.Delivery;
import com.babelteam.clavero.slack.talk.KeyWatch.Errand;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it that everything said is answered once, and one thing after the other for each person, whatever process heard it.
 * What came in is kept before Slack hears that we have it; the answer is kept together with what it changes in the dialogue, and
 * only then sent. So a process that ends at any point leaves something that another can finish without answering anew.
 */
@Component
class TalkDesk {
    private static final Logger log = LoggerFactory.getLogger(TalkDesk.class);
    /** What could not be finished is tried again after this. */
    private static final Duration REST = Duration.ofSeconds(15);
    /** For how long something is tried that fails on our side, before we say that it did. */
    private static final Duration PATIENCE_WITH_OURSELVES = Duration.ofMinutes(1);
    /** For how long an answer waits for Slack; after that nobody waits for it. */
    private static final Duration PATIENCE_WITH_SLACK = Duration.ofDays(1);
    private static final int AT_ONCE = 200;

    private final Inbox inbox;
    private final Replies replies;
    private final Postman postman;
    private final Languages languages;
    private final Sessions sessions;
    private final Conversation conversation;
    private final TransactionTemplate together;
    private final ExecutorService slackWork;
    private final Clock clock;
    private final Turns turns;
    /** What we are at. */
    private final Set<String> atWork = ConcurrentHashMap.newKeySet();
    /** What is ours by the database, and nobody was at when we looked last. */
    private final Set<String> suspect = ConcurrentHashMap.newKeySet();

    TalkDesk(Inbox inbox, Replies replies, Postman postman, Languages languages, Sessions sessions,
            Conversation conversation, TransactionTemplate together, ExecutorService slackWork, Clock clock) {
        this.inbox = inbox;
        this.replies = replies;
        this.postman = postman;
        this.languages = languages;
        this.sessions = sessions;
        this.conversation = conversation;
        this.together = together;
        this.slackWork = slackWork;
        this.turns = new Turns(AT_ONCE, slackWork);
        this.clock = clock;
    }

    /** Takes something in; when this returns it will be answered. Fast: no network. */
    void take(Incoming incoming) {
        if (inbox.keep(incoming)) {
            begin(incoming.person());
        }
    }

    /**
     * Takes something in that calls for an errand instead of an answer. Ours from the first moment, so that nobody answers it
     * meanwhile; if we end before the errand is kept, somebody else does.
     */
    void take(Incoming incoming, Errand errand) {
        if (!inbox.keepAndTake(incoming)) {
            errand.drop();
            return;
        }
        atWork.add(incoming.id());
        try {
            errand.keep();
            inbox.done(incoming.id());
            errand.run();
        } catch (RuntimeException e) {
            // Not the exception itself: its text may hold what was said.
            log.error("An errand could not be kept ({})", e.getClass().getName());
            errand.drop();
            inbox.rest(incoming.id(), Duration.ZERO);
        } finally {
            atWork.remove(incoming.id());
        }
        begin(incoming.person());
    }

    private void begin(PersonId person) {
        turns.join(person, () -> workOff(person));
    }

    /** One thing after the other, until somebody else is at the next or none is left. */
    private void workOff(PersonId person) {
        try {
            Optional<Waiting> next = inbox.take(person);
            while (next.isPresent() && settle(next.get())) {
                next = slackWork.isShutdown() ? Optional.empty() : inbox.take(person);
            }
        } catch (RuntimeException e) {
            log.error("What somebody said could not be taken up ({})", e.getClass().getName());
        }
    }

    /** Returns whether to go on with what comes after it. */
    private boolean settle(Waiting waiting) {
        boolean settled = false;
        atWork.add(waiting.id());
        try (var _ = Correlation.goOn(waiting.id())) {
            settled = answer(waiting);
        } catch (RuntimeException e) {
            // Not the exception itself: its text may hold what was said. It is tried again in a while.
            log.error("Something said could not be answered ({})", e.getClass().getName());
            settled = isOlder(waiting, PATIENCE_WITH_OURSELVES) && apologise(waiting);
        } finally {
            atWork.remove(waiting.id());
            if (!settled) {
                inbox.rest(waiting.id(), REST);
            }
        }
        return settled;
    }

    private boolean answer(Waiting waiting) {
        Incoming incoming = waiting.incoming();
        String workspace = incoming.person().workspace();
        sessions.working(incoming);
        Optional<List<Outgoing>> found = waiting.answer().or(() -> decide(sessions.placed(incoming)));
        List<Outgoing> answer = found.orElse(List.of());
        for (int i = waiting.sent(); i < answer.size(); i++) {
            if (postman.send(workspace, answer.get(i), () -> inbox.isOpen(waiting.id())) == Delivery.LATER) {
                return givesUp(waiting);
            }
            if (i + 1 < answer.size() && !inbox.sent(waiting.id(), i + 1)) {
                return false;
            }
        }
        if (found.isPresent()) {
            inbox.done(waiting.id());
            sessions.resting(incoming, answer);
            log.info("Answered in {} messages", answer.size());
        }
        return found.isPresent() || !inbox.isOpen(waiting.id());
    }

    /**
     * Gives up what somebody waits for in a thread of their direct messages, and says so if there was anything. A check that
     * runs is not of that kind: whoever sent their key is owed its report.
     */
    void stop(PersonId person, String channel, String thread) {
        int stopped = inbox.giveUp(person.workspace(), channel, thread);
        sessions.resting(person, channel, thread);
        if (stopped > 0) {
            Language language = conversation.languageOf(person, languages.of(person));
            var _ = postman.send(person.workspace(), replies.stopped(channel, thread, language));
        }
    }

    private boolean givesUp(Waiting waiting) {
        boolean tooLate = isOlder(waiting, PATIENCE_WITH_SLACK);
        if (tooLate) {
            log.error("Slack could not be reached for a day; an answer was given up");
            inbox.done(waiting.id());
        }
        return tooLate;
    }

    private boolean apologise(Waiting waiting) {
        Incoming incoming = waiting.incoming();
        boolean said = postman.send(incoming.person().workspace(),
                replies.apology(sessions.placed(incoming), languages.of(incoming.person()))) != Delivery.LATER;
        if (said) {
            inbox.done(waiting.id());
            sessions.resting(incoming, List.of());
        }
        return said;
    }

    /** The answer, unless somebody else has taken it over or it was given up: then nothing has changed. */
    private Optional<List<Outgoing>> decide(Incoming incoming) {
        Language language = languages.of(incoming.person());
        return Optional.ofNullable(together.execute(change -> {
            List<Outgoing> found = replies.to(incoming, language);
            if (inbox.answered(incoming.id(), found)) {
                return found;
            }
            change.setRollbackOnly();
            return null;
        }));
    }

    private boolean isOlder(Waiting waiting, Duration age) {
        return waiting.cameAt().plus(age).isBefore(clock.instant());
    }

    /** Takes up what others or we ourselves have left. */
    @Scheduled(fixedDelayString = "${clavero.slack.retry-delay:5s}")
    void takeUp() {
        letGo();
        inbox.leftAlone().forEach(this::begin);
    }

    /** What we took while the database failed us, so that we do not know of it; seen twice, so that it is not just being taken. */
    private void letGo() {
        Set<String> lost = new HashSet<>(inbox.ours());
        lost.removeAll(atWork);
        lost.stream().filter(suspect::contains).forEach(id -> inbox.rest(id, Duration.ZERO));
        suspect.clear();
        suspect.addAll(lost);
    }
}
