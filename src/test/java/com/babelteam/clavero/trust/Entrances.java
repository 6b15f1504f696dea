package com.babelteam.clavero.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.SlackRequests;
import com.babelteam.clavero.playground.workspace.Deliveries;
import com.babelteam.clavero.playground.workspace.Hands;
import com.babelteam.clavero.playground.workspace.Person;
import com.babelteam.clavero.playground.workspace.Post;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.playground.workspace.Workspace;
import com.babelteam.clavero.playground.workspace.Workspace.Agents;
import com.babelteam.clavero.trust.Canary.Kind;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every way by which a key can come in. Each waits until what came with the key is where it belongs. */
final class Entrances {
    static final String SAFE = "faro";
    static final String FORM = "the form";
    static final String COMMAND = "the slash command";
    static final String MESSAGE = "a direct message";
    static final String EDIT = "an edited message";
    static final String FILE = "a file's name";
    private static final String TITLE = "a thread's title";
    static final String APP_CODE = "the field of the app's code";
    private static final String EXCEPTION = "an exception's message";
    static final String SUPPORT = "the support form";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final PracticeSlack slack;
    private final SlackRequests requests;
    private final Hands hands;
    private final List<String> answers = new ArrayList<>();
    private int people;

    Entrances(int port, PracticeSlack slack) {
        this.slack = slack;
        this.requests = new SlackRequests(port, slack);
        this.hands = new Hands(slack, new Deliveries(slack, SlackRequests.SIGNING_SECRET,
                () -> URI.create("http://127.0.0.1:" + port + "/slack/events")));
    }

    /** All canaries there are: words that nobody could tell for a key are one only where a key is asked for. */
    static List<Canary> canaries() {
        return Stream.of(FORM, COMMAND, MESSAGE, EDIT, FILE, TITLE, APP_CODE, TellTaleKeap.FAULTS, TellTaleKeap.ERRORS,
                EXCEPTION, SUPPORT)
                .flatMap(entrance -> Stream.of(Kind.values())
                        .filter(kind -> kind != Kind.PHRASE || Set.of(FORM, COMMAND, APP_CODE).contains(entrance))
                        .map(kind -> Canary.of(entrance, kind)))
                .toList();
    }

    /** Lets the key in. */
    void enter(Canary canary) {
        switch (canary.entrance()) {
            case FORM -> form(canary, "fm101");
            case COMMAND -> command(canary);
            case MESSAGE -> directMessage(canary);
            case EDIT -> edit(canary);
            case FILE -> file(canary);
            case TITLE -> title(canary);
            case APP_CODE -> appCode(canary);
            case TellTaleKeap.FAULTS -> form(canary, "fk101");
            case TellTaleKeap.ERRORS -> form(canary, "fr101");
            case EXCEPTION -> exception(canary);
            case SUPPORT -> support(canary);
            default -> throw new IllegalArgumentException(canary.entrance());
        }
    }

    /** All that Slack's requests were answered, and the windows that came of it. */
    String answers() {
        var windows = new StringBuilder();
        for (int person = 1; person <= people; person++) {
            windows.append(slack.workspace().windowsOf("UES" + person));
        }
        return answers + windows.toString();
    }

    private void form(Canary canary, String app) {
        String person = next().id();
        String answer = noted(requests.submit(person, "es", app, canary.text()));
        if (canary.kind() == Kind.PHRASE) {
            assertThat(answer).contains("key-not-recognised");
        } else {
            awaitCall(person, app);
        }
    }

    private void command(Canary canary) {
        String person = next().id();
        noted(requests.command(person, "cm101 " + canary.text()));
        awaitCall(person, canary.kind() == Kind.PHRASE ? "key-not-recognised" : "cm101");
    }

    private void directMessage(Canary canary) {
        Person person = next();
        say(person, "mi clave es " + canary.text() + " y dice " + SAFE + "dm");
        awaitPost(person, post -> post.user().equals(Workspace.BOT));
    }

    private void title(Canary canary) {
        Person person = next();
        slack.workspace().agents(Agents.SESSIONS);
        Post hello = say(person, "hola");
        Awaitility.await().atMost(PATIENCE)
                .until(() -> slack.workspace().session(hello.channel(), hello.ts())
                        .filter(each -> each.status().equals("active")).isPresent());
        assertThat(hands.rename(person, hello.channel(), hello.ts(), canary.text() + " " + SAFE).error()).isEmpty();
        // A title that somebody gave stays: it was heard.
        hands.say(person, hello.channel(), hello.ts(), "q pongo en la lista d ips??", 1);
        awaitPost(person, post -> post.text().contains("Allowed IP List"));
        assertThat(slack.workspace().session(hello.channel(), hello.ts()).orElseThrow().title()).contains(SAFE);
        slack.workspace().agents(Agents.NONE);
    }

    private void appCode(Canary canary) {
        assertThat(noted(requests.submit(next().id(), "es", canary.text(), "clave"))).contains("app-code-invalid");
    }

    private void exception(Canary canary) {
        var response = requests.event("""
                                      {"type":"event_callback","team_id":"%s","event_id":"Ev%d","event_time":"%s %s",
                                       "event":{"type":"message"}}"""
                .formatted(Workspace.TEAM, people, canary.text(), SAFE));
        noted(response);
        assertThat(response.statusCode()).isNotEqualTo(200);
    }

    private void support(Canary canary) {
        handedOver(canary.text() + " " + SAFE + "case");
    }

    private void edit(Canary canary) {
        Person person = handedOver("ayuda");
        Post question = say(person, "una pregunta");
        awaitInChannel("una pregunta");
        assertThat(hands.edit(person, question.channel(), question.ts(), SAFE + "edit " + canary.text()).error())
                .isEmpty();
        awaitInChannel(SAFE + "edit");
    }

    private void file(Canary canary) {
        Person person = handedOver("ayuda");
        ObjectNode envelope = JSON.createObjectNode().put("type", "event_callback").put("team_id", Workspace.TEAM)
                .put("event_id", "EvFile" + people);
        ObjectNode message = envelope.putObject("event").put("type", "message").put("subtype", "file_share")
                .put("channel_type", "im").put("channel", person.directChannel()).put("user", person.id())
                .put("text", SAFE + "file" + people).put("ts", "9.00000" + people);
        message.putArray("files").addObject().put("id", "F1").put("name", canary.text() + ".png").put("title",
                canary.text());
        noted(requests.event(envelope.toString()));
        awaitInChannel(SAFE + "file" + people);
    }

    /** Somebody with a case at support. */
    private Person handedOver(String words) {
        Person person = next();
        say(person, "quiero hablar con una persona");
        Post offer = awaitPost(person, post -> String.valueOf(post.blocks()).contains("escalate.open"));
        assertThat(hands.press(person, offer.channel(), offer.ts(),
                JSON.createObjectNode().put("type", "button").put("action_id", "escalate.open"), null).error())
                .isEmpty();
        Awaitility.await().atMost(PATIENCE).until(() -> !slack.workspace().windowsOf(person.id()).isEmpty());
        ObjectNode values = JSON.createObjectNode();
        values.putObject("summary").putObject("summary").put("type", "plain_text_input").put("value", words);
        values.putObject("email").putObject("email").put("type", "email_text_input").put("value", "ana@example.com");
        values.putObject("conversation").putObject("conversation").put("type", "checkboxes").putArray(
                "selected_options").addObject().put("value", "include");
        var done = hands.submit(person,
                slack.workspace().windowsOf(person.id()).getLast().path("id").asString(), values);
        assertThat(done.error() + done.fields()).isEqualTo("{}");
        awaitPost(person, post -> post.text().contains("me quedo callado"));
        return person;
    }

    private Person next() {
        people++;
        return slack.workspace().people().find("UES" + people).orElseThrow();
    }

    private Post say(Person person, String text) {
        assertThat(hands.say(person, person.directChannel(), null, text, 1).error()).isEmpty();
        return awaitPost(person, post -> post.user().equals(person.id()));
    }

    private String noted(HttpResponse<String> response) {
        answers.add(response.body());
        return response.body();
    }

    private void awaitCall(String person, String words) {
        Awaitility.await(words).atMost(PATIENCE).until(() -> slack.calls().stream()
                .anyMatch(call -> call.arguments().containsValue(person) && call.toString().contains(words)));
    }

    private void awaitInChannel(String words) {
        Awaitility.await(words).atMost(PATIENCE).until(() -> slack.calls().stream()
                .anyMatch(call -> call.get("channel").equals(Workspace.CHANNEL) && call.toString().contains(words)));
    }

    private Post awaitPost(Person person, Predicate<Post> which) {
        Awaitility.await().atMost(PATIENCE).until(() -> find(person, which) != null);
        Post found = find(person, which);
        assertThat(found).isNotNull();
        return Objects.requireNonNull(found);
    }

    /** The newest. */
    private @Nullable Post find(Person person, Predicate<Post> which) {
        return slack.workspace().postsFor(person.id()).stream()
                .filter(post -> post.channel().equals(person.directChannel())).filter(which)
                .reduce((_, last) -> last).orElse(null);
    }
}
