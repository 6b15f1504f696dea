package com.babelteam.clavero;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.RunningClavero;
import com.babelteam.clavero.playground.SlackRequests;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.playground.mail.Mail;
import com.babelteam.clavero.playground.mail.PracticeMailbox;
import com.babelteam.clavero.playground.workspace.Deliveries;
import com.babelteam.clavero.playground.workspace.Directory;
import com.babelteam.clavero.playground.workspace.Hands;
import com.babelteam.clavero.playground.workspace.Hands.Done;
import com.babelteam.clavero.playground.workspace.Manifest;
import com.babelteam.clavero.playground.workspace.Person;
import com.babelteam.clavero.playground.workspace.Post;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.playground.workspace.UploadedFiles;
import com.babelteam.clavero.playground.workspace.Workspace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The hand-over as people go through it, by hand, in the whole assistant. */
@Tag("database")
class EscalateInSlackIT {
    private static final Person ANA = Directory.ofTwo().find("U0ANA").orElseThrow();
    private static final Person BRUNO = Directory.ofTwo().find("U0BRUNO").orElseThrow();

    @TempDir
    private Path folder = Path.of("");
    private final PracticeSlack slack = new PracticeSlack(Manifest.shipped(), Directory.ofTwo(),
            UploadedFiles.inMemory(), Clock.systemUTC(), 0);
    private final PracticeKeap keap = new PracticeKeap();
    private final PracticeMailbox mailbox = new PracticeMailbox(Clock.systemUTC());
    private int port;
    private final Hands hands = new Hands(slack, new Deliveries(slack, SlackRequests.SIGNING_SECRET,
            () -> URI.create("http://127.0.0.1:" + port + "/slack/events")));

    EscalateInSlackIT() throws IOException {}

    @AfterEach
    void close() {
        slack.close();
        keap.close();
        mailbox.close();
    }

    @Test
    void aPersonIsHandedOverAnsweredAndGivenBack() {
        try (var clavero = start(Map.of("clavero.support.channel", Workspace.CHANNEL))) {
            say(ANA, ANA.directChannel(), "quiero hablar con una persona");
            Post answer = awaitPost(ANA, post -> String.valueOf(post.blocks()).contains("escalate.open"));
            press(ANA, answer, "escalate.open", "");
            ObjectNode form = awaitWindow(ANA);
            assertThat(form.path("callback_id").asString()).isEqualTo("escalate");
            assertThat(form.toString()).contains("ana@example.com", "quiero hablar con una persona", "Ana");

            assertThat(submit(ANA, form, "no me sale nada, mi clave es " + PracticeKeap.NEW_KEY, "ana@").fields()
                    .toString()).contains("email");
            Done done = submit(ANA, form, "no me sale nada, mi clave es " + PracticeKeap.NEW_KEY, "ana@example.com");
            assertThat(done.error()).isEmpty();
            assertThat(done.fields()).isEmpty();
            Post receipt = awaitPost(ANA, post -> state(post).equals("sent"));
            String number = about(receipt).path("case").asString();
            assertThat(awaitWindow(ANA).toString()).contains(number);
            Mail mail = mailbox.mails().getFirst();
            assertThat(mail.subject()).contains(number);
            assertThat(mail.text()).contains("no me sale nada, mi clave es [key]", "quiero hablar con una persona");

            Post root = awaitPost(BRUNO, post -> post.channel().equals(Workspace.CHANNEL)
                    && post.text().contains(number));
            awaitPost(ANA, post -> post.text().contains("me quedo callado"));
            int before = direct(ANA).size();
            say(ANA, ANA.directChannel(), "¿hay alguien?");
            awaitPost(BRUNO, post -> root.ts().equals(post.threadTs()) && post.text().contains("¿hay alguien?"));
            hands.say(BRUNO, Workspace.CHANNEL, root.ts(), "Aqui estou", 2);
            Post carried = awaitPost(ANA, post -> post.channel().equals(ANA.directChannel())
                    && post.text().contains("Aqui estou"));
            assertThat(direct(ANA)).hasSize(before + 2);
            Post own = find(BRUNO, post -> post.text().equals("Aqui estou"));
            assertThat(hands.edit(BRUNO, Workspace.CHANNEL, own.ts(), "Aqui estou, Ana").error()).isEmpty();
            awaitPost(ANA, post -> post.ts().equals(carried.ts()) && post.text().contains("Aqui estou, Ana"));
            assertThat(hands.delete(BRUNO, Workspace.CHANNEL, own.ts()).error()).isEmpty();
            Awaitility.await().until(() -> direct(ANA).stream().noneMatch(post -> post.ts().equals(carried.ts())));

            press(BRUNO, root, "escalate.close", number);
            awaitPost(ANA, post -> post.text().contains("Soporte cerró su caso"));
            say(ANA, ANA.directChannel(), "cómo va mi caso");
            assertThat(awaitPost(ANA, post -> post.text().contains(number) && post.text().contains("enviado")).text())
                    .contains("El correo ya salió hacia soporte");
            assertThat(slack.refusals()).isEmpty();
            assertThat(slack.calls().toString()).doesNotContain(PracticeKeap.NEW_KEY);
            assertThat(clavero.output()).doesNotContain(PracticeKeap.NEW_KEY, "no me sale nada");
        }
    }

    @Test
    void theCommandAndASecondBadCheckLeadThereToo() {
        int operators = RunningClavero.freePort();
        try (var _ = start(Map.of("management.server.port", String.valueOf(operators)))) {
            assertThat(RunningClavero.get(operators, "/actuator/cases").body()).isEqualTo("[]");
            assertThat(RunningClavero.get(operators, "/actuator/metrics/clavero.cases?tag=state:queued").body())
                    .contains("\"value\":0.0");
            say(BRUNO, Workspace.CHANNEL, "/infusionsoft-verify suporte");
            assertThat(awaitWindow(BRUNO).toString()).contains("Enviar ao suporte", "bruno@example.com");

            say(ANA, ANA.directChannel(), "/infusionsoft-verify ab123 KeapAK-1");
            awaitPost(ANA, EscalateInSlackIT::isReport);
            assertThat(direct(ANA)).noneMatch(post -> String.valueOf(post.blocks()).contains("escalate.open"));
            say(ANA, ANA.directChannel(), "/infusionsoft-verify ab123 KeapAK-1");
            Post second = awaitPost(ANA,
                    post -> isReport(post) && String.valueOf(post.blocks()).contains("escalate.open"));
            press(ANA, second, "escalate.open", "");
            assertThat(awaitWindow(ANA).toString()).contains("key-not-recognised");
        }
    }

    private RunningClavero start(Map<String, String> more) {
        var clavero = new RunningClavero(folder, slack.settings(), keap.settings(), mailbox.settings(),
                Map.of("clavero.slack.signing-secret", SlackRequests.SIGNING_SECRET, "db-scheduler.polling-interval",
                        "200ms"),
                more);
        port = clavero.port();
        Awaitility.await().atMost(Duration.ofMinutes(4)).until(() -> clavero.health("readiness") == 200);
        return clavero;
    }

    private void say(Person person, String channel, String text) {
        assertThat(hands.say(person, channel, null, text, 1).error()).isEmpty();
    }

    private void press(Person person, Post post, String action, String value) {
        ObjectNode pressed = JsonMapper.shared().createObjectNode().put("type", "button").put("action_id", action);
        if (!value.isEmpty()) {
            pressed.put("value", value);
        }
        assertThat(hands.press(person, post.channel(), post.ts(), pressed, null).error()).isEmpty();
    }

    private Done submit(Person person, ObjectNode form, String summary, String email) {
        return hands.submit(person, form.path("id").asString(), JsonMapper.shared()
                .readTree("""
                          {"summary": {"summary": {"type": "plain_text_input", "value": "%s"}},
                           "email": {"email": {"type": "email_text_input", "value": "%s"}},
                           "conversation": {"conversation": {"type": "checkboxes", "selected_options": [
                               {"text": {"type": "plain_text", "text": "x"}, "value": "include"}]}}}
                          """.formatted(summary, email)));
    }

    private ObjectNode awaitWindow(Person person) {
        Awaitility.await().until(() -> !slack.workspace().windowsOf(person.id()).isEmpty());
        return slack.workspace().windowsOf(person.id()).getLast();
    }

    private Post awaitPost(Person person, Predicate<Post> which) {
        Awaitility.await().atMost(Duration.ofSeconds(20))
                .until(() -> slack.workspace().postsFor(person.id()).stream().anyMatch(which));
        return find(person, which);
    }

    private Post find(Person person, Predicate<Post> which) {
        return slack.workspace().postsFor(person.id()).stream().filter(which).findFirst().orElseThrow();
    }

    private List<Post> direct(Person person) {
        return slack.workspace().postsFor(person.id()).stream()
                .filter(post -> post.channel().equals(person.directChannel())).toList();
    }

    private static JsonNode about(Post post) {
        @Nullable
        JsonNode metadata = post.metadata();
        return metadata == null ? JsonMapper.shared().createObjectNode() : metadata.path("event_payload");
    }

    private static String state(Post post) {
        return about(post).path("state").asString("");
    }

    private static boolean isReport(Post post) {
        return post.channel().startsWith("D") && about(post).has("reference");
    }
}
