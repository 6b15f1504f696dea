package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.person.PersonId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/** Who is answered next: some people at once, and the others stand in line, once each however often they are called. */
final class Turns {
    private final Semaphore places;
    private final Executor work;
    private final Set<PersonId> inLine = ConcurrentHashMap.newKeySet();

    /**
     * @param atOnce how many people; more would take more memory, and none would be answered sooner
     */
    Turns(int atOnce, Executor work) {
        this.places = new Semaphore(atOnce, true);
        this.work = work;
    }

    /** Does something for a person when it is their turn; nothing if they stand in line already, or the process is stopping. */
    void join(PersonId person, Runnable task) {
        try {
            if (inLine.add(person)) {
                work.execute(() -> inTurn(person, task));
            }
        } catch (RejectedExecutionException _) {
            inLine.remove(person);
        }
    }

    private void inTurn(PersonId person, Runnable task) {
        places.acquireUninterruptibly();
        try {
            // First, so that whoever is called from now on is in line anew and misses nothing.
            inLine.remove(person);
            task.run();
        } finally {
            places.release();
        }
    }
}
