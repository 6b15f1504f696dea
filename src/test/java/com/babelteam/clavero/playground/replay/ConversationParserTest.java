package com.babelteam.clavero.playground.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.replay.Conversation.Line;
import com.babelteam.clavero.playground.replay.Parsing.NotUnderstood;
import com.babelteam.clavero.playground.replay.Parsing.Problem;
import com.babelteam.clavero.playground.replay.Parsing.Understood;
import com.babelteam.clavero.playground.replay.Step.Chooses;
import com.babelteam.clavero.playground.replay.Step.Content;
import com.babelteam.clavero.playground.replay.Step.Direct;
import com.babelteam.clavero.playground.replay.Step.InChannel;
import com.babelteam.clavero.playground.replay.Step.InThread;
import com.babelteam.clavero.playground.replay.Step.Metadata;
import com.babelteam.clavero.playground.replay.Step.Presses;
import com.babelteam.clavero.playground.replay.Step.Says;
import com.babelteam.clavero.playground.replay.Step.Speaks;
import com.babelteam.clavero.playground.replay.Step.Whispers;
import com.babelteam.clavero.playground.replay.Step.WindowSays;
import com.babelteam.clavero.playground.replay.Step.Writes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationParserTest {
    @Test
    void aConversationIsReadWithWhatBelongsToEachSentence() {
        Conversation read = understood("""
                                       # Says hello
                                       # and goodbye
                                       languages: es, pt

                                       Ana speaks {language}
                                       Ana writes to Clavero: hola\\n¿qué tal?
                                         Slack delivers it 4 times
                                       # she waits
                                       Clavero says to Ana: Hola
                                         and: ¿en qué ayudo?
                                         # not yet
                                         but not: Adiós
                                         metadata: clavero_reply {topic: greeting, candidates: [a, b], n: 3}
                                       Ana chooses "Sí: eso" in "pick.it"
                                       """);
        assertThat(read.title()).isEqualTo("Says hello");
        assertThat(read.languages()).containsExactly("es", "pt");
        assertThat(read.lines()).extracting(Line::number).containsExactly(5, 6, 9, 14);
        assertThat(read.lines()).extracting(Line::step).containsExactly(new Speaks("Ana", "{language}"),
                new Writes("Ana", new Direct("Ana"), "hola\n¿qué tal?", 4),
                new Says(new Direct("Ana"), new Content(List.of("Hola", "¿en qué ayudo?"), List.of("Adiós"),
                        new Metadata("clavero_reply",
                                Map.of("topic", "greeting", "candidates", List.of("a", "b"), "n", 3)))),
                new Chooses("Ana", "Sí: eso", "pick.it"));
    }

    @Test
    void placesAreToldApart() {
        assertThat(understood("""
                              Bruno writes in #integraciones: @Clavero oi
                              Bruno writes in the thread: e agora?
                              Bruno writes in Clavero: oi
                              Clavero says in #integraciones: …
                              Clavero says in the thread: oi
                              Clavero whispers to Bruno: oi
                              the window says: oi: tudo bem
                              Bruno presses "O que é: isto?"
                              """).lines()).extracting(Line::step).containsExactly(
                new Writes("Bruno", new InChannel("integraciones"), "@Clavero oi", 1),
                new Writes("Bruno", new InThread(), "e agora?", 1),
                new Writes("Bruno", new Direct("Bruno"), "oi", 1),
                new Says(new InChannel("integraciones"), new Content(List.of(), List.of(), null)),
                new Says(new InThread(), content("oi")), new Whispers("Bruno", content("oi")),
                new WindowSays(content("oi: tudo bem")), new Presses("Bruno", "O que é: isto?"));
    }

    @Test
    void allThatIsNotUnderstoodIsNamedWithItsLine() {
        Parsing parsing = ConversationParser.parse("wrong.txt", """
                                                                # Wrong
                                                                  and: nothing above
                                                                Ana sings: la la
                                                                Ana writes to Clavero: hola
                                                                  metadata: x
                                                                Clavero says to Ana: hola
                                                                  metadata: x {unfinished: [}
                                                                languages: es
                                                                Clavero writes to Clavero: hola
                                                                """);
        assertThat(parsing).isInstanceOfSatisfying(NotUnderstood.class,
                it -> assertThat(it.problems()).extracting(Problem::line).containsExactly(2, 3, 5, 7, 8, 9));
        assertThat(parsing.toString()).contains("wrong.txt:3: \"Ana sings: la la\" is no sentence that I know");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a comment\n"})
    void aFileInWhichNothingHappensIsAMistake(String text) {
        assertThat(ConversationParser.parse("empty.txt", text)).isInstanceOf(NotUnderstood.class);
    }

    @Test
    void everySentenceHasOneMeaning() {
        List<String> examples = """
                                Ana speaks pt
                                Ana writes to Clavero: x: y
                                Ana writes in #integraciones: x: y
                                Ana writes in the thread: x: y
                                Ana edits that: x: y
                                Ana deletes that
                                Ana presses "x: y"
                                Ana chooses "x: y" in "z: w"
                                Ana fills in Código de la aplicación: x: y
                                Ana submits
                                Ana closes the window
                                Ana opens the home tab
                                Ana uses the shortcut "x: y" on the message "z: w"
                                Keap is xmlrpc-ended
                                Keap revokes x: y
                                the process restarts
                                the plan has no agents
                                Slack asks to wait 2 times
                                Ana presses stop
                                Ana names the conversation: x: y
                                Clavero says to Ana: x: y
                                Clavero says in #integraciones: x: y
                                Clavero says in the thread: x: y
                                Clavero whispers to Ana: x: y
                                a window opens: x: y
                                the window says: x: y
                                the window closes
                                the field app_code says: x says: y
                                Ana's home says: x says: y
                                the conversation is called: x: y
                                the conversation is active
                                Ana sees nothing of: x: y
                                nothing more comes
                                an e-mail comes for a@example.com: x: y
                                Slack refuses chat.postMessage: invalid_blocks
                                """.lines().toList();
        assertThat(examples).hasSameSizeAs(Grammar.SENTENCES).allSatisfy(example -> assertThat(Grammar.SENTENCES)
                .filteredOn(sentence -> sentence.form().matcher(example).matches()).hasSize(1));
    }

    @Test
    void theConversationsThatAreShippedAreUnderstood() {
        assertThat(Conversations.shipped()).isNotEmpty()
                .allSatisfy(each -> assertThat(each).as(each.toString()).isInstanceOf(Understood.class));
    }

    private static Content content(String text) {
        return new Content(List.of(text), List.of(), null);
    }

    private static Conversation understood(String text) {
        Parsing parsing = ConversationParser.parse("test.txt", text);
        assertThat(parsing).as(parsing.toString()).isInstanceOf(Understood.class);
        return ((Understood) parsing).conversation();
    }
}
