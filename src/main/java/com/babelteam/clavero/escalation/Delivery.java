package com.babelteam.clavero.escalation;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The job that brings a letter to support. A process that dies between sending and noting it sends once more, with the same
 * Message-ID; nothing is noted that was not sent.
 */
@Component
class Delivery {
    static final String TASK = "case-letter";
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final int DOUBLINGS = 20;

    private final Cases cases;
    private final Letters letters;
    private final Mailer mailer;
    private final CaseChanges changes;
    private final EscalationSettings settings;
    private final TransactionTemplate together;
    private final Clock clock;

    Delivery(Cases cases, Letters letters, Mailer mailer, CaseChanges changes, EscalationSettings settings,
            TransactionTemplate together, Clock clock) {
        this.cases = cases;
        this.letters = letters;
        this.mailer = mailer;
        this.changes = changes;
        this.settings = settings;
        this.together = together;
        this.clock = clock;
    }

    /** Sends a letter unless it is sent; throws if it cannot be. */
    void deliver(LetterId id) {
        Optional<Letter> waiting = letters.waiting(id);
        Optional<CaseStatus> status = cases.find(id.number());
        if (waiting.isEmpty() || status.isEmpty()) {
            return;
        }
        LetterId first = new LetterId(id.number(), 0);
        if (id.position() == 0) {
            mailer.send(waiting.get(), status.get(), cases.dossier(id.number()).orElseThrow());
        } else if (letters.waiting(first).isPresent()) {
            throw new IllegalStateException("The case itself comes first");
        } else {
            mailer.sendAddition(waiting.get(), status.get(), letters.messageId(first).orElseThrow());
        }
        together.executeWithoutResult(_ -> {
            if (cases.hold(id.number()).isPresent()) {
                letters.sent(id);
                changes.settle(id.number());
            }
        });
        log.info("Case {} was sent to support", id.written());
    }

    /** Tries again later, twice as late each time; for the last time when the settings say so. */
    void failed(ExecutionComplete failure, ExecutionOperations<?> job) {
        LetterId id = LetterId.read(failure.getExecution().getId());
        int tries = failure.getExecution().consecutiveFailures + 1;
        Optional<Letter> letter = letters.waiting(id);
        Instant now = clock.instant();
        Instant last = letter.map(each -> each.queuedAt().plus(settings.giveUpAfter())).orElse(now);
        log.warn("Case {} could not be sent, try {} ({})", id.written(), tries, failure.getCause().map(Mailer::why)
                .orElse("unknown"));
        if (letter.isPresent() && now.isBefore(last)) {
            Duration wait = settings.retryDelay().multipliedBy(1L << Math.min(tries - 1, DOUBLINGS));
            Instant next = now.plus(wait);
            job.reschedule(failure, next.isBefore(last) ? next : last);
            return;
        }
        together.executeWithoutResult(_ -> {
            if (cases.hold(id.number()).isPresent()) {
                letters.gaveUp(id);
                changes.settle(id.number());
            }
        });
        job.remove();
        log.error("Case {} could NOT be delivered and is given up; mend the mail server and retry it"
                + " (actuator endpoint cases)", id.written());
    }
}
