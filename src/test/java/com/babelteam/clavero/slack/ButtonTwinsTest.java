package com.babelteam.clavero.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.escalation.CaseNumber;
import com.babelteam.clavero.escalation.Dossier;
import com.babelteam.clavero.escalation.Escalations;
import com.babelteam.clavero.leak.Leaks;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.playground.SlackRequests;
import com.babelteam.clavero.playground.TestDatabase;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.playground.workspace.Post;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.playground.workspace.Workspace;
import com.slack.api.bolt.App;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every button that the assistant listens to has something to type that does the same. Those of the conversation are held by
 * TypedTwinsTest, which knows them by what they do; the others are here.
 */
@Tag("database")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "clavero.slack.signing-secret=" + SlackRequests.SIGNING_SECRET, "clavero.slack.retry-delay=200ms",
        "clavero.support.channel=" + Workspace.CHANNEL})
class ButtonTwinsTest {
    private static final Set<String> BEHIND_THE_COMMAND = Set.of("verify.open", "escalate.open", "escalate.add",
            "leak.prove");
    private static final Set<String> WRITTEN = Set.of("escalate.close", "leak.follow", "leak.dismiss");
    private static final PracticeSlack SLACK = slack();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @LocalServerPort
    private int port;
    @Autowired
    private App bolt;
    @Autowired
    private Escalations escalations;
    @Autowired
    private Leaks leaks;
    private SlackRequests requests = new SlackRequests(0, SLACK);
    private final Phrases phrases = new Phrases();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", TestDatabase::url);
        SLACK.settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    @BeforeEach
    void connect() {
        requests = new SlackRequests(port, SLACK);
    }

    @AfterAll
    static void stop() {
        SLACK.close();
    }

    @Test
    void everyButtonIsKnownHereOrIsTheConversations() throws ReflectiveOperationException {
        Set<String> known = new TreeSet<>(BEHIND_THE_COMMAND);
        known.addAll(WRITTEN);
        assertThat(buttons()).filteredOn(button -> !button.matches("(guide|answer|language|person)\\..*"))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @ParameterizedTest
    @CsvSource({"'', verify", "soporte, escalate", "suporte, escalate", "support, escalate"})
    void theCommandOpensWhatButtonsOpen(String words, String window) {
        String person = someone(Language.SPANISH);
        requests.command(person, words);
        awaitWindow(person, window);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theCommandAddsToACase(Language language) {
        String person = someone(language);
        CaseNumber number = open(person, language);
        assertThat(awaitPost(person, "Añadir", "Acrescentar", "Add").text())
                .contains(FormButton.COMMAND + " " + phrases.say(language, "receipt.typed") + " " + number);
        requests.command(person,
                phrases.say(language, "receipt.typed") + " " + number.value().toLowerCase(Locale.ROOT));
        awaitWindow(person, "escalate.add");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theCommandOpensTheProof(Language language) {
        String person = someone(language);
        requests.command(person, phrases.say(language, "leak.prove.words"));
        Awaitility.await()
                .until(() -> !SLACK.calls("response_url", call -> call.get("person").equals(person)).isEmpty());
        expose(person);
        requests.command(person, " " + phrases.say(language, "leak.prove.words").toUpperCase(Locale.ROOT));
        awaitWindow(person, "leak.prove");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void writingFollowsALeakOrSaysThatItIsNone(Language language) {
        String person = someone(language);
        expose(person);
        write(person, phrases.say(language, "leak.button.follow"));
        assertThat(awaitPost(person, phrases.say(language, "leak.steps.title")).text()).contains(
                FormButton.COMMAND + " " + phrases.say(language, "leak.prove.words"));
        write(person, "*" + phrases.say(language, "leak.typed.dismiss").split("\\|")[0] + "*.");
        awaitPost(person, phrases.say(language, "leak.dismissed"));
        assertThat(leaks.openOf(new PersonId(Workspace.TEAM, person))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void writingClosesACaseForEitherSide(Language language) {
        String words = phrases.say(language, "channel.typed").split("\\|")[0];
        assertThat(words).isEqualToIgnoringCase(phrases.say(language, "button.close"));
        String person = someone(language);
        CaseNumber first = open(person, language);
        assertThat(awaitPost(person, "*" + words + "*", words).text()).contains(words);
        String event = write(person, words);
        awaitPost(person, Mrkdwn.plain(phrases.say(language, "channel.closed-by-person", "", first)));
        requests.event(event);

        CaseNumber second = open(person, language);
        Awaitility.await().until(() -> !inChannel(person, second).isEmpty());
        Post root = inChannel(person, second).getFirst();
        awaitPost(person, Mrkdwn.plain(phrases.say(language, "channel.opened", "", second, words)));
        message("U0TEAM", Workspace.CHANNEL, "channel", root.ts(), words);
        awaitPost(person, Mrkdwn.plain(phrases.say(language, "channel.closed-by-team", "", second)));
        assertThat(posts(person)).noneMatch(post -> post.text().contains(phrases.say(language, "talk.failed")));
    }

    private CaseNumber open(String person, Language language) {
        var who = new PersonId(Workspace.TEAM, person);
        var draft = escalations.draft(who, language, new Dossier("Ana", "practice", language, "", "", "", "",
                List.of()));
        var _ = escalations.submit(who, draft.number(), "no me sale", "ana@example.com", false);
        return draft.number();
    }

    private void expose(String person) {
        message(person, "C0OTHER", "channel", null, "mi clave de api es " + PracticeKeap.LEGACY_KEY);
        Awaitility.await().until(() -> leaks.openOf(new PersonId(Workspace.TEAM, person)).isPresent());
    }

    private String write(String person, String text) {
        return message(person, "D" + person.substring(1), "im", null, text);
    }

    private String message(String person, String channel, String type, @Nullable String thread,
            String text) {
        String ts = "1790000000." + String.format("%06d", NUMBERS.incrementAndGet());
        var json = JsonMapper.shared();
        var envelope = json.createObjectNode().put("type", "event_callback").put("team_id", Workspace.TEAM)
                .put("event_id", "Ev" + ts);
        var event = envelope.putObject("event").put("type", "message").put("user", person).put("text", text)
                .put("channel", channel).put("channel_type", type).put("ts", ts);
        if (thread != null) {
            event.put("thread_ts", thread);
        }
        assertThat(requests.event(envelope.toString()).statusCode()).isEqualTo(200);
        return envelope.toString();
    }

    private static void awaitWindow(String person, String callback) {
        Awaitility.await().alias(callback).until(() -> SLACK.workspace().windowsOf(person).stream()
                .anyMatch(view -> view.path("callback_id").asString("").equals(callback)));
    }

    private static List<Post> inChannel(String person, CaseNumber number) {
        return posts(person).stream().filter(post -> post.channel().equals(Workspace.CHANNEL))
                .filter(post -> post.text().contains(number.value())).toList();
    }

    private static List<Post> posts(String person) {
        return SLACK.workspace().postsFor(person);
    }

    private static Post awaitPost(String person, String... anyOf) {
        Awaitility.await().alias(String.join(" or ", anyOf)).until(() -> find(person, anyOf).size() > 0);
        return find(person, anyOf).getLast();
    }

    private static List<Post> find(String person, String... anyOf) {
        return posts(person).stream().filter(post -> List.of(anyOf).stream().anyMatch(post.text()::contains)).toList();
    }

    private static String someone(Language language) {
        return "U" + language.code().toUpperCase(Locale.ROOT) + NUMBERS.incrementAndGet();
    }

    /** The names by which Bolt knows them, out of the literal patterns it keeps. */
    private Set<String> buttons() throws ReflectiveOperationException {
        Field handlers = App.class.getDeclaredField("blockActionHandlers");
        handlers.setAccessible(true);
        Set<String> names = new HashSet<>();
        ((Map<?, ?>) handlers.get(bolt)).keySet()
                .forEach(key -> names.add(String.valueOf(key).replaceAll("^\\^\\\\Q|\\\\E\\$$", "")));
        return names;
    }

    private static PracticeSlack slack() {
        try {
            return new PracticeSlack();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
