package com.babelteam.clavero.replicas;

import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.playground.workspace.Hands;
import com.babelteam.clavero.playground.workspace.Hands.Done;
import com.babelteam.clavero.playground.workspace.Person;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.playground.workspace.Workspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** People who ask, check keys and call for help. What Slack tells them did not work they do again. */
final class Crowd {
    /** Asked by each in this order, without waiting for the answers. */
    static final List<String> QUESTIONS = List.of("hola", "dónde encuentro el código de la aplicación",
            "la clave caduca?", "puedo usar la misma clave en dos plugins", "es seguro darle la clave a ustedes",
            "gracias");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PracticeSlack slack;
    private final Hands hands;
    private final AtomicInteger again = new AtomicInteger();
    private final List<Long> times = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger begun = new AtomicInteger();

    Crowd(PracticeSlack slack, Hands hands) {
        this.slack = slack;
        this.hands = hands;
    }

    /** How many have begun what they came for. */
    int begun() {
        return begun.get();
    }

    /** How often somebody had to do something again. */
    int again() {
        return again.get();
    }

    /** How long each acknowledgement took, in milliseconds. */
    List<Long> times() {
        return List.copyOf(times);
    }

    void ask(String id) {
        begun.incrementAndGet();
        Person person = person(id);
        QUESTIONS.forEach(question -> insist(() -> hands.say(person, person.directChannel(), null, question, 1)));
    }

    /** Whoever gets no acknowledgement asks somebody else to do it: what became of the first try cannot be told apart. */
    String check(String id) {
        begun.incrementAndGet();
        for (int attempt = 0;; attempt++) {
            String who = id + (attempt == 0 ? "" : "X" + attempt);
            if (timed(() -> hands.say(person(who), Workspace.CHANNEL, null,
                    "/infusionsoft-verify ab123 " + PracticeKeap.NEW_KEY, 1)).error().isEmpty()) {
                return who;
            }
            again.incrementAndGet();
        }
    }

    void callForHelp(String id) {
        begun.incrementAndGet();
        Person person = person(id);
        Awaitility.await().atMost(PATIENCE).until(() -> {
            insist(() -> hands.say(person, Workspace.CHANNEL, null, "/infusionsoft-verify soporte", 1));
            return opened(person);
        });
        ObjectNode form = slack.workspace().windowsOf(id).getLast();
        insist(() -> hands.submit(person, form.path("id").asString(), filledIn(id)));
    }

    /** A window opens in three seconds or not at all; a process that was killed meanwhile opens none. */
    private boolean opened(Person person) {
        try {
            Awaitility.await().atMost(Duration.ofSeconds(5))
                    .until(() -> !slack.workspace().windowsOf(person.id()).isEmpty());
            return true;
        } catch (ConditionTimeoutException _) {
            again.incrementAndGet();
            return false;
        }
    }

    private void insist(Supplier<Done> deed) {
        Awaitility.await().atMost(PATIENCE).pollDelay(Duration.ZERO).until(() -> {
            boolean worked = timed(deed).error().isEmpty();
            again.addAndGet(worked ? 0 : 1);
            return worked;
        });
    }

    private Done timed(Supplier<Done> deed) {
        long start = System.nanoTime();
        Done done = deed.get();
        if (done.error().isEmpty()) {
            times.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
        return done;
    }

    private Person person(String id) {
        return slack.workspace().people().find(id).orElseThrow();
    }

    private static JsonNode filledIn(String id) {
        return JsonMapper.shared()
                .readTree("""
                          {"summary": {"summary": {"type": "plain_text_input", "value": "ayuda para %s"}},
                           "email": {"email": {"type": "email_text_input", "value": "ana@example.com"}},
                           "conversation": {"conversation": {"type": "checkboxes", "selected_options": []}}}
                          """.formatted(id));
    }
}
