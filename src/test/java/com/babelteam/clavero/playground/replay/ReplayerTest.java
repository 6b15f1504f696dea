package com.babelteam.clavero.playground.replay;

import static com.babelteam.clavero.playground.replay.StubPlayground.nothing;
import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.replay.Outcome.Failed;
import com.babelteam.clavero.playground.replay.Outcome.Passed;
import com.babelteam.clavero.playground.replay.Parsing.Understood;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ReplayerTest {
    private static final String FORM = """
                                       {"id":"V%d","title":{"type":"plain_text","text":"Comprobar mi clave"},"blocks":[
                                        {"type":"input","block_id":"app_code","label":{"type":"plain_text","text":"Código"},
                                         "element":{"type":"plain_text_input","action_id":"app_code","initial_value":"zz"}},
                                        {"type":"input","block_id":"api_key","label":{"type":"plain_text","text":"Clave de API"},
                                         "element":{"type":"plain_text_input","action_id":"api_key"}},
                                        {"type":"input","block_id":"tools","optional":true,"label":{"type":"plain_text","text":"Herramientas"},
                                         "element":{"type":"checkboxes","action_id":"tools","options":[
                                          {"text":{"type":"plain_text","text":"WordPress"},"value":"wp"},
                                          {"text":{"type":"plain_text","text":"Hotmart"},"value":"hm"}]}}]}
                                       """;
    private static final String BUTTONS = """
                                          {"blocks":[{"type":"section","text":{"type":"mrkdwn","text":"R&amp;D"},"accessory":
                                           {"type":"static_select","action_id":"pick","options":[{"text":{"type":"plain_text","text":"Uno"},"value":"1"}]}},
                                           {"type":"actions","block_id":"b1","elements":[{"type":"button","action_id":"guide.next","value":"go",
                                            "text":{"type":"plain_text","text":"Listo ✅"}}]}]}
                                          """;

    private final StubPlayground playground = new StubPlayground();

    @TempDir
    private Path folder = Path.of("");

    ReplayerTest() throws IOException {}

    @AfterEach
    void stop() {
        playground.close();
    }

    @Test
    void aFormIsFilledInSentAndAnswered() {
        playground.when("say", (it, body) -> {
            it.opens(body.path("as").asString(""), FORM.formatted(7));
            return nothing();
        });
        playground.when("submit", (it, body) -> {
            it.opens("U0ANA",
                    "{\"id\":\"V7\",\"blocks\":[{\"type\":\"section\",\"text\":{\"text\":\"La clave funciona\"}}]}");
            it.saysLater("D0ANA", "La clave funciona",
                    """
                    {"metadata":{"event_type":"clavero_verification","event_payload":{"result":"accepted","n":3,"all":["a"]}}}
                    """);
            return nothing();
        });
        assertPasses("""
                     Ana writes to Clavero: /infusionsoft-verify
                     a window opens: Comprobar
                     Ana fills in app_code: {app accepted 2}
                     Ana fills in Clave de API: {key accepted}
                     Ana chooses "WordPress" in "Herramientas"
                     Ana chooses "Hotmart"
                     Ana chooses "wp"
                     Ana submits
                     the window says: La clave
                       but not: rechazada
                     Clavero says to Ana: La clave funciona
                       metadata: clavero_verification {result: accepted, n: 3, all: [a]}
                     Bruno sees nothing of: La clave funciona
                     nothing more comes
                     Ana closes the window
                     the window closes
                     """);
        assertThat(playground.acts()).anyMatch(act -> act.startsWith("submit ") && act.contains("\"view_id\":\"V7\"")
                && act.contains("\"app_code\":{\"type\":\"plain_text_input\",\"value\":\"cd456\"}")
                && act.contains("\"value\":\"KeapAK-abab") && act.contains("\"selected_options\":[{\"text\":{\"type\""
                        + ":\"plain_text\",\"text\":\"Hotmart\"},\"value\":\"hm\"}]"));
    }

    @Test
    void aFormThatIsNotTakenIsSpokenOf() {
        playground.when("say", (it, _) -> {
            it.opens("U0ANA", FORM.formatted(1));
            return nothing();
        });
        playground.when("submit", (_, _) -> {
            var answer = nothing();
            answer.putObject("errors").put("api_key", "Esto parece una contraseña.");
            return answer;
        });
        String begin = """
                       Ana writes to Clavero: /infusionsoft-verify
                       Ana fills in api_key: x
                       Ana submits
                       """;
        assertPasses(begin + "the field Clave de API says: una contraseña\nnothing more comes\n");
        assertFails(begin + "nothing more comes\n", 4, "was not taken", "Esto parece una contraseña");
        assertFails(begin + "the field app_code says: contraseña\n", 4, "the form's errors are");
        assertFails("Ana writes to Clavero: /x\nAna submits\n", 2, "api_key is empty");
    }

    @Test
    void buttonsMenusAndSuggestionsAreUsedWhereTheyAre() {
        playground.when("say", (it, body) -> {
            it.says("D0ANA", "Empecemos " + body.path("text").asString(""), BUTTONS);
            return nothing();
        });
        playground.when("press", (it, body) -> {
            it.says("D0ANA", "Usó " + body.path("action_id").asString("") + " " + body.path("value").asString("")
                    + body.path("selected_option").path("value").asString(""), "");
            return nothing();
        });
        playground.when("visit", (it, _) -> {
            it.suggestsLater();
            return nothing();
        });
        assertPasses("""
                     Ana opens the messages tab
                     Ana presses "¿Por dónde empiezo?"
                     Clavero says to Ana: Empecemos empezar
                       and: R&D
                     Ana presses "Listo ✅"
                     Clavero says to Ana: Usó guide.next go
                     Ana presses "guide.next"
                     Clavero says to Ana: Usó guide.next go
                     Ana chooses "Uno"
                     Clavero says to Ana: Usó pick 1
                     """);
        assertThat(playground.acts()).anyMatch(act -> act.startsWith("press ") && act.contains("\"block_id\":\"b1\"")
                && act.contains("\"message_ts\":\"1.2\"") && act.contains("\"channel\":\"D0ANA\""));
        assertFails("Ana writes to Clavero: hola\nAna presses \"Nada\"\n", 2, "no button \"Nada\" came");
    }

    @Test
    void onlyWhatIsNewOrChangedCounts() {
        playground.when("say", (it, body) -> {
            if (body.path("text").asString("").equals("uno")) {
                it.says("D0ANA", "Primera", "");
            } else if (body.path("text").asString("").equals("dos")) {
                it.changes("Primera", "Segunda");
            }
            return nothing();
        });
        assertPasses("""
                     Ana writes to Clavero: uno
                     Clavero says to Ana: Primera
                     Ana writes to Clavero: dos
                     Clavero says to Ana: Segunda
                     nothing more comes
                     """);
        assertFails("""
                    Ana writes to Clavero: uno
                    Clavero says to Ana: Primera
                    Ana writes to Clavero: tres
                    Clavero says to Ana: Primera
                    """, 4, "Clavero did not say \"Primera\"", "Ana sees as the last message: \"Primera\"");
    }

    @Test
    void anAnswerTooManyIsNoticedWhoeverGetsIt() {
        playground.when("say", (it, body) -> {
            for (int i = 0; i < body.path("deliveries").asInt(1); i++) {
                it.saysLater("D0ANA", "Hola", "");
            }
            return nothing();
        });
        String twice = "Ana writes to Clavero: hola\n  Slack delivers it 2 times\nClavero says to Ana: Hola\n";
        assertFails(twice + "nothing more comes\n", 4, "more came, for Ana: \"Hola\"");
        assertPasses(twice + "Clavero says to Ana: Hola\nnothing more comes\n");
        playground.when("say", (it, _) -> {
            it.says("D0BRUNO", "Ana pregunta", "");
            return nothing();
        });
        assertFails("Ana writes to Clavero: hola\nnothing more comes\n", 2, "more came, for Bruno");
    }

    @Test
    void whatOnePersonMaySeeIsToldFromWhatAllMay() {
        playground.when("say", (it, body) -> {
            it.says("C1", "Solo para Ana", "{\"ephemeral\":true,\"only\":\"U0ANA\"}");
            it.says("C1", "En el hilo", "{\"thread_ts\":\"" + (body.path("thread_ts").isString()
                    ? body.path("thread_ts").asString("")
                    : "1.1") + "\"}");
            return nothing();
        });
        assertPasses("""
                     Ana writes in #integraciones: @Clavero ayuda
                     Clavero whispers to Ana: Solo para Ana
                     Clavero says in the thread: En el hilo
                     Clavero says in #integraciones: En el hilo
                     Bruno sees nothing of: Solo para
                     Ana writes in the thread: ¿y ahora?
                     Clavero says in the thread: En el hilo
                     """);
        assertThat(playground.acts())
                .anyMatch(act -> act.contains("¿y ahora?") && act.contains("\"thread_ts\":\"1.1\""));
        assertFails("Ana writes in #integraciones: x\nClavero says in #integraciones: Solo para\n", 2, "did not say");
        assertFails("Ana writes in #integraciones: x\nBruno sees nothing of: el hilo\n", 2, "Bruno does see");
    }

    @Test
    void phrasesAreThoseOfThePersonsLanguage() {
        playground.when("say", (it, _) -> {
            String said = it.acts().stream().anyMatch(act -> act.contains("pt-BR"))
                    ? "Resultado: `accepted` · Referência: `K7QM`"
                    : "Resultado: `accepted` · Referencia: `K7QM`";
            it.says("D0ANA", said, "");
            return nothing();
        });
        String conversation = """
                              # In two languages
                              languages: es, pt
                              Ana speaks {language}
                              Ana writes to Clavero: {words button.again}
                              Clavero says to Ana: {words report.reference}
                              """;
        assertThat(replay(conversation, Backstage.NONE)).isInstanceOfSatisfying(Passed.class, it -> {
            assertThat(it.transcript()).contains("In two languages (es)", "In two languages (pt)", "| Resultado");
        });
        assertThat(playground.acts()).anyMatch(act -> act.contains("Comprobar otra vez"))
                .anyMatch(act -> act.contains("pt-BR"));
        assertFails("Ana writes to Clavero: {words no.such.key}\n", 1, "no message bundle has the key no.such.key");
        assertFails("Ana writes to Clavero: {key throttled}\n", 1, "has no key for throttled");
    }

    @Test
    void aPhraseFitsWhateverStandsInItsPlaces() {
        playground.when("say", (it, _) -> {
            it.says("D0ANA", "Está en *La clave*, paso 2 de 6. Después quedan 4. ¿Sigue?", "");
            return nothing();
        });
        assertPasses("Ana writes to Clavero: hola\nClavero says to Ana: {words note.here} ¿Sigue?\n");
        assertFails("Ana writes to Clavero: hola\nClavero says to Ana: {words note.here} ¿Para?\n", 2, "Está en");
        assertFails("Ana writes to Clavero: {words note.here}\n", 1, "a phrase with places in it cannot be typed");
    }

    @Test
    void shortcutsAreUsedByNameOrIdAndOnTheNewestMessageThatSaysSo() {
        assertPasses("""
                     Bruno writes in #integraciones: ¿y la lista?
                     Ana uses the shortcut "Comprobar"
                     Ana uses the shortcut "ask" on the message "la lista"
                     """);
        assertThat(playground.acts()).anyMatch(act -> act.startsWith("shortcut ") && act.contains("\"U0ANA\"")
                && act.contains("\"callback_id\":\"check\"") && !act.contains("message_ts"));
        assertThat(playground.acts().getLast()).startsWith("shortcut ").contains("\"callback_id\":\"ask\"",
                "\"channel\":\"C1\"", "\"message_ts\":\"1.1\"");
        assertFails("Ana uses the shortcut \"made up\"\n", 1, "there is no shortcut");
        assertFails("Ana uses the shortcut \"ask\" on the message \"never said\"\n", 1, "no message says");
    }

    @Test
    void keapTheHomeAndTheMailboxAreWithinReach() {
        playground.when("visit", (it, _) -> {
            it.shows("U0ANA", "{\"id\":\"H1\",\"blocks\":[{\"text\":{\"text\":\"Su lugar: 3 / 6\"}}]}");
            it.mails("suporte@example.com", "Ana necesita ayuda", "texto");
            return nothing();
        });
        var restarts = new AtomicInteger();
        assertThat(replay("""
                          Keap is throttled-other-shape
                          Ana opens the home tab
                          Ana's home says: 3 / 6
                          an e-mail comes for suporte@example.com: Ana necesita
                            and: texto
                          the process restarts
                          """, () -> restarts.incrementAndGet() > 0)).isInstanceOf(Passed.class);
        assertThat(restarts).hasValue(1);
        assertThat(playground.acts()).contains("mood {\"mood\":\"throttled-other-shape\"}")
                .startsWith("clear {}", "mood {\"mood\":\"fine\"}");
        assertFails("Keap is grumpy\n", 1, "Keap is never grumpy");
        assertFails("the process restarts\n", 1, "only from a test");
        assertFails("an e-mail comes for suporte@example.com: Ana\n", 1, "no e-mail for suporte@example.com");
    }

    @Test
    void whatSlackRefusesEndsTheReplayUnlessItIsSpokenOf() {
        playground.when("say", (it, _) -> {
            it.refuses("chat.postMessage", "invalid_blocks");
            it.says("D0ANA", "Hola", "");
            return nothing();
        });
        assertFails("Ana writes to Clavero: hola\nClavero says to Ana: Hola\n", 2,
                "Slack refused chat.postMessage: invalid_blocks");
        assertFails("Ana writes to Clavero: hola\n", 1, "Slack refused");
        assertPasses("""
                     Ana writes to Clavero: hola
                     Slack refuses chat.postMessage: invalid_blocks
                     Clavero says to Ana: Hola
                     """);
        playground.when("say", (_, _) -> nothing().put("error", "operation_timeout"));
        assertFails("Ana writes to Clavero: hola\n", 1, "operation_timeout");
    }

    @Test
    void noKeyIsPrinted() {
        playground.when("say", (it, _) -> {
            it.says("D0ANA", "Su clave KeapAK-" + "ab".repeat(25), "");
            return nothing();
        });
        Outcome outcome = replay("""
                                 Ana writes to Clavero: {key accepted}
                                 Clavero says to Ana: Su clave
                                 Clavero says to Ana: otra
                                 """, Backstage.NONE);
        assertThat(outcome.toString()).contains("Su clave [key]").doesNotContain("abab");
    }

    @Test
    void aPersonWhoIsNotThereIsNamed() {
        assertFails("Carla writes to Clavero: hola\n", 1, "nobody here is called Carla");
        playground.close();
        assertFails("Ana writes to Clavero: hola\n", 1, "the playground shows nothing for Ana");
    }

    @Test
    void theCommandReadsAlongAndEndsWithACode() throws IOException {
        playground.when("say", (it, _) -> {
            it.says("D0ANA", "Hola", "");
            return nothing();
        });
        Files.writeString(folder.resolve("a.txt"), "# Hello\nAna writes to Clavero: hola\nClavero says to Ana: Hola\n");
        assertThat(command(folder.toString())).endsWith("1 of 1 conversations went as written\n0");
        Files.writeString(folder.resolve("b.txt"), "Ana sings: hola\n");
        Files.writeString(folder.resolve("c.txt"), "Ana writes to Clavero: hola\nClavero says to Ana: Adiós\n");
        assertThat(command(folder.toString())).contains("b.txt:1: ", "c.txt:2: Clavero did not say \"Adiós\"")
                .endsWith("1 of 3 conversations went as written\n1");
        assertThat(command(folder.resolve("d.txt").toString())).endsWith("2");
    }

    private String command(String what) {
        var printed = new ByteArrayOutputStream();
        int code = new ReplayCommand(replayer(Backstage.NONE), new PrintStream(printed, true, StandardCharsets.UTF_8))
                .run(what);
        return printed.toString(StandardCharsets.UTF_8) + code;
    }

    private void assertPasses(String text) {
        Outcome outcome = replay(text, Backstage.NONE);
        assertThat(outcome).as(outcome.toString()).isInstanceOf(Passed.class);
    }

    private void assertFails(String text, int line, String... why) {
        assertThat(replay(text, Backstage.NONE)).isInstanceOfSatisfying(Failed.class, it -> {
            assertThat(it.why()).contains(why);
            assertThat(it.line()).isEqualTo(line);
        });
    }

    private Outcome replay(String text, Backstage backstage) {
        Parsing parsing = ConversationParser.parse("test.txt", text);
        assertThat(parsing).as(parsing.toString()).isInstanceOf(Understood.class);
        return replayer(backstage).replay(((Understood) parsing).conversation());
    }

    private Replayer replayer(Backstage backstage) {
        return new Replayer(new HttpPlayground(playground.address()), backstage, Duration.ofSeconds(1),
                Duration.ofMillis(500));
    }
}
