package com.babelteam.clavero;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.RunningClavero;
import com.babelteam.clavero.playground.SlackRequests;
import com.babelteam.clavero.playground.keap.Mood;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.playground.workspace.Deliveries;
import com.babelteam.clavero.playground.workspace.Directory;
import com.babelteam.clavero.playground.workspace.Hands;
import com.babelteam.clavero.playground.workspace.Manifest;
import com.babelteam.clavero.playground.workspace.Person;
import com.babelteam.clavero.playground.workspace.Post;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.playground.workspace.PracticeSlack.Call;
import com.babelteam.clavero.playground.workspace.UploadedFiles;
import com.babelteam.clavero.playground.workspace.Workspace;
import com.babelteam.clavero.playground.workspace.Workspace.AgentSession;
import com.babelteam.clavero.playground.workspace.Workspace.Agents;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conversations as agents have them, each in its thread with a name and a status; and direct messages where there are none. */
class AgentViewIT {
    private static final String SET_STATUS = "agents.sessions.setStatus";
    private static final String QUESTION = "q pongo en la lista d ips??";

    @TempDir
    private static Path folder = Path.of("");
    private static @Nullable RunningClavero running;
    private static final PracticeSlack SLACK = slack();
    private static final PracticeKeap KEAP = keap();
    private static final Hands HANDS = new Hands(SLACK, new Deliveries(SLACK, SlackRequests.SIGNING_SECRET,
            () -> URI.create("http://127.0.0.1:" + clavero().port() + "/slack/events")));
    private static int people;

    private final Person ana = SLACK.workspace().people().find("UES" + ++people).orElseThrow();
    private final String direct = ana.directChannel();

    @BeforeAll
    static void start() {
        running = new RunningClavero(folder, KEAP.settings(), SLACK.settings(),
                Map.of("clavero.slack.signing-secret", SlackRequests.SIGNING_SECRET)).await("readiness", 200);
    }

    @AfterAll
    static void stop() {
        clavero().close();
        SLACK.close();
        KEAP.close();
    }

    @BeforeEach
    void onAPlanWithAgents() {
        SLACK.workspace().agents(Agents.SESSIONS);
        SLACK.throttleNext(0);
        KEAP.mood(Mood.FINE);
    }

    @Test
    void aQuestionIsAnsweredInItsThreadWhichGetsTheTopicsName() {
        Post question = write(QUESTION, null);
        Post answer = awaitPost(post -> post.text().contains("Allowed IP List"));
        assertThat(answer.threadTs()).isEqualTo(question.ts());
        awaitSession(question, session -> session.status().equals("active") && !session.title().isEmpty());
        assertThat(statuses(question)).containsExactly("processing", "active");
        Post second = write("hola", null);
        awaitPost(post -> second.ts().equals(post.threadTs()));
        assertThat(session(question).title()).isNotEqualTo(QUESTION);
        awaitSession(second, session -> session.status().equals("active") && session.title().isEmpty());
    }

    @Test
    void aNameThatThePersonGaveStays() {
        Post hello = write("hola", null);
        awaitSession(hello, session -> session.status().equals("active"));
        assertThat(HANDS.rename(ana, direct, hello.ts(), "Lo de la tienda").error()).isEmpty();
        write(QUESTION, hello.ts());
        awaitPost(post -> post.text().contains("Allowed IP List"));
        Awaitility.await().until(() -> statuses(hello).size() == 4);
        write("gracias", hello.ts());
        Awaitility.await().until(() -> statuses(hello).size() == 6);
        assertThat(session(hello).title()).isEqualTo("Lo de la tienda");
        assertThat(SLACK.calls("agents.sessions.rename", call -> call.get("channel_id").equals(direct))).isEmpty();
    }

    @Test
    void whereThePlanHasNoAgentsMessagesStandOneBelowTheOtherAndSlackIsNotAskedAgain() {
        SLACK.workspace().agents(Agents.NONE);
        write(QUESTION, null);
        assertThat(awaitPost(post -> post.text().contains("Allowed IP List")).threadTs()).isNull();
        write("quiero mi clave", null);
        assertThat(awaitPost(post -> String.valueOf(post.blocks()).contains("guide.start")).threadTs()).isNull();
        assertThat(SLACK.calls(SET_STATUS, call -> call.get("channel_id").equals(direct))).hasSize(1);
        assertThat(SLACK.refusals().toString()).doesNotContain("agents.sessions");
    }

    @Test
    void slackThrottlingTheStatusHoldsUpNoAnswer() {
        SLACK.throttleNext(SET_STATUS, 1_000);
        long start = System.nanoTime();
        write(QUESTION, null);
        awaitPost(post -> post.text().contains("Allowed IP List"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void whatIsStoppedIsNotSentAndThePersonsPlaceIsNotLost() {
        Post hello = write("hola", null);
        awaitSession(hello, session -> session.status().equals("active"));
        SLACK.throttleNext(2);
        Post question = write(QUESTION, null);
        awaitSession(question, session -> session.status().equals("processing"));
        Awaitility.await().until(() -> SLACK.calls("chat.postMessage",
                call -> call.get("thread_ts").equals(question.ts())).size() == 1);
        assertThat(HANDS.stop(ana, direct, question.ts()).error()).isEmpty();
        Post stopped = awaitPost(post -> post.text().contains("lo dejo aquí"));
        assertThat(stopped.threadTs()).isEqualTo(question.ts());
        awaitSession(question, session -> session.status().equals("active"));
        write("gracias", question.ts());
        Awaitility.await().until(() -> answers(question).size() == 2);
        assertThat(answers(question)).noneMatch(post -> post.text().contains("Allowed IP List"));
        assertThat(HANDS.stop(ana, direct, question.ts()).error()).isEqualTo("nothing_to_stop");
    }

    @Test
    void whoDeletesTheirMessageIsAnsweredOutsideOfItsThread() {
        Post hello = write("hola", null);
        awaitSession(hello, session -> session.status().equals("active"));
        var requests = new SlackRequests(clavero().port(), SLACK);
        assertThat(requests.event("""
                                  {"type":"event_callback","team_id":"%s","event_id":"Ev-deleted","event":
                                   {"type":"message","channel_type":"im","channel":"%s","user":"%s","text":"%s",
                                    "ts":"1764072000.000100"}}"""
                .formatted(Workspace.TEAM, direct, ana.id(), QUESTION)).statusCode()).isEqualTo(200);
        assertThat(awaitPost(post -> post.text().contains("Allowed IP List")).threadTs()).isNull();
    }

    @Test
    void aStopCutsOffNoCheckThatRuns() {
        KEAP.mood(Mood.SLOW);
        var requests = new SlackRequests(clavero().port(), SLACK);
        Post hello = write("hola", null);
        awaitSession(hello, session -> session.status().equals("active"));
        requests.submit(ana.id(), "es", "ab123", PracticeKeap.NEW_KEY);
        assertThat(requests.event("""
                                  {"type":"event_callback","team_id":"%s","event_id":"Ev-stop","event":
                                   {"type":"agent_session_stopped","channel":"%s","user":"%s","thread_ts":"%s",
                                    "streaming_message_ts":[],"event_ts":"1.1"}}"""
                .formatted(Workspace.TEAM, direct, ana.id(), hello.ts())).statusCode()).isEqualTo(200);
        Post report = awaitPost(post -> String.valueOf(post.metadata()).contains("clavero_verification"));
        assertThat(report.threadTs()).isNull();
    }

    private Post write(String text, @Nullable String thread) {
        assertThat(HANDS.say(ana, direct, thread, text, 1).error()).isEmpty();
        return SLACK.workspace().postsFor(ana.id()).stream()
                .filter(post -> post.user().equals(ana.id()) && post.text().equals(text)).reduce((_, last) -> last)
                .orElseThrow();
    }

    private Post awaitPost(Predicate<Post> which) {
        return Awaitility.await().atMost(Duration.ofSeconds(30))
                .until(() -> SLACK.workspace().postsFor(ana.id()).stream()
                        .filter(post -> post.channel().equals(direct) && post.user().equals(Workspace.BOT))
                        .filter(which).findFirst().orElse(null), Objects::nonNull);
    }

    private List<Post> answers(Post question) {
        return SLACK.workspace().postsFor(ana.id()).stream()
                .filter(post -> question.ts().equals(post.threadTs()) && post.user().equals(Workspace.BOT)).toList();
    }

    private AgentSession session(Post first) {
        return SLACK.workspace().session(direct, first.ts()).orElseThrow();
    }

    private void awaitSession(Post first, Predicate<AgentSession> which) {
        Awaitility.await().atMost(Duration.ofSeconds(30))
                .until(() -> SLACK.workspace().session(direct, first.ts()).filter(which).isPresent());
    }

    private List<String> statuses(Post first) {
        return SLACK.calls(SET_STATUS, call -> call.get("thread_ts").equals(first.ts())).stream()
                .map((Call call) -> call.get("status")).toList();
    }

    private static RunningClavero clavero() {
        return Objects.requireNonNull(running);
    }

    private static PracticeSlack slack() {
        try {
            return new PracticeSlack(Manifest.shipped(), Directory.ofEverybody(), UploadedFiles.inMemory(),
                    Clock.systemUTC(), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PracticeKeap keap() {
        try {
            return new PracticeKeap();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
