package com.babelteam.clavero.slack.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.babelteam.clavero.playground.workspace.Consents;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.playground.workspace.PracticeSlack.Call;
import com.babelteam.clavero.slack.Secret;
import com.babelteam.clavero.slack.SlackSettings;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Tokens in the database, bought from a Slack that takes each code and each refresh token once. */
class InstallationsTest {
    private static final Set<String> SCOPES = Set.of("chat:write");
    private static final String TEAM = "T0PRACTICE";

    private final DriverManagerDataSource database = new DriverManagerDataSource(
            "jdbc:h2:mem:installations-" + System.nanoTime()
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final PracticeSlack slack = new PracticeSlack();
    private final Replica process = new Replica(List.of(TokenVaultTest.FIRST));

    InstallationsTest() throws IOException {}

    /** What one replica has of its own; the database and Slack are everybody's. */
    private final class Replica {
        private final InstallationStore store = new InstallationStore(jdbc, Clock.systemUTC());
        private final TokenVault vault;
        private final SlackGrants grants;
        private final TokenRenewal renewal;
        private final Installations installations;

        Replica(List<Secret> keys) {
            var settings = new InstallSettings(Consents.CLIENT_ID, Secret.of(Consents.CLIENT_SECRET), keys,
                    URI.create(slack.url() + "oauth/v2/authorize"));
            var general = new SlackSettings(Secret.of(""), Secret.of("practice"), Secret.of(""),
                    URI.create(slack.url() + "api/"), Duration.ofSeconds(10), Duration.ofSeconds(1),
                    Duration.ofHours(1), Duration.ofHours(1), "", Consents.CLIENT_ID);
            var config = new SlackConfig();
            config.setMethodsEndpointUrlPrefix(slack.url() + "api/");
            config.setStatsEnabled(false);
            vault = new TokenVault(settings);
            grants = new SlackGrants(Slack.getInstance(config), settings, new InstallAddresses(settings, general),
                    Clock.systemUTC());
            renewal = new TokenRenewal(store, vault, grants, Clock.systemUTC());
            installations = new Installations(store, vault, renewal);
        }

        void install(String place) {
            installations.keep(grants.forCode(slack.consents().allow(place, SCOPES, "")).orElseThrow());
        }

        String token(String workspace) {
            return installations.of(workspace).map(Secret::reveal).orElse("");
        }
    }

    @BeforeEach
    void migrate() {
        Flyway.configure().dataSource(database).load().migrate();
    }

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void aTokenIsKeptEncryptedAndFoundByItsWorkspaceOnly() {
        process.install(TEAM);
        assertThat(process.token(TEAM)).startsWith("xoxb-");
        assertThat(process.token("T0OTHER")).isEmpty();
        assertThat(everything()).doesNotContain(process.token(TEAM), "xoxb");
    }

    @Test
    void aCodeIsGoodOnce() {
        String code = slack.consents().allow(TEAM, SCOPES, "");
        assertThat(process.grants.forCode(code)).isPresent();
        assertThat(process.grants.forCode(code)).isEmpty();
    }

    @Test
    void aRowThatWasSwappedForAnothersIsNotUsed() {
        process.install(TEAM);
        process.install("T0OTHER");
        jdbc.sql("update installations set bot_token = (select bot_token from installations where id = 'T0OTHER')"
                + " where id = ?").param(TEAM).update();
        assertThatThrownBy(() -> process.token(TEAM)).isInstanceOf(UnreadableToken.class);
        assertThat(process.token("T0OTHER")).startsWith("xoxb-");
    }

    @Test
    void ofManyWhoNeedANewTokenInSeveralProcessesOneBuysIt() throws Exception {
        slack.consents().rotate();
        process.install(TEAM);
        String old = process.token(TEAM);
        endsIn(Duration.ofMinutes(5));
        var other = new Replica(List.of(TokenVaultTest.FIRST));
        List<String> seen = atOnce(() -> process.token(TEAM), () -> other.token(TEAM));
        String next = process.token(TEAM);
        assertThat(next).isNotEqualTo(old).startsWith("xoxe.xoxb-");
        assertThat(seen).isNotEmpty().allMatch(each -> each.equals(old) || each.equals(next));
        assertThat(refreshes()).hasSize(1);
        assertThat(everything()).doesNotContain(next, old, "xoxe");
    }

    @Test
    void withATokenThatHasEndedEverybodyInTheProcessWaitsForTheNext() throws Exception {
        slack.consents().rotate();
        process.install(TEAM);
        String old = process.token(TEAM);
        endsIn(Duration.ofMinutes(-5));
        assertThat(atOnce(() -> process.token(TEAM))).doesNotContain(old).containsOnly(process.token(TEAM));
        assertThat(refreshes()).hasSize(1);
    }

    @Test
    void aHundredRoundsOfTwoProcessesNeverSpendARefreshTokenTwice() throws Exception {
        slack.consents().rotate();
        process.install(TEAM);
        var other = new Replica(List.of(TokenVaultTest.FIRST));
        for (int round = 1; round <= 100; round++) {
            endsIn(Duration.ofMinutes(5));
            atOnce(() -> process.token(TEAM), () -> other.token(TEAM));
            assertThat(refreshes()).hasSize(round);
        }
        assertThat(slack.refusals()).isEmpty();
    }

    @Test
    void ifSlackGivesNoneTheOldOneServesAndIsNotAskedForAtEveryTurn() {
        slack.consents().rotate();
        process.install(TEAM);
        String old = process.token(TEAM);
        endsIn(Duration.ofMinutes(5));
        slack.failWith("internal_error");
        assertThat(process.token(TEAM)).isEqualTo(old);
        assertThat(process.token(TEAM)).isEqualTo(old);
        assertThat(refreshes()).hasSize(1);
        slack.failWith("");
        jdbc.sql("update installations set renewing_till = ?")
                .param(Instant.now().minusSeconds(1).atOffset(ZoneOffset.UTC)).update();
        process.renewal.renewAhead();
        assertThat(process.token(TEAM)).isNotEqualTo(old);
    }

    @Test
    void installingAnewWhileARenewalRunsKeepsTheNewerToken() {
        slack.consents().rotate();
        process.install(TEAM);
        Installation before = process.store.find(TEAM).orElseThrow();
        assertThat(process.store.claim(before, Duration.ofMinutes(1))).isTrue();
        process.install(TEAM);
        String newer = process.token(TEAM);
        assertThat(process.store.replace(before, new InstallationStore.Sealed("x", "y", "z", Instant.now()))).isFalse();
        assertThat(process.token(TEAM)).isEqualTo(newer);
    }

    @Test
    void anotherKeyTakesOverWhatIsThereAndTheOldOneCanGo() {
        slack.consents().rotate();
        process.install(TEAM);
        String token = process.token(TEAM);
        var changed = new Replica(List.of(TokenVaultTest.SECOND, TokenVaultTest.FIRST));
        assertThat(changed.token(TEAM)).isEqualTo(token);
        new KeyChange(changed.store, changed.vault).encryptAnew();
        var after = new Replica(List.of(TokenVaultTest.SECOND));
        assertThat(after.token(TEAM)).isEqualTo(token);
        endsIn(Duration.ofMinutes(5));
        assertThat(after.token(TEAM)).as("the refresh token too").isNotEqualTo(token);
        assertThatThrownBy(() -> process.token(TEAM)).isInstanceOf(UnreadableToken.class);
        new KeyChange(process.store, process.vault).encryptAnew();
        assertThat(after.token(TEAM)).as("left alone by who cannot read it").startsWith("xoxe.xoxb-");
    }

    @Test
    void anOrganisationsTokenServesItsWorkspacesAndTheirOwnComesFirst() {
        process.install(Consents.ORGANISATION);
        assertThat(process.token(TEAM)).as("not known to belong to it").isEmpty();
        process.store.belongs(TEAM, Consents.ORGANISATION);
        process.store.belongs("T0OTHER", Consents.ORGANISATION);
        String orgs = process.token(TEAM);
        assertThat(orgs).isEqualTo(process.token("T0OTHER")).isEqualTo(process.token(Consents.ORGANISATION));
        process.install("T0OTHER");
        assertThat(process.token("T0OTHER")).isNotEqualTo(orgs);
        assertThat(process.token(TEAM)).isEqualTo(orgs);
        assertThat(process.store.servedBy(Consents.ORGANISATION)).containsExactly(TEAM);
        process.store.belongs(TEAM, "E0ELSEWHERE");
        assertThat(process.token(TEAM)).isEmpty();
    }

    private void endsIn(Duration time) {
        jdbc.sql("update installations set expires_at = ?").param(Instant.now().plus(time).atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<Call> refreshes() {
        return slack.calls("oauth.v2.access", call -> call.get("grant_type").equals("refresh_token"));
    }

    @SafeVarargs
    private static List<String> atOnce(Callable<String>... each) throws Exception {
        int many = 8;
        var start = new CyclicBarrier(many * each.length);
        List<Future<String>> running = new ArrayList<>();
        List<String> results = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < many; i++) {
                for (Callable<String> one : each) {
                    running.add(threads.submit(() -> {
                        start.await();
                        return one.call();
                    }));
                }
            }
            for (Future<String> one : running) {
                results.add(one.get());
            }
        }
        return results;
    }

    private String everything() {
        return jdbc.sql("select * from installations").query().listOfRows().toString();
    }
}
