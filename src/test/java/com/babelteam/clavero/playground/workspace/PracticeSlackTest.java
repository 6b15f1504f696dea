package com.babelteam.clavero.playground.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.workspace.Workspace.AgentSession;
import com.babelteam.clavero.playground.workspace.Workspace.Agents;
import com.babelteam.clavero.playground.workspace.Workspace.Status;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.agents.sessions.AgentsSessionsSetStatusResponse;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.model.assistant.SuggestedPrompt;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The practice workspace, called by Slack's own client. */
class PracticeSlackTest {
    private static final Set<String> EVERY_SCOPE = Set.of("chat:write", "users:read", "im:write", "files:write",
            "assistant:write");
    private static final String WINDOW = "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\"t\"},"
            + "\"blocks\":[{\"type\":\"divider\"}]}";

    private final MovableClock clock = new MovableClock();
    private final PracticeSlack slack = new PracticeSlack(manifest(EVERY_SCOPE, true), Directory.ofTwo(),
            UploadedFiles.inMemory(), clock, 0);
    private final MethodsClient app = client(slack).methods(PracticeSlack.BOT_TOKEN);

    PracticeSlackTest() throws IOException {}

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void aMessageIsSeenByThoseInTheChannelOnly() throws Exception {
        assertThat(app.chatPostMessage(r -> r.channel("U0ANA").text("hola")).getChannel()).isEqualTo("D0ANA");
        app.chatPostMessage(r -> r.channel(Workspace.CHANNEL).text("a todos"));
        app.chatPostEphemeral(r -> r.channel(Workspace.CHANNEL).user("U0BRUNO").text("só para você"));
        assertThat(textsFor("U0ANA")).containsExactly("hola", "a todos");
        assertThat(textsFor("U0BRUNO")).containsExactly("a todos", "só para você");
    }

    @Test
    void refusesWithSlacksNames() throws Exception {
        assertThat(app.chatPostMessage(r -> r.channel("C0NOWHERE").text("x")).getError())
                .isEqualTo("channel_not_found");
        assertThat(app.chatPostMessage(r -> r.channel("U0ANA")).getError()).isEqualTo("no_text");
        assertThat(app.chatPostMessage(r -> r.text("x")).getError()).isEqualTo("invalid_arguments");
        assertThat(app.chatPostMessage(r -> r.channel("U0ANA").text("x").threadTs("1.1")).getError())
                .isEqualTo("thread_not_found");
        assertThat(app.chatPostEphemeral(r -> r.channel("D0ANA").user("U0BRUNO").text("x")).getError())
                .isEqualTo("user_not_in_channel");
        assertThat(app.usersInfo(r -> r.user("U0NOBODY")).getError()).isEqualTo("user_not_found");
        assertThat(app.reactionsAdd(r -> r.channel("D0ANA").timestamp("1.1").name("eyes")).getError())
                .isEqualTo("unknown_method");
        assertThat(client(slack).methods("xoxb-of-someone-else").authTest(r -> r).getError()).isEqualTo("invalid_auth");
        post(slack.url() + "api/auth.test", "");
        assertThat(slack.refusals()).hasSize(9).first().extracting(Refusals.Refused::error).isEqualTo("not_authed");
    }

    @Test
    void refusesBlocksThatAreTooLongAndSaysWhere() throws Exception {
        String blocks = "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"" + "x".repeat(3_001)
                + "\"}}]";
        ChatPostMessageResponse answer = app.chatPostMessage(r -> r.channel("U0ANA").text("x").blocksAsString(blocks));
        assertThat(answer.getError()).isEqualTo("invalid_blocks");
        assertThat(answer.getResponseMetadata().getMessages())
                .containsExactly("[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]");
    }

    @Test
    void grantsOnlyTheScopesOfTheManifest() throws Exception {
        try (var strict = new PracticeSlack(manifest(Set.of("chat:write"), false), Directory.ofTwo(),
                UploadedFiles.inMemory(), clock, 0)) {
            MethodsClient limited = client(strict).methods(PracticeSlack.BOT_TOKEN);
            assertThat(limited.usersInfo(r -> r.user("U0ANA")).getError()).isEqualTo("missing_scope");
            assertThat(limited.chatPostMessage(r -> r.channel("U0ANA").text("x")).isOk()).isTrue();
            assertThat(limited.viewsPublish(r -> r.userId("U0ANA").viewAsString(WINDOW.replace("modal", "home")))
                    .getError()).isEqualTo("not_enabled");
        }
    }

    @Test
    void aHomeIsOneViewThatIsPublishedAnewUnlessItIsAnotherThanTheAppThinks() throws Exception {
        String home = "{\"type\":\"home\",\"blocks\":[{\"type\":\"divider\"}]}";
        var first = app.viewsPublish(r -> r.userId("U0ANA").viewAsString(home)).getView();
        var second = app.viewsPublish(r -> r.userId("U0ANA").viewAsString(home).hash(first.getHash())).getView();
        assertThat(second.getId()).isEqualTo(first.getId());
        assertThat(app.viewsPublish(r -> r.userId("U0ANA").viewAsString(home).hash(first.getHash())).getError())
                .isEqualTo("hash_conflict");
        assertThat(app.viewsPublish(r -> r.userId("U0ANA").viewAsString(
                home.replace("{\"type\":\"home\"",
                        "{\"type\":\"home\",\"title\":{\"type\":\"plain_text\",\"text\":\"x\"}")))
                .getError()).isEqualTo("invalid_arguments");
        String many = home.replace("{\"type\":\"divider\"}", String.join(",",
                java.util.Collections.nCopies(101, "{\"type\":\"divider\"}")));
        assertThat(app.viewsPublish(r -> r.userId("U0ANA").viewAsString(many)).getError())
                .isEqualTo("invalid_arguments");
        assertThat(app.viewsPublish(r -> r.userId("U0NOBODY").viewAsString(home)).getError())
                .isEqualTo("invalid_arguments");
    }

    @Test
    void aTriggerOpensOneWindowWithinThreeSeconds() throws Exception {
        String trigger = slack.trigger("U0ANA");
        assertThat(open(trigger).isOk()).isTrue();
        assertThat(open(trigger).getError()).isEqualTo("exchanged_trigger_id");
        assertThat(open("made-up").getError()).isEqualTo("invalid_trigger_id");
        String late = slack.trigger("U0ANA");
        clock.forward(Duration.ofMillis(3_001));
        assertThat(open(late).getError()).isEqualTo("expired_trigger_id");
        assertThat(slack.workspace().windowsOf("U0ANA")).hasSize(1);
        assertThat(slack.workspace().windowsOf("U0BRUNO")).isEmpty();
    }

    @Test
    void windowsAreStackedThreeHighAndNotTooLarge() throws Exception {
        open(slack.trigger("U0ANA"));
        push();
        push();
        assertThat(app.viewsPush(r -> r.triggerId(slack.trigger("U0ANA")).viewAsString(WINDOW)).getError())
                .isEqualTo("push_limit_reached");
        String large = WINDOW.replace("\"t\"", "\"" + "t".repeat(250 * 1024) + "\"");
        assertThat(app.viewsOpen(r -> r.triggerId(slack.trigger("U0ANA")).viewAsString(large)).getError())
                .isEqualTo("view_too_large");
        assertThat(app.viewsUpdate(r -> r.viewId("V0NONE").viewAsString(WINDOW)).getError()).isEqualTo("not_found");
        String id = slack.workspace().windowsOf("U0ANA").getLast().path("id").asString();
        assertThat(app.viewsUpdate(r -> r.viewId(id).hash("old").viewAsString(WINDOW)).getError())
                .isEqualTo("hash_conflict");
    }

    @Test
    void updatingAWindowThatWasClosedIsRefusedButNobodysMistake() throws Exception {
        String id = open(slack.trigger("U0ANA")).getView().getId();
        slack.workspace().close("U0ANA", id, false);
        assertThat(app.viewsUpdate(r -> r.viewId(id).viewAsString(WINDOW)).getError()).isEqualTo("not_found");
        assertThat(slack.refusals()).isEmpty();
    }

    @Test
    void theBotChangesOnlyItsOwnLastingMessages() throws Exception {
        String ours = app.chatPostMessage(r -> r.channel("U0ANA").text("antes")).getTs();
        String fleeting = app.chatPostEphemeral(r -> r.channel("D0ANA").user("U0ANA").text("x")).getMessageTs();
        Post theirs = slack.workspace().add(new Post("D0ANA", "9.9", null, "U0ANA", "mío", null, null, null, false));
        assertThat(app.chatUpdate(r -> r.channel("D0ANA").ts(ours).text("después")).isOk()).isTrue();
        assertThat(app.chatUpdate(r -> r.channel("D0ANA").ts(fleeting).text("y")).getError())
                .isEqualTo("cant_update_message");
        assertThat(app.chatDelete(r -> r.channel("D0ANA").ts(theirs.ts())).getError()).isEqualTo("cant_delete_message");
        assertThat(textsFor("U0ANA")).containsExactly("después", "x", "mío");
    }

    @Test
    void aResponseUrlTakesFiveAnswers() throws Exception {
        String url = slack.responseUrl("D0ANA", "U0ANA");
        for (int i = 0; i < 5; i++) {
            assertThat(respond(url)).isEqualTo(200);
        }
        assertThat(respond(url)).isEqualTo(404);
        String late = slack.responseUrl("D0ANA", "U0ANA");
        clock.forward(Duration.ofMinutes(31));
        assertThat(respond(late)).isEqualTo(404);
        assertThat(slack.refusals()).extracting(Refusals.Refused::error).containsExactly("expired_url", "used_url");
    }

    @Test
    void aPictureIsThereOnceItsUploadIsComplete() throws Exception {
        var place = app.filesGetUploadURLExternal(r -> r.filename("a.png").length(3));
        String blocks = "[{\"type\":\"image\",\"alt_text\":\"a\",\"slack_file\":{\"id\":\"" + place.getFileId()
                + "\"}}]";
        assertThat(app.chatPostMessage(r -> r.channel("U0ANA").blocksAsString(blocks)).getError())
                .isEqualTo("invalid_blocks");
        assertThat(post(place.getUploadUrl(), "png")).isEqualTo(200);
        assertThat(app.filesCompleteUploadExternal(r -> r.files(List.of(
                FileDetails.builder()
                        .id(place.getFileId()).title("a").build())))
                .isOk()).isTrue();
        assertThat(app.chatPostMessage(r -> r.channel("U0ANA").blocksAsString(blocks)).isOk()).isTrue();
    }

    @Test
    void suggestionsAndStatusStandInTheDirectMessagesUntilTheNextAnswer() throws Exception {
        app.assistantThreadsSetSuggestedPrompts(
                r -> r.channelId("D0ANA").prompts(List.of(new SuggestedPrompt("Empezar", "quiero mi clave"))));
        String question = app.chatPostMessage(r -> r.channel("U0ANA").text("?")).getTs();
        app.assistantThreadsSetStatus(r -> r.channelId("D0ANA").threadTs(question).status("is looking"));
        assertThat(String.valueOf(slack.workspace().promptsOf("D0ANA"))).contains("quiero mi clave");
        assertThat(slack.workspace().statuses()).containsExactly(new Status("D0ANA", question, "is looking"));
        app.chatPostMessage(r -> r.channel("U0ANA").text("listo"));
        assertThat(slack.workspace().statuses()).isEmpty();
    }

    @Test
    void withoutAgentsInThePlanWhatAgentsDoIsRefusedAndNobodysMistake() throws Exception {
        String question = app.chatPostMessage(r -> r.channel("U0ANA").text("?")).getTs();
        assertThat(processing(question).getError()).isEqualTo("not_authorized");
        slack.workspace().agents(Agents.NONE);
        assertThat(app.assistantThreadsSetSuggestedPrompts(
                r -> r.channelId("D0ANA").prompts(List.of(new SuggestedPrompt("Empezar", "quiero mi clave"))))
                .getError()).isEqualTo("not_authorized");
        assertThat(app.assistantThreadsSetStatus(r -> r.channelId("D0ANA").threadTs(question).status("x")).getError())
                .isEqualTo("not_authorized");
        assertThat(slack.refusals()).isEmpty();
    }

    @Test
    void aConversationHasANameAndAStatusInTheThreadOfItsFirstMessage() throws Exception {
        slack.workspace().agents(Agents.SESSIONS);
        Post question = slack.workspace().add(new Post("D0ANA", "1.1", null, "U0ANA", "?", null, null, null, false));
        AgentsSessionsSetStatusResponse begun = processing(question.ts());
        assertThat(begun.isOk()).isTrue();
        assertThat(begun.getTitle()).isEmpty();
        assertThat(begun.getWarning()).isEqualTo("missing_agent_session_stopped_event_subscription");
        assertThat(app.agentsSessionsRename(r -> r.channelId("D0ANA").threadTs("1.1").title("IP")).isOk()).isTrue();
        app.agentsSessionsSetStatus(r -> r.channelId("D0ANA").threadTs("1.1").status("active").title("another"));
        assertThat(slack.workspace().sessions()).containsExactly(new AgentSession("D0ANA", "1.1", "IP", "active"));
        slack.workspace().clear();
        assertThat(slack.workspace().sessions()).isEmpty();
    }

    @Test
    void refusesSessionsWithSlacksNames() throws Exception {
        slack.workspace().agents(Agents.SESSIONS);
        slack.workspace().add(new Post("D0ANA", "1.1", null, "U0ANA", "?", null, null, null, false));
        slack.workspace().add(new Post("D0ANA", "1.2", "1.1", "U0ANA", "!", null, null, null, false));
        assertThat(processing("1.2").getError()).isEqualTo("invalid_thread_ts");
        assertThat(app.agentsSessionsSetStatus(r -> r.channelId("D0ANA").status("active")).getError())
                .isEqualTo("invalid_arguments");
        assertThat(app.agentsSessionsSetStatus(r -> r.channelId("D0ANA").threadTs("1.1").status("busy")).getError())
                .isEqualTo("invalid_arguments");
        assertThat(app.agentsSessionsSetStatus(r -> r.channelId("D9").threadTs("1.1").status("active")).getError())
                .isEqualTo("channel_not_found");
        assertThat(app.agentsSessionsRename(r -> r.channelId("D0ANA").threadTs("1.1").title("IP")).getError())
                .isEqualTo("session_not_found");
        assertThat(app.agentsSessionsSetStatus(
                r -> r.channelId("D0ANA").threadTs("1.1").status("active").title("x".repeat(201))).getError())
                .isEqualTo("invalid_arguments");
        assertThat(app.assistantThreadsSetStatus(r -> r.channelId("D0ANA").threadTs("1.1").status("x")
                .loadingMessages(Collections.nCopies(11, "x"))).getError()).isEqualTo("invalid_arguments");
    }

    private AgentsSessionsSetStatusResponse processing(String thread) throws IOException, SlackApiException {
        return app.agentsSessionsSetStatus(r -> r.channelId("D0ANA").threadTs(thread).status("processing"));
    }

    @Test
    void keysThatTravelledAreMaskedForThoseWhoLookInside() throws Exception {
        String key = "KeapAK-" + "0011223344".repeat(5);
        app.chatPostMessage(r -> r.channel("U0ANA").text("clave " + key + " fin"));
        assertThat(slack.traffic().newest().toString()).contains("clave [key] fin").doesNotContain(key);
    }

    private ViewsOpenResponse open(String trigger) throws IOException, SlackApiException {
        return app.viewsOpen(r -> r.triggerId(trigger).viewAsString(WINDOW));
    }

    private void push() throws IOException, SlackApiException {
        assertThat(app.viewsPush(r -> r.triggerId(slack.trigger("U0ANA")).viewAsString(WINDOW)).isOk()).isTrue();
    }

    private static int respond(String url) throws IOException, InterruptedException {
        return post(url, "{\"text\":\"x\"}");
    }

    private static int post(String url, String body) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(url)).POST(BodyPublishers.ofString(body)).build(),
                    BodyHandlers.discarding()).statusCode();
        }
    }

    private List<String> textsFor(String person) {
        return slack.workspace().postsFor(person).stream().map(Post::text).toList();
    }

    private static Slack client(PracticeSlack slack) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.url() + "api/");
        config.setStatsEnabled(false);
        return Slack.getInstance(config);
    }

    static Manifest manifest(Set<String> scopes, boolean homeTab) {
        return new Manifest("Clavero", scopes, Set.of("message.im"), List.of(), homeTab, false, List.of(), true);
    }
}
