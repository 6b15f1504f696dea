package com.babelteam.clavero.leak;

import com.babelteam.clavero.leak.Leak.State;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.privacy.FoundKey;
import com.babelteam.clavero.privacy.FoundKey.Certainty;
import com.babelteam.clavero.verification.ApiKey;
import com.babelteam.clavero.verification.KeyKind;
import com.babelteam.clavero.verification.Report;
import com.babelteam.clavero.verification.Result;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Follows keys that others could read. A leak is kept before anybody is told of it, and what its person is owed with it, so
 * that a process that ends at any point leaves something another can finish.
 */
@Service
public class Leaks {
    private static final Duration KEPT = Duration.ofDays(90);

    private final LeakStore store;
    private final KeyPrints prints;

    Leaks(LeakStore store, KeyPrints prints) {
        this.store = store;
        this.prints = prints;
    }

    /**
     * Keeps a leak, once for each spot however often it is reported.
     *
     * @param keys at least one
     * @return whether it is new
     */
    public boolean saw(PersonId person, Spot spot, List<FoundKey> keys) {
        boolean certain = keys.stream().anyMatch(key -> key.certainty() == Certainty.CERTAIN);
        LeakId id = LeakId.create();
        boolean isNew = store.add(id, person, spot, certain ? KeyKind.KEAP_AK : KeyKind.LEGACY);
        if (isNew) {
            prints.keep(id, keys);
        }
        return isNew;
    }

    /** A leak of this person's own. */
    public Optional<Leak> of(PersonId person, LeakId id) {
        return store.of(id).filter(leak -> leak.person().equals(person));
    }

    /** The newest one that is not dealt with. */
    public Optional<Leak> openOf(PersonId person) {
        return store.openOf(person).stream().findFirst();
    }

    /** The person wants to be led through it; returns whether there is something to lead through. */
    public boolean follow(PersonId person, LeakId id) {
        Optional<Leak> leak = of(person, id);
        leak.ifPresent(each -> {
            if (each.isOpen()) {
                store.become(id, State.FOLLOWED);
            }
            store.owe(id, each.state() == State.DEAD ? Owed.DEAD : Owed.STEPS);
        });
        return leak.isPresent();
    }

    /** It was no key, says its person; a key beyond doubt stays one. */
    public boolean dismiss(PersonId person, LeakId id) {
        Optional<Leak> leak = of(person, id).filter(each -> each.isOpen() && !each.isCertain());
        leak.ifPresent(each -> {
            store.become(id, State.DISMISSED);
            prints.forget(id);
        });
        return leak.isPresent();
    }

    /** The message is gone from the channel. */
    public void deleted(String workspace, String channel, String message) {
        store.deleted(workspace, channel, message);
    }

    /** Whether a key is the one that was exposed. */
    public Likeness compare(LeakId id, ApiKey key) {
        return prints.compare(id, key);
    }

    /** Looks at a key before it is checked and wiped; what it returns reads the report as a proof, and keeps what it proves. */
    public Function<Report, Proof> proving(LeakId id, ApiKey key) {
        String print = key.reveal(prints::print);
        boolean recognised = prints.compare(id, key) == Likeness.SAME;
        return report -> {
            boolean dead = report.result() instanceof Result.KeyRefused;
            int left = dead ? prints.strike(id, print) : 0;
            if (dead && left == 0) {
                store.become(id, State.DEAD);
            }
            return Proof.of(report, recognised, left);
        };
    }

    /** The leak in which this very key was exposed. */
    public Optional<Leak> exposing(PersonId person, ApiKey key) {
        return store.openOf(person).stream().filter(leak -> prints.compare(leak.id(), key) == Likeness.SAME)
                .findFirst();
    }

    /** Another key was checked and works: what is left to do is owed to a person who is being led through it. */
    public void newKeyWorks(PersonId person, Report report) {
        store.openOf(person).stream().filter(leak -> leak.state() == State.FOLLOWED && !leak.newKeyWorks()).findFirst()
                .ifPresent(leak -> {
                    store.newKey(leak.id(), report.app() == null ? null : report.app().code());
                    store.owe(leak.id(), Owed.STEPS);
                });
    }

    /** Something more is to be told. */
    public void owe(LeakId id, Owed owed) {
        store.owe(id, owed);
    }

    /** What people are owed and nobody is telling them; the caller does, and says so. */
    public List<Debt> take() {
        return store.take();
    }

    /** They were told, or nobody can be. */
    public void settle(Debt debt) {
        store.settle(debt);
    }

    /** They could not be told now. */
    public void letGo(Debt debt) {
        store.letGo(debt.leak().id());
    }

    @Scheduled(fixedDelay = 3_600_000)
    void forget() {
        store.forgetSeenBefore(KEPT);
    }
}
