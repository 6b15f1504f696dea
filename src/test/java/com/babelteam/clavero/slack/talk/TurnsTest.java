package com.babelteam.clavero.slack.talk;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.person.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final PersonId ANA = new PersonId("T1", "UANA");
    private static final PersonId BRUNO = new PersonId("T1", "UBRUNO");
    private static final PersonId CARLA = new PersonId("T1", "UCARLA");

    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    private final List<PersonId> served = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stop() {
        work.close();
    }

    @Test
    void noMoreAreServedAtOnceThanThereArePlaces() {
        var turns = new Turns(2, work);
        turns.join(ANA, () -> serve(ANA));
        turns.join(BRUNO, () -> serve(BRUNO));
        Awaitility.await().until(() -> served.size() == 2);
        turns.join(CARLA, () -> serve(CARLA));
        Awaitility.await().during(Duration.ofMillis(200)).until(() -> !served.contains(CARLA));
        end.countDown();
        Awaitility.await().until(() -> served.contains(CARLA));
    }

    @Test
    void whoStandsInLineStandsThereOnce() {
        var turns = new Turns(1, work);
        turns.join(ANA, () -> serve(ANA));
        Awaitility.await().until(() -> served.contains(ANA));
        for (int i = 0; i < 1_000; i++) {
            turns.join(BRUNO, () -> serve(BRUNO));
        }
        end.countDown();
        work.close();
        assertThat(served).containsExactly(ANA, BRUNO);
    }

    @Test
    void whoIsCalledWhileBeingServedIsServedAgain() {
        var turns = new Turns(1, work);
        turns.join(ANA, () -> serve(ANA));
        Awaitility.await().until(() -> served.contains(ANA));
        turns.join(ANA, () -> serve(ANA));
        end.countDown();
        work.close();
        assertThat(served).containsExactly(ANA, ANA);
    }

    @Test
    void aPersonWhoCouldNotBeServedDoesNotBlockThePlace() {
        var turns = new Turns(1, task -> work.execute(() -> {
            try {
                task.run();
            } catch (IllegalStateException _) {
                // On purpose.
            }
        }));
        turns.join(ANA, () -> {
            throw new IllegalStateException("on purpose");
        });
        end.countDown();
        turns.join(BRUNO, () -> serve(BRUNO));
        Awaitility.await().until(() -> served.contains(BRUNO));
    }

    @Test
    void whenTheProcessIsStoppingNobodyIsServed() {
        var turns = new Turns(1, work);
        work.close();
        turns.join(ANA, () -> serve(ANA));
        assertThat(served).isEmpty();
    }

    private void serve(PersonId person) {
        served.add(person);
        try {
            end.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
