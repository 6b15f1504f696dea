package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.Languages;
import com.babelteam.clavero.slack.WebApi.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it that everything said is answered once. What came in is kept before Slack hears that we have it; the answer is
 * kept together with what it changes in the dialogue, and only then sent. So a process that ends at any point leaves something
 * that another can finish without answering anew.
 */
@Component
class TalkDesk {
    private static final Logger log = LoggerFactory.getLogger(TalkDesk.class);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(15);
    private static final Duration SLACKS_MEMORY = Duration.ofDays(1);
    /** For how long something is tried that fails on our side, before we say that it did. */
    private static final Duration PATIENCE_WITH_OURSELVES = Duration.ofMinutes(1);
    /** For how long an answer waits for Slack; after that nobody waits for it. */
    private static final Duration PATIENCE_WITH_SLACK = Duration.ofDays(1);

    private final Inbox inbox;
    private final Turns turns;
    private final Replies replies;
    private final Postman postman;
    private final Languages languages;
    private final TransactionTemplate together;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    TalkDesk(Inbox inbox, Turns turns, Replies replies, Postman postman, Languages languages,
            TransactionTemplate together) {
        this.inbox = inbox;
        this.turns = turns;
        this.replies = replies;
        this.postman = postman;
        this.languages = languages;
        this.together = together;
    }

    /** Takes something in; when this returns it will be answered. Fast: no network. */
    void take(Incoming incoming) {
        if (inbox.keep(incoming)) {
            begin(incoming);
        }
    }

    private void begin(Incoming incoming) {
        if (underWay.add(incoming.id())) {
            turns.next(incoming.person(), () -> {
                try {
                    answer(incoming);
                } catch (RuntimeException e) {
                    // Not the exception itself: its text may hold what was said. It is tried again in a while.
                    log.error("Something said could not be answered ({})", e.getClass().getName());
                    apologiseInTime(incoming);
                } finally {
                    underWay.remove(incoming.id());
                }
            });
        }
    }

    private void answer(Incoming incoming) {
        Language language = languages.of(incoming.person());
        List<Outgoing> answer = inbox.answerTo(incoming.id()).orElseGet(() -> decide(incoming, language));
        for (int i = inbox.sent(incoming.id()); i < answer.size(); i++) {
            Delivery delivery = postman.send(incoming.person().workspace(), answer.get(i));
            if (delivery == Delivery.LATER) {
                giveUpInTime(incoming);
                return;
            }
            inbox.sent(incoming.id(), i + 1);
        }
        inbox.done(incoming.id());
    }

    private void apologiseInTime(Incoming incoming) {
        if (inbox.isOlder(incoming.id(), PATIENCE_WITH_OURSELVES) && postman.send(incoming.person().workspace(),
                replies.apology(incoming, languages.of(incoming.person()))) != Delivery.LATER) {
            inbox.done(incoming.id());
        }
    }

    private void giveUpInTime(Incoming incoming) {
        if (inbox.isOlder(incoming.id(), PATIENCE_WITH_SLACK)) {
            log.error("Slack could not be reached for a day; an answer was given up");
            inbox.done(incoming.id());
        }
    }

    private List<Outgoing> decide(Incoming incoming, Language language) {
        List<Outgoing> answer = together.execute(_ -> {
            List<Outgoing> found = replies.to(incoming, language);
            inbox.answered(incoming.id(), found);
            return found;
        });
        return answer == null ? List.of() : answer;
    }

    /** Says that we are still at what we are at, and takes up what others or we ourselves have left. */
    @Scheduled(fixedDelayString = "${clavero.slack.retry-delay:5s}")
    void takeUp() {
        inbox.stillAt(underWay);
        inbox.takeOver(LEFT_ALONE).forEach(this::begin);
    }

    @Scheduled(fixedDelay = 3_600_000)
    void forget() {
        inbox.forgetDone(SLACKS_MEMORY);
    }
}
