package com.babelteam.clavero;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.RunningClavero;
import com.babelteam.clavero.playground.SlackRequests;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.playground.workspace.Deliveries;
import com.babelteam.clavero.playground.workspace.Directory;
import com.babelteam.clavero.playground.workspace.Hands;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The assistant's Home, its welcome and its shortcuts, as people use them by hand, in the whole assistant. */
class HomeInSlackIT {
    private static final Person ANA = Directory.ofTwo().find("U0ANA").orElseThrow();
    private static final Person BRUNO = Directory.ofTwo().find("U0BRUNO").orElseThrow();

    @TempDir
    private Path folder = Path.of("");
    private final PracticeSlack slack = new PracticeSlack(Manifest.shipped(), Directory.ofTwo(),
            UploadedFiles.inMemory(), Clock.systemUTC(), 0);
    private final PracticeKeap keap = new PracticeKeap();
    private int port;
    private final Hands hands = new Hands(slack, new Deliveries(slack, SlackRequests.SIGNING_SECRET,
            () -> URI.create("http://127.0.0.1:" + port + "/slack/events")));

    HomeInSlackIT() throws IOException {}

    @AfterEach
    void close() {
        slack.close();
        keap.close();
    }

    @Test
    void theHomeFollowsWhatItsPersonDoesAndForgetsThem() {
        try (var clavero = start(Map.of())) {
            say(ANA, "quiero mi clave de API");
            awaitDirect(ANA, "¿Qué ve usted en su pantalla");
            assertThat(slack.calls("views.publish", _ -> true)).isEmpty();

            visit(ANA, "home");
            assertThat(awaitHome(ANA, "Todavía no ha empezado ninguna").toString())
                    .contains("Empezar paso a paso", "Todavía no ha comprobado ninguna clave")
                    .doesNotContain("clavero.operators");
            pressOnHome(ANA, "guide.start", "legacy");
            awaitHome(ANA, "paso 1 de");
            pressOnHome(ANA, "guide.continue", "");
            awaitDirect(ANA, "Seguimos donde lo dejó");
            say(ANA, "listo");
            awaitHome(ANA, "paso 2 de");

            say(ANA, "/infusionsoft-verify ab123 KeapAK-1");
            JsonNode failed = awaitHome(ANA, "Su última comprobación no salió bien");
            assertThat(failed.toString()).contains("Eso no es una clave de API", "Comprobar otra vez");
            pressOnHome(ANA, "verify.open", "");
            assertThat(awaitWindow(ANA).path("callback_id").asString()).isEqualTo("verify");

            pressOnHome(ANA, "language.pt", "");
            awaitHome(ANA, "Falo com você em português");
            awaitDirect(ANA, "em português");

            pressOnHome(ANA, "escalate.open", "");
            Awaitility.await().until(() -> awaitWindow(ANA).path("callback_id").asString().equals("escalate"));
            assertThat(submitCase(ANA).error()).isEmpty();
            awaitHome(ANA, "O seu caso C-");

            JsonNode home = awaitHome(ANA, "Apagar o que guarda de mim");
            assertThat(home.findValue("confirm").toString()).contains("Apago tudo?", "Sim, apague", "Não, deixe");
            pressOnHome(ANA, "person.forget", "");
            awaitDirect(ANA, "que você abriu as minhas abas");
            awaitHome(ANA, "Todavía no ha empezado ninguna");
            assertThat(home(ANA)).contains("Todavía no ha comprobado ninguna clave").doesNotContain("C-", "paso 2");
            assertThat(slack.refusals()).isEmpty();
            assertThat(slack.workspace().homeOf(BRUNO.id())).isNull();
            assertThat(clavero.output()).doesNotContain("could not be");
        }
    }

    @Test
    void onlyOperatorsSeeWhatTheyShouldLookAt() {
        try (var _ = start(Map.of("clavero.operators", "U0OTHER, " + BRUNO.id(), "clavero.guide.facts-fresh-for",
                "1s"))) {
            say(ANA, "¿cuánto cuesta un vuelo a Lisboa? " + PracticeKeap.NEW_KEY);
            awaitDirect(ANA, "parece una clave");
            say(ANA, "¿Quién ganó el mundial de fútbol?");
            say(ANA, "quién ganó el mundial de fútbol");
            awaitDirect(ANA, "Tampoco lo entendí");
            say(ANA, "/infusionsoft-verify ab123 KeapAK-1");
            awaitDirect(ANA, "Eso no es una clave de API");
            visit(BRUNO, "home");
            assertThat(awaitHome(BRUNO, "Para quem cuida do Clavero").toString())
                    .contains("2 × «¿Quién ganó el mundial de fútbol?»", "`key-not-recognised`: 1", "Na fila: 0",
                            "e mais")
                    .doesNotContain(PracticeKeap.NEW_KEY);
            visit(ANA, "home");
            assertThat(awaitHome(ANA, "Eso no es una clave de API").toString()).doesNotContain("clavero.operators",
                    "key-not-recognised", "mundial");
        }
    }

    @Test
    void whoOpensTheMessagesForTheFirstTimeIsWelcomedOnce() {
        try (var clavero = start(Map.of())) {
            visit(ANA, "home");
            awaitHome(ANA, "Su clave de API de Keap");
            assertThat(direct(ANA)).isEmpty();
            assertThat(hands.visit(ANA, "messages", 4).error()).isEmpty();
            awaitDirect(ANA, "Hola, soy Clavero");
            visit(ANA, "messages");
            visit(ANA, "messages");

            say(BRUNO, "oi");
            awaitDirect(BRUNO, "Clavero");
            int before = direct(BRUNO).size();
            visit(BRUNO, "messages");
            try (var again = clavero.again()) {
                Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> again.health("readiness") == 200);
                visit(ANA, "messages");
                visit(BRUNO, "messages");
                say(ANA, "gracias");
                Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> direct(ANA).size() == 2);
                say(BRUNO, "obrigado");
                Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> direct(BRUNO).size() == before + 1);
            }
            assertThat(direct(ANA).stream().filter(post -> post.text().contains("Hola, soy Clavero"))).hasSize(1);
            assertThat(direct(BRUNO)).noneMatch(post -> post.text().contains("Olá, sou o Clavero. Ajudo"));
        }
    }

    @Test
    void shortcutsOpenTheFormAndExplainAMessageInPrivate() {
        try (var clavero = start(Map.of())) {
            assertThat(hands.shortcut(ANA, "check_key").error()).isEmpty();
            assertThat(awaitWindow(ANA).path("callback_id").asString()).isEqualTo("verify");
            assertThat(hands.shortcut(ANA, "ask_about").error()).isEqualTo("unknown_shortcut");

            hands.say(BRUNO, Workspace.CHANNEL, null, "¿q pongo en la lista d ips?? " + PracticeKeap.NEW_KEY, 1);
            Post asked = find(post -> post.text().contains("lista d ips"));
            assertThat(hands.shortcut(ANA, "ask_about", asked.channel(), asked.ts()).error()).isEmpty();
            Post seen = awaitDirect(ANA, "parece una clave");
            assertThat(seen.text()).contains("lista d ips", "[key]");
            awaitDirect(ANA, "IP");
            assertThat(slack.workspace().postsFor(BRUNO.id()))
                    .noneMatch(post -> post.text().contains("lista d ips") && !post.user().equals(BRUNO.id()));
            assertThat(slack.calls().toString()).doesNotContain(PracticeKeap.NEW_KEY);

            slack.failWith("internal_error");
            assertThat(hands.shortcut(BRUNO, "check_key").error()).isEmpty();
            Awaitility.await().until(() -> slack.calls("views.open", _ -> true).size() == 2);
            slack.failWith("");
            awaitDirect(BRUNO, "Use o atalho de novo");
            assertThat(clavero.output()).doesNotContain(PracticeKeap.NEW_KEY);
        }
    }

    private RunningClavero start(Map<String, String> more) {
        var clavero = new RunningClavero(folder, slack.settings(), keap.settings(),
                Map.of("clavero.slack.signing-secret", SlackRequests.SIGNING_SECRET, "db-scheduler.polling-interval",
                        "200ms"),
                more);
        port = clavero.port();
        Awaitility.await().atMost(Duration.ofMinutes(4)).until(() -> clavero.health("readiness") == 200);
        return clavero;
    }

    private void say(Person person, String text) {
        assertThat(hands.say(person, person.directChannel(), null, text, 1).error()).isEmpty();
    }

    private void visit(Person person, String tab) {
        assertThat(hands.visit(person, tab).error()).isEmpty();
    }

    private void pressOnHome(Person person, String action, String value) {
        ObjectNode pressed = JsonMapper.shared().createObjectNode().put("type", "button").put("action_id", action);
        if (!value.isEmpty()) {
            pressed.put("value", value);
        }
        @Nullable
        ObjectNode home = slack.workspace().homeOf(person.id());
        String id = home == null ? "" : home.path("id").asString();
        assertThat(hands.press(person, id, pressed, null).error()).isEmpty();
    }

    private Hands.Done submitCase(Person person) {
        return hands.submit(person, awaitWindow(person).path("id").asString(), JsonMapper.shared()
                .readTree("""
                          {"summary": {"summary": {"type": "plain_text_input", "value": "não acho o menu"}},
                           "email": {"email": {"type": "email_text_input", "value": "ana@example.com"}},
                           "conversation": {"conversation": {"type": "checkboxes", "selected_options": []}}}
                          """));
    }

    private ObjectNode awaitWindow(Person person) {
        Awaitility.await().until(() -> !slack.workspace().windowsOf(person.id()).isEmpty());
        return slack.workspace().windowsOf(person.id()).getLast();
    }

    private JsonNode awaitHome(Person person, String words) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> home(person).contains(words));
        return JsonMapper.shared().readTree(home(person));
    }

    private String home(Person person) {
        return String.valueOf(slack.workspace().homeOf(person.id()));
    }

    private Post awaitDirect(Person person, String words) {
        Predicate<Post> which = post -> post.text().contains(words);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> direct(person).stream().anyMatch(which));
        return direct(person).stream().filter(which).findFirst().orElseThrow();
    }

    private Post find(Predicate<Post> which) {
        return slack.workspace().postsFor(BRUNO.id()).stream().filter(which).findFirst().orElseThrow();
    }

    /** What the assistant wrote to a person. */
    private List<Post> direct(Person person) {
        return slack.workspace().postsFor(person.id()).stream().filter(
                post -> post.channel().equals(person.directChannel()) && post.user().equals(Workspace.BOT)).toList();
    }
}
