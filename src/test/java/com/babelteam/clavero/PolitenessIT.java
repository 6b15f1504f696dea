package com.babelteam.clavero;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.RunningClavero;
import com.babelteam.clavero.playground.SlackRequests;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.playground.workspace.PracticeSlack.Call;
import com.babelteam.clavero.playground.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Speaks when it is spoken to, once, and never with machines. */
class PolitenessIT {
    @TempDir
    private static Path folder = Path.of("");
    private static @Nullable RunningClavero running;
    private static final PracticeSlack SLACK = slack();
    private static int events;

    private final String id = String.valueOf(++events);
    private final String user = "UES" + id;
    private final String direct = "DES" + id;

    @BeforeAll
    static void start() {
        running = new RunningClavero(folder, SLACK.settings(),
                Map.of("clavero.slack.signing-secret", SlackRequests.SIGNING_SECRET)).await("readiness", 200);
    }

    @AfterAll
    static void stop() {
        Objects.requireNonNull(running).close();
        SLACK.close();
    }

    @Test
    void botsAndItselfAreNotAnswered() {
        event("message", direct, user, "hola", ",\"channel_type\":\"im\",\"bot_id\":\"B0OTHER\"");
        event("message", direct, Workspace.BOT, "hola", ",\"channel_type\":\"im\",\"bot_id\":\"B0CLAVERO\"");
        event("message", direct, user, "hola", ",\"channel_type\":\"im\",\"subtype\":\"bot_message\"");
        event("app_mention", Workspace.CHANNEL, user, "<@U0CLAVERO> hola", ",\"bot_id\":\"B0OTHER\"");
        assertThat(afterOneMore()).hasSize(1);
    }

    @Test
    void anEventIsAnsweredOnceHoweverOftenItComes() {
        String hello = event("message", direct, user, "hola", ",\"channel_type\":\"im\"");
        // Slack signs each delivery anew; here a blank makes the difference.
        send(hello + " ");
        Awaitility.await().until(() -> said().size() == 1);
        send(hello + "  ");
        assertThat(afterOneMore()).hasSize(2);
    }

    @Test
    void inAChannelOnlyWhoMentionsItIsAnsweredInTheThreadOfTheirMessage() {
        event("message", Workspace.CHANNEL, user, "hola a todos", ",\"channel_type\":\"channel\"");
        assertThat(afterOneMore()).hasSize(1);
        event("app_mention", "C0ELSE" + id, user, "<@U0CLAVERO> hola", ",\"thread_ts\":\"1764072000.000001\"");
        Awaitility.await().until(() -> !SLACK.calls("chat.postMessage",
                call -> call.get("channel").equals("C0ELSE" + id) && call.get("thread_ts").equals("1764072000.000001"))
                .isEmpty());
    }

    @Test
    void aChannelItWasRemovedFromIsNoError() {
        event("app_mention", "C0GONE" + id, user, "<@U0CLAVERO> hola", "");
        Awaitility.await().until(() -> !SLACK.calls("chat.postMessage",
                call -> call.get("channel").equals("C0GONE" + id)).isEmpty());
        assertThat(afterOneMore()).hasSize(1);
        int tries = SLACK.calls("chat.postMessage", call -> call.get("channel").equals("C0GONE" + id)).size();
        assertThat(afterOneMore()).hasSize(2);
        assertThat(SLACK.calls("chat.postMessage", call -> call.get("channel").equals("C0GONE" + id))).hasSize(tries);
    }

    @Test
    void whoIsAskedToWaitWaitsAndAnswersAllTheSame() {
        SLACK.throttleNext(2);
        long start = System.nanoTime();
        event("message", direct, user, "hola", ",\"channel_type\":\"im\"");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> said().size() == 3);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(2));
        assertThat(SLACK.workspace().postsFor(user)).hasSize(1);
    }

    /** What was said in direct messages once a further message, which comes after all else, is answered. */
    private List<Call> afterOneMore() {
        int before = said().size();
        event("message", direct, user, "gracias", ",\"channel_type\":\"im\"");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> said().size() > before);
        return said();
    }

    private List<Call> said() {
        return SLACK.calls("chat.postMessage", call -> call.get("channel").equals(direct));
    }

    private String event(String type, String channel, String author, String text, String more) {
        String event = """
                       {"type":"event_callback","team_id":"%s","event_id":"Ev%s-%d","event":{"type":"%s",
                        "channel":"%s","user":"%s","text":"%s","ts":"1764072000.%06d"%s}}"""
                .formatted(Workspace.TEAM, id, ++events, type, channel, author, text, events, more);
        send(event);
        return event;
    }

    private static void send(String event) {
        var requests = new SlackRequests(Objects.requireNonNull(running).port(), SLACK);
        assertThat(requests.event(event).statusCode()).isEqualTo(200);
    }

    private static PracticeSlack slack() {
        try {
            return new PracticeSlack();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
