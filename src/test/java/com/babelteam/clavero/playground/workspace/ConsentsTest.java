package com.babelteam.clavero.playground.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Installations by consent, bought by Slack's own client. */
class ConsentsTest {
    private static final String BACK = "http://localhost/slack/oauth_redirect";
    private static final Set<String> SCOPES = Set.of("chat:write");

    private final MovableClock clock = new MovableClock();
    private final PracticeSlack slack = new PracticeSlack(
            PracticeSlackTest.manifest(Set.of("chat:write", "users:read"), true), Directory.ofTwo(),
            UploadedFiles.inMemory(), clock, 0);
    private final PracticeSlack other = slack.another("T0OTHER", "other", Directory.ofTwo(), clock);

    ConsentsTest() throws IOException {}

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void aTokenWorksInItsWorkspaceAndForItsScopes() throws Exception {
        MethodsClient there = client(buy(slack.consents().allow("T0OTHER", SCOPES, "")).getAccessToken());
        assertThat(there.authTest(r -> r).getTeamId()).isEqualTo("T0OTHER");
        assertThat(there.chatPostMessage(r -> r.channel("U0ANA").text("hola")).isOk()).isTrue();
        assertThat(other.workspace().postsFor("U0ANA")).hasSize(1);
        assertThat(slack.workspace().postsFor("U0ANA")).isEmpty();
        assertThat(there.usersInfo(r -> r.user("U0ANA")).getError()).isEqualTo("missing_scope");
        slack.consents().revoke("T0OTHER");
        assertThat(there.authTest(r -> r).getError()).isEqualTo("invalid_auth");
    }

    @Test
    void refusesWithSlacksNames() throws Exception {
        assertThat(buy("made-up").getError()).isEqualTo("invalid_code");
        String late = slack.consents().allow("T0OTHER", SCOPES, "");
        clock.forward(Duration.ofMinutes(11));
        assertThat(buy(late).getError()).isEqualTo("invalid_code");
        String code = slack.consents().allow("T0OTHER", SCOPES, BACK);
        assertThat(buy(code).getError()).isEqualTo("bad_redirect_uri");
        assertThat(client("").oauthV2Access(r -> r.clientId("2.2").clientSecret("x").code("x")).getError())
                .isEqualTo("invalid_client_id");
        assertThat(client("").oauthV2Access(r -> r.clientId(Consents.CLIENT_ID).clientSecret("x").code("x")).getError())
                .isEqualTo("bad_client_secret");
    }

    @Test
    void tokensThatEndAreFollowedByOthersOnceEach() throws Exception {
        slack.consents().rotate();
        OAuthV2AccessResponse first = buy(slack.consents().allow("T0OTHER", SCOPES, ""));
        assertThat(first.getExpiresIn()).isEqualTo(43_200);
        clock.forward(Duration.ofHours(12));
        assertThat(client(first.getAccessToken()).authTest(r -> r).getError()).isEqualTo("token_expired");
        OAuthV2AccessResponse next = refresh(first.getRefreshToken());
        assertThat(client(next.getAccessToken()).authTest(r -> r).isOk()).isTrue();
        assertThat(refresh(first.getRefreshToken()).getError()).isEqualTo("invalid_refresh_token");
    }

    @Test
    void theConsentPageSendsNobodyAnywhereElse() {
        slack.consents().redirectTo(() -> BACK);
        var page = new ConsentPage(slack.consents(), slack.manifest());
        Map<String, String> asked = Map.of("client_id", Consents.CLIENT_ID, "scope", "chat:write", "state", "s&t",
                "team", "T0OTHER", "decision", "cancel");
        assertThat(page.page(new Arguments(asked))).contains("<li>chat:write</li>", "other", "s&amp;t");
        assertThat(page.decided(new Arguments(asked))).hasToString(BACK + "?error=access_denied&state=s%26t");
        for (Map<String, String> wrong : Set.of(Map.of("client_id", "2.2", "scope", "chat:write"),
                Map.of("client_id", Consents.CLIENT_ID, "scope", "chat:write", "redirect_uri", "http://elsewhere/"),
                Map.of("client_id", Consents.CLIENT_ID, "scope", "admin"))) {
            assertThatThrownBy(() -> page.page(new Arguments(wrong))).isInstanceOf(Refusal.class);
        }
    }

    private OAuthV2AccessResponse buy(String code) throws Exception {
        return client("").oauthV2Access(
                r -> r.clientId(Consents.CLIENT_ID).clientSecret(Consents.CLIENT_SECRET).code(code));
    }

    private OAuthV2AccessResponse refresh(String token) throws Exception {
        return client("").oauthV2Access(r -> r.clientId(Consents.CLIENT_ID).clientSecret(Consents.CLIENT_SECRET)
                .grantType("refresh_token").refreshToken(token));
    }

    private MethodsClient client(String token) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.url() + "api/");
        config.setStatsEnabled(false);
        return Slack.getInstance(config).methods(token);
    }
}
