package com.babelteam.clavero.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.SlackRequests;
import com.babelteam.clavero.playground.workspace.Consents;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.playground.workspace.Workspace;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Organisations and farewells, by the requests that Slack sends of them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.datasource.url=jdbc:h2:mem:uninstalling;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1",
        "clavero.slack.signing-secret=" + SlackRequests.SIGNING_SECRET})
class UninstallingTest {
    private static final PracticeSlack SLACK = slack();
    private static final String ORG = Consents.ORGANISATION;
    private static final Set<String> SCOPES = Set.of("chat:write", "users:read", "files:write");

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Installations installations;
    @Autowired
    private SlackGrants grants;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        SLACK.settingsForSeveral().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("clavero.slack.token-keys", TokenVaultTest.FIRST::reveal);
    }

    @BeforeEach
    void begin() {
        for (String table : List.of("installations", "workspaces_of_organisations", "dialogues", "inbox", "said")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @AfterAll
    static void stop() {
        SLACK.close();
    }

    @Test
    void anOrganisationIsServedInEveryWorkspaceThatSlackNamesAndAfterARestart() {
        install(ORG);
        event("T0ONE", "message", "\"channel\": \"D0ANA\", \"channel_type\": \"im\", \"user\": \"U0ANA\","
                + " \"ts\": \"1.1\", \"text\": \"hola\"", orgWide());
        awaitDialogue("T0ONE");
        assertThat(installations.of("T0ONE")).as("known from the database").isPresent();
        assertThat(installations.of("T0ELSEWHERE")).isEmpty();
    }

    @Test
    void aPressWithoutAWorkspaceCountsForThePersonsOwn() {
        install(ORG);
        new SlackRequests(port, SLACK).interact(
                """
                {"type": "block_actions", "team": null, "enterprise": {"id": "%s", "name": "Org"},
                 "is_enterprise_install": true, "trigger_id": "%s", "user": {"id": "U0ANA", "team_id": "T0TWO"},
                 "actions": [{"action_id": "language.pt", "type": "button", "action_ts": "1.2"}]}
                """.formatted(ORG, UUID.randomUUID()));
        awaitDialogue("T0TWO");
    }

    @Test
    void whatComesFromWhereWeAreNotInstalledBeginsNothing() {
        install("T0ONE");
        assertThat(event("T0STRANGE", "message", "\"channel\": \"D0ANA\", \"channel_type\": \"im\","
                + " \"user\": \"U0ANA\", \"ts\": \"1.1\", \"text\": \"hola\"", "[]")).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from inbox").query(Integer.class).single()).isZero();
    }

    @Test
    void anOrganisationsFarewellErasesEveryWorkspaceThatItAloneServed() {
        install(ORG);
        install("T0OWN");
        jdbc.sql("insert into workspaces_of_organisations values ('T0ONE', ?), ('T0OWN', ?)").params(ORG, ORG).update();
        said("T0ONE");
        said("T0OWN");
        said("T0OTHER");
        assertThat(event("T0ONE", "app_uninstalled", "\"x\": 1", "[]")).isEqualTo(200);
        assertThat(jdbc.sql("select workspace from said order by 1").query(String.class).list())
                .containsExactly("T0OTHER", "T0OWN");
        assertThat(installations.of("T0ONE")).isEmpty();
        assertThat(installations.of("T0OWN")).isPresent();
    }

    @Test
    void onlyTheBotsOwnTokenIsAFarewell() {
        install("T0ONE");
        said("T0ONE");
        event("T0ONE", "tokens_revoked", "\"tokens\": {\"oauth\": [\"U0ANA\"], \"bot\": []}", "[]");
        event("T0ONE", "tokens_revoked", "\"tokens\": {\"bot\": [\"U0SOMEONE\"]}", "[]");
        assertThat(installations.of("T0ONE")).isPresent();
        event("T0ONE", "tokens_revoked", "\"tokens\": {\"bot\": [\"" + Workspace.BOT + "\"]}", "[]");
        assertThat(installations.of("T0ONE")).isEmpty();
        assertThat(jdbc.sql("select count(*) from said").query(Integer.class).single()).isZero();
    }

    @Test
    void wordOfAnEarlierFarewellDoesNotSendThoseAwayWhoAreBack() {
        install("T0ONE");
        said("T0ONE");
        assertThat(event("T0ONE", "app_uninstalled", "\"x\": 1", "[]", Instant.now().minus(Duration.ofMinutes(5))))
                .isEqualTo(200);
        assertThat(installations.of("T0ONE")).isPresent();
        assertThat(jdbc.sql("select count(*) from said").query(Integer.class).single()).isEqualTo(1);
    }

    private void install(String place) {
        installations.keep(grants.forCode(SLACK.consents().allow(place, SCOPES, "")).orElseThrow());
    }

    private void said(String workspace) {
        jdbc.sql(
                "insert into said (workspace, person, author, line, said_at) values (?, 'U0ANA', 'PERSON', 'x', now())")
                .param(workspace).update();
    }

    private void awaitDialogue(String workspace) {
        Awaitility.await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from dialogues where workspace = ? and person = 'U0ANA'")
                        .param(workspace).query(Integer.class).single() == 1);
    }

    private static String orgWide() {
        return "[{\"enterprise_id\": \"" + ORG + "\", \"team_id\": null, \"is_enterprise_install\": true}]";
    }

    private int event(String team, String type, String fields, String authorizations) {
        return event(team, type, fields, authorizations, Instant.now());
    }

    private int event(String team, String type, String fields, String authorizations, Instant at) {
        return new SlackRequests(port, SLACK)
                .event("""
                       {"type": "event_callback", "team_id": "%s", "enterprise_id": "%s", "api_app_id": "A0CLAVERO",
                        "event_id": "Ev%s", "event_time": %d, "authorizations": %s, "event": {"type": "%s", %s}}
                       """.formatted(team, ORG, UUID.randomUUID(), at.getEpochSecond(), authorizations, type, fields))
                .statusCode();
    }

    private static PracticeSlack slack() {
        try {
            return new PracticeSlack();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
