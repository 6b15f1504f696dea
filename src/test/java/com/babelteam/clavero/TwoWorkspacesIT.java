package com.babelteam.clavero;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.Installing;
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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two workspaces in one process, each added by consent. The people in them have the same identifiers, so that whatever is told
 * apart by those alone is found out.
 */
class TwoWorkspacesIT {
    private static final String OTHER = "T0OTHER";
    private static final Person ANA = Directory.ofTwo().find("U0ANA").orElseThrow();
    private static final Person BRUNO = Directory.ofTwo().find("U0BRUNO").orElseThrow();
    private static final String TOKEN_KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder = Path.of("");
    private final PracticeSlack slack = new PracticeSlack(Manifest.shipped(), Directory.ofTwo(),
            UploadedFiles.inMemory(), Clock.systemUTC(), 0);
    private final PracticeKeap keap = new PracticeKeap();
    private int port;
    private final Place first = new Place(slack);
    private final Place second = new Place(slack.another(OTHER, "other", Directory.ofTwo(), Clock.systemUTC()));

    TwoWorkspacesIT() throws IOException {}

    @AfterEach
    void close() {
        slack.close();
        keap.close();
    }

    @Test
    void neitherSeesWhatIsTheOthersAndLeavingErasesOnlyItsOwn() throws SQLException {
        try (var clavero = start()) {
            install(first);
            install(second);

            first.say(ANA, "¿dónde encuentro mi clave?");
            second.say(ANA, "¿dónde encuentro mi clave?");
            first.say(ANA, "/infusionsoft-verify ab123 " + PracticeKeap.LEGACY_KEY);
            second.say(ANA, "/infusionsoft-verify ab123 " + PracticeKeap.UNKNOWN_KEY);
            first.awaitPost(ANA, post -> about(post, "result").equals("accepted"));
            second.awaitPost(ANA, post -> about(post, "result").equals("key-refused"));
            assertThat(first.direct(ANA)).noneMatch(post -> about(post, "result").equals("key-refused"));
            assertThat(second.direct(ANA)).noneMatch(post -> about(post, "result").equals("accepted"));
            first.awaitPost(ANA, post -> !about(post, "topic").isEmpty());
            second.awaitPost(ANA, post -> !about(post, "topic").isEmpty());

            aCaseOfTheSecondIsAnsweredFromTheFirst();
            assertThat(slack.refusals()).isEmpty();
            assertThat(second.slack().refusals()).isEmpty();
            Map<String, Integer> kept = rowsOf(Workspace.TEAM);
            assertThat(kept).containsKeys("checks", "dialogues", "said").doesNotContainKey("cases");
            assertThat(rowsOf(OTHER)).containsKeys("checks", "dialogues", "said", "cases", "case_threads");

            assertThat(second.hands().uninstall().error()).isEmpty();
            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(rowsOf(OTHER)).isEmpty());
            assertThat(rowsOf(Workspace.TEAM)).isEqualTo(kept);
            first.awaitPost(BRUNO, post -> post.text().contains("removeu o aplicativo"));
            int calls = second.slack().calls().size();
            int before = first.direct(ANA).size();
            second.say(ANA, "¿sigue ahí?");
            first.say(ANA, "¿dónde encuentro mi clave?");
            Awaitility.await().atMost(PATIENCE).until(() -> first.direct(ANA).size() > before + 1);
            assertThat(second.slack().calls()).hasSize(calls);
            assertThat(rowsOf(OTHER)).isEmpty();

            install(second);
            int silent = second.direct(ANA).size();
            second.say(ANA, "¿dónde encuentro mi clave?");
            Awaitility.await().atMost(PATIENCE).until(() -> second.direct(ANA).size() > silent + 1);
            assertThat(clavero.output()).contains("Uninstalled from " + OTHER).doesNotContain("xoxb-",
                    PracticeKeap.LEGACY_KEY, "practice-client-secret", TOKEN_KEY);
        }
    }

    private void aCaseOfTheSecondIsAnsweredFromTheFirst() {
        second.say(ANA, "quiero hablar con una persona");
        second.press(ANA, second.awaitPost(ANA, post -> String.valueOf(post.blocks()).contains("escalate.open")),
                "escalate.open");
        second.submitCase(ANA, "no me sale");
        Post root = first.awaitPost(BRUNO, post -> post.text().contains("no me sale"));
        assertThat(root.channel()).isEqualTo(Workspace.CHANNEL);
        assertThat(String.valueOf(root.blocks())).contains("Ana").doesNotContain("<@U0ANA>");
        assertThat(second.posts(BRUNO)).noneMatch(post -> post.text().contains("no me sale"));

        second.awaitPost(ANA, post -> post.text().contains("me quedo callado"));
        second.say(ANA, "¿hay alguien?");
        Post carried = first.awaitPost(BRUNO, post -> root.ts().equals(post.threadTs()));
        assertThat(carried.text()).contains("¿hay alguien?", "A pessoa").doesNotContain("<@");
        first.say(ANA, "yo no tengo ningún caso");
        first.awaitPost(ANA, post -> post.user().equals(Workspace.BOT)
                && post.ts().compareTo(carried.ts()) > 0);
        assertThat(first.posts(BRUNO)).noneMatch(post -> post.text().contains("ningún caso"));

        first.hands().say(BRUNO, Workspace.CHANNEL, root.ts(), "Olá, sou o Bruno", 1);
        Post answer = second.awaitPost(ANA, post -> post.text().contains("Olá"));
        assertThat(answer.text()).contains("El equipo de soporte").doesNotContain("<@");
        assertThat(first.direct(ANA)).noneMatch(post -> post.text().contains("Olá"));
        second.hands().say(BRUNO, Workspace.CHANNEL, null, "uma conversa deles", 1);
        assertThat(second.direct(ANA)).noneMatch(post -> post.text().contains("uma conversa deles"));
    }

    /** A workspace, and what its people do in it. */
    private final class Place {
        private final PracticeSlack slack;
        private final Hands hands;

        Place(PracticeSlack slack) {
            this.slack = slack;
            this.hands = new Hands(slack, new Deliveries(slack, SlackRequests.SIGNING_SECRET,
                    () -> URI.create("http://127.0.0.1:" + port + "/slack/events")));
        }

        PracticeSlack slack() {
            return slack;
        }

        Hands hands() {
            return hands;
        }

        void say(Person person, String text) {
            assertThat(hands.say(person, person.directChannel(), null, text, 1).error()).isEmpty();
        }

        void press(Person person, Post post, String action) {
            ObjectNode pressed = JsonMapper.shared().createObjectNode().put("type", "button").put("action_id", action);
            assertThat(hands.press(person, post.channel(), post.ts(), pressed, null).error()).isEmpty();
        }

        void submitCase(Person person, String words) {
            Awaitility.await().atMost(PATIENCE).until(() -> !slack.workspace().windowsOf(person.id()).isEmpty());
            ObjectNode form = slack.workspace().windowsOf(person.id()).getLast();
            assertThat(hands.submit(person, form.path("id").asString(), JsonMapper.shared()
                    .readTree("""
                              {"summary": {"summary": {"type": "plain_text_input", "value": "%s"}},
                               "email": {"email": {"type": "email_text_input", "value": "ana@example.com"}}}
                              """.formatted(words)))
                    .error()).isEmpty();
        }

        List<Post> posts(Person person) {
            return slack.workspace().postsFor(person.id());
        }

        List<Post> direct(Person person) {
            return posts(person).stream().filter(post -> post.channel().equals(person.directChannel())).toList();
        }

        Post awaitPost(Person person, Predicate<Post> which) {
            Awaitility.await().atMost(PATIENCE).until(() -> posts(person).stream().anyMatch(which));
            return posts(person).stream().filter(which).findFirst().orElseThrow();
        }
    }

    private RunningClavero start() {
        var clavero = new RunningClavero(folder, slack.settingsForSeveral(), keap.settings(),
                Map.of("clavero.slack.signing-secret", SlackRequests.SIGNING_SECRET, "clavero.slack.token-keys",
                        TOKEN_KEY, "spring.datasource.username", "sa", "clavero.support.channel", Workspace.CHANNEL,
                        "clavero.support.workspace",
                        Workspace.TEAM, "spring.datasource.url", database()));
        port = clavero.port();
        slack.consents().redirectTo(() -> "http://127.0.0.1:" + port + "/slack/oauth_redirect");
        Awaitility.await().atMost(Duration.ofMinutes(4)).until(() -> clavero.health("readiness") == 200);
        return clavero;
    }

    private void install(Place place) {
        try (var installing = new Installing(port)) {
            installing.install(place.slack());
        }
    }

    /** A server, so that the test can look in while the process runs. */
    private String database() {
        return "jdbc:h2:file:" + folder.resolve("clavero") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                + "CASE_INSENSITIVE_IDENTIFIERS=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;AUTO_SERVER=TRUE";
    }

    /** How much is kept of a workspace's people, by table; tables that hold nothing are left out. */
    private Map<String, Integer> rowsOf(String workspace) throws SQLException {
        try (var connection = DriverManager.getConnection(database(), "sa", "")) {
            Map<String, Integer> rows = new TreeMap<>();
            for (String table : tablesWithWorkspaces(connection)) {
                try (var count = connection
                        .prepareStatement("select count(*) from " + table + " where workspace = ?")) {
                    count.setString(1, workspace);
                    try (var result = count.executeQuery()) {
                        result.next();
                        rows.put(table, result.getInt(1));
                    }
                }
            }
            rows.values().removeIf(each -> each == 0);
            return rows;
        }
    }

    /** Asked of the database, so that a table that comes later is looked at too. */
    private static List<String> tablesWithWorkspaces(Connection connection) throws SQLException {
        try (var columns = connection.getMetaData().getColumns(null, "public", null, "workspace")) {
            var tables = new ArrayList<String>();
            while (columns.next()) {
                tables.add(columns.getString("TABLE_NAME"));
            }
            assertThat(tables).hasSizeGreaterThan(9);
            return tables;
        }
    }

    private static String about(Post post, String field) {
        return post.metadata() == null ? "" : post.metadata().path("event_payload").path(field).asString("");
    }
}
