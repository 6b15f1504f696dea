package com.babelteam.clavero.escalation;

import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.privacy.Secrets;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands people over to people. First a draft, which the person sees; then, if they send it off, a case: kept together with the
 * job that delivers it, before anybody is told.
 */
@Service
public class Escalations implements KnownCases {
    private static final Logger log = LoggerFactory.getLogger(Escalations.class);
    private static final int LONGEST_WORDS = 3_000;

    private final Cases cases;
    private final Letters letters;
    private final Transcript transcript;
    private final Mailer mailer;
    private final List<CaseFollower> followers;
    private final SchedulerClient jobs;
    private final Clock clock;
    private final CaseChanges changes;
    private final SupportSettings support;

    Escalations(Cases cases, Letters letters, Transcript transcript, Mailer mailer, List<CaseFollower> followers,
            SchedulerClient jobs, Clock clock, CaseChanges changes, SupportSettings support) {
        this.cases = cases;
        this.letters = letters;
        this.transcript = transcript;
        this.mailer = mailer;
        this.followers = List.copyOf(followers);
        this.jobs = jobs;
        this.clock = clock;
        this.changes = changes;
        this.support = support;
    }

    /**
     * Keeps what a person is about to be shown, so that they send off exactly that.
     *
     * @param dossier its conversation is filled in here
     */
    @Transactional
    public Draft draft(PersonId person, Language language, Dossier dossier) {
        var number = CaseNumber.create();
        var whole = new Dossier(dossier.name(), dossier.workspace(), dossier.language(), dossier.app(), dossier.step(),
                dossier.result(), dossier.reference(), transcript.of(person));
        cases.draft(number, person, language, whole);
        return new Draft(number, whole);
    }

    /** What a person is shown before they send it off. */
    public record Draft(CaseNumber number, Dossier dossier) {}

    /**
     * Makes a draft a case. When this returns, it will be delivered or its person be told that it could not be.
     *
     * @param email where support is to answer
     * @param withConversation whether the lines of the conversation go along
     */
    @Transactional
    public Submission submit(PersonId person, CaseNumber number, String words, String email,
            boolean withConversation) {
        Optional<CaseStatus> known = cases.hold(number).filter(status -> status.person().equals(person));
        if (known.isEmpty()) {
            return new Submission.Outdated();
        }
        if (known.get().state() != CaseState.DRAFT) {
            return new Submission.AcceptedBefore(number);
        }
        Optional<Dossier> shown = cases.dossier(number);
        Optional<String> address = EmailAddress.of(email);
        if (shown.isEmpty() || address.isEmpty()) {
            return shown.isEmpty() ? new Submission.Outdated() : new Submission.EmailUnusable();
        }
        Dossier dossier = withConversation ? shown.get() : shown.get().withoutConversation();
        String masked = masked(words);
        cases.open(number, person, address.get(), dossier);
        queue(new LetterId(number, 0), masked);
        cases.find(number).ifPresent(status -> followers
                .forEach(follower -> follower.opened(new SupportCase(status, dossier, masked))));
        changes.settle(number);
        log.info("Case {} is kept", number);
        return new Submission.Accepted(number, !masked.equals(words.strip()));
    }

    /**
     * Adds to a case that is on its way or was delivered.
     *
     * @return whether it was taken; if not, there is no such case of this person, or it could not be delivered
     */
    @Transactional
    public boolean add(PersonId person, CaseNumber number, String words) {
        Optional<CaseStatus> known = cases.hold(number).filter(status -> status.person().equals(person)
                && (status.state() == CaseState.QUEUED || status.state() == CaseState.SENT));
        known.ifPresent(status -> {
            String masked = masked(words);
            queue(new LetterId(number, letters.next(number)), masked);
            followers.forEach(follower -> follower.added(status, masked));
            changes.settle(number);
        });
        return known.isPresent();
    }

    /** Tries once more to deliver a case that was given up; returns whether there was such a case. */
    @Transactional
    public boolean retry(CaseNumber number) {
        if (!mailer.canSend() || cases.hold(number).filter(each -> each.state() == CaseState.NOT_DELIVERED).isEmpty()) {
            return false;
        }
        letters.requeue(number).forEach(this::schedule);
        changes.settle(number);
        return true;
    }

    /** The support team has read the case where it answers; without e-mail, that is its delivery. */
    @Transactional
    public void reachedTeam(CaseNumber number) {
        if (!mailer.canSend() && cases.hold(number).isPresent()) {
            for (int position = 0; position < letters.next(number); position++) {
                letters.sent(new LetterId(number, position));
            }
            changes.settle(number);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseStatus> of(PersonId person) {
        return cases.of(person);
    }

    /** Where a case stands, if there is one. */
    @Transactional(readOnly = true)
    public Optional<CaseStatus> find(CaseNumber number) {
        return cases.find(number).filter(status -> status.state() != CaseState.DRAFT);
    }

    /** A case with its text, as long as that is not delivered. */
    @Transactional(readOnly = true)
    public Optional<SupportCase> text(CaseNumber number) {
        return find(number).flatMap(status -> cases.dossier(number).flatMap(
                dossier -> letters.words(new LetterId(number, 0))
                        .map(words -> new SupportCase(status, dossier, words))));
    }

    /** How many cases there are in each state. */
    @Transactional(readOnly = true)
    public Map<CaseState, Integer> counts() {
        Map<CaseState, Integer> counts = new EnumMap<>(CaseState.class);
        for (CaseState state : List.of(CaseState.QUEUED, CaseState.SENT, CaseState.NOT_DELIVERED)) {
            counts.put(state, cases.count(state));
        }
        return counts;
    }

    /** Whether there is a way to send e-mails. */
    public boolean canSend() {
        return mailer.canSend();
    }

    private void queue(LetterId id, String words) {
        letters.queue(id, mailer.messageId(id), words);
        if (mailer.canSend()) {
            schedule(id);
        } else if (!support.hasChannel()) {
            letters.gaveUp(id);
        }
    }

    private void schedule(LetterId id) {
        jobs.scheduleIfNotExists(new TaskInstance<>(Delivery.TASK, id.written()), clock.instant());
    }

    private static String masked(String words) {
        String stripped = words.strip();
        return Secrets.maskAll(stripped.length() > LONGEST_WORDS ? stripped.substring(0, LONGEST_WORDS) : stripped);
    }
}
