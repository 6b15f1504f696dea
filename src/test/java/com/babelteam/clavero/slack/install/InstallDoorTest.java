package com.babelteam.clavero.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.workspace.Consents;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;
import org.yaml.snakeyaml.Yaml;

/** "Add to Slack" as browsers see it, and as those see it who would like to abuse it; every logger at TRACE. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.datasource.url=jdbc:h2:mem:install-door;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1",
        "clavero.slack.signing-secret=practice", "logging.level.root=TRACE"})
@ExtendWith(OutputCaptureExtension.class)
class InstallDoorTest {
    private static final PracticeSlack SLACK = slack();
    private static final String KEY = TokenVaultTest.FIRST.reveal();

    private final HttpClient browser = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private InstallStates states;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        SLACK.settingsForSeveral().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("clavero.slack.token-keys", () -> KEY);
    }

    @BeforeEach
    void begin() {
        SLACK.failWith("");
        SLACK.consents().redirectTo(() -> "http://localhost:" + port + InstallAddresses.REDIRECT);
        jdbc.sql("delete from installations").update();
    }

    @AfterAll
    static void stop() {
        SLACK.close();
    }

    @Test
    void somebodyAddsTheAppAndIsToldSoInTheirLanguage(CapturedOutput output) {
        HttpResponse<String> page = get("/slack/install", Map.of("Accept-Language", "fr, pt-BR;q=0.8, es;q=0.5"));
        assertThat(page.body()).contains("<html lang=\"pt-BR\">", "Adicionar ao Slack", "install/start?lang=pt");
        Scopes.ASKED.forEach(scope -> assertThat(page.body()).contains("<code>" + scope + "</code>"));

        HttpResponse<String> start = get("/slack/install/start?lang=pt", Map.of());
        String code = consent(start, "allow");
        HttpResponse<String> back = get(code, Map.of("Cookie", cookie(start)));
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.body()).contains("O Clavero foi instalado em practice.",
                "app_redirect?app=A0CLAVERO&amp;team=T0");
        assertThat(jdbc.sql("select id from installations").query(String.class).list()).containsExactly("T0PRACTICE");

        String secrets = code.substring(code.indexOf("code=") + 5, code.indexOf("&state="));
        assertThat(output.getAll()).doesNotContain(secrets, state(start), cookie(start).split("=", 2)[1],
                Consents.CLIENT_SECRET, KEY, "xoxb-");
    }

    @Test
    void allPagesKeepStrangersOut() {
        for (String path : List.of("/slack/install", InstallAddresses.REDIRECT)) {
            var headers = get(path, Map.of()).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'",
                    "frame-ancestors 'none'");
            assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        }
        HttpResponse<String> start = get("/slack/install/start", Map.of());
        assertThat(start.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(start.headers().firstValue("Set-Cookie").orElse("")).startsWith("__Host-")
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=600").doesNotContain("Domain");
        assertThat(get("/slack/install.css", Map.of()).headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/css");
    }

    @Test
    void whoComesBackWithoutTheirOwnCookieIsTurnedAway() {
        HttpResponse<String> attacker = get("/slack/install/start", Map.of());
        String code = consent(attacker, "allow");
        HttpResponse<String> victim = get("/slack/install/start", Map.of());
        for (Map<String, String> headers : List.of(Map.<String, String>of(), Map.of("Cookie", cookie(victim)),
                Map.of("Cookie", InstallController.COOKIE + "="))) {
            HttpResponse<String> back = get(code, headers);
            assertThat(back.statusCode()).isEqualTo(400);
            assertThat(back.body()).contains("Este enlace ya no sirve");
        }
        assertThat(SLACK.calls("oauth.v2.access", call -> code.contains(call.get("code")))).isEmpty();
        assertThat(installed()).isZero();
    }

    @Test
    void aStateIsGoodOnceAndNotForLong() {
        HttpResponse<String> start = get("/slack/install/start", Map.of());
        String first = consent(start, "allow");
        String second = consent(start, "allow");
        assertThat(get(first, Map.of("Cookie", cookie(start))).statusCode()).isEqualTo(200);
        assertThat(get(second, Map.of("Cookie", cookie(start))).statusCode()).isEqualTo(400);

        HttpResponse<String> late = get("/slack/install/start", Map.of());
        jdbc.sql("update install_states set issued_at = ?")
                .param(Instant.now().minusSeconds(601).atOffset(ZoneOffset.UTC)).update();
        assertThat(get(consent(late, "allow"), Map.of("Cookie", cookie(late))).statusCode()).isEqualTo(400);
        states.forgetOld();
        assertThat(jdbc.sql("select count(*) from install_states").query(Integer.class).single()).isZero();
    }

    @Test
    void theDatabaseHoldsNothingToComeBackWith() {
        HttpResponse<String> start = get("/slack/install/start", Map.of());
        assertThat(jdbc.sql("select * from install_states").query().listOfRows().toString())
                .doesNotContain(state(start), cookie(start).split("=", 2)[1]);
    }

    @Test
    void whoCancelsIsToldThatNothingHappened() {
        HttpResponse<String> start = get("/slack/install/start?lang=en", Map.of());
        String back = consent(start, "cancel");
        assertThat(back).contains("error=access_denied");
        HttpResponse<String> page = get(back, Map.of("Cookie", cookie(start), "Accept-Language", "es"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Nothing was installed", "install?lang=en");
        assertThat(installed()).isZero();
    }

    @Test
    void whereSlackGivesNothingThePageSaysSo() {
        HttpResponse<String> start = get("/slack/install/start", Map.of());
        String code = consent(start, "allow");
        SLACK.failWith("internal_error");
        HttpResponse<String> back = get(code, Map.of("Cookie", cookie(start)));
        assertThat(back.statusCode()).isEqualTo(502);
        assertThat(back.body()).contains("No se pudo instalar", "suporte@babelteam.com");

        HttpResponse<String> again = get("/slack/install/start", Map.of());
        String madeUp = InstallAddresses.REDIRECT + "?code=made-up&state=" + state(again);
        SLACK.failWith("");
        assertThat(get(madeUp, Map.of("Cookie", cookie(again))).statusCode()).isEqualTo(502);
    }

    @Test
    void nothingThatComesInTheAddressIsShown() {
        String evil = URLEncoder.encode("<script>alert(1)</script>", StandardCharsets.UTF_8);
        for (String path : List.of("/slack/install?lang=" + evil,
                InstallAddresses.REDIRECT + "?error=" + evil + "&state=" + evil + "&code=" + evil)) {
            assertThat(get(path, Map.of()).body()).doesNotContain("<script", "alert(1)");
        }
    }

    @Test
    void asksForTheScopesOfTheManifest() throws IOException {
        Object scopes = new Yaml().load(Files.readString(Path.of("manifest.yml")));
        for (String name : List.of("oauth_config", "scopes", "bot")) {
            scopes = Objects.requireNonNull(((Map<?, ?>) scopes).get(name));
        }
        assertThat(Scopes.ASKED).isEqualTo(scopes);
    }

    private int installed() {
        return jdbc.sql("select count(*) from installations").query(Integer.class).single();
    }

    private HttpResponse<String> get(String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        headers.forEach(request::header);
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    private static String state(HttpResponse<?> start) {
        return Objects.requireNonNull(UriComponentsBuilder.fromUriString(location(start)).build().getQueryParams()
                .getFirst("state"));
    }

    private static String cookie(HttpResponse<?> start) {
        return start.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    /** Decides on Slack's page; returns the path to which Slack sends the browser back. */
    private String consent(HttpResponse<?> start, String decision) {
        String page = send(HttpRequest.newBuilder(URI.create(location(start))).build()).body();
        assertThat(page).contains("chat:write", "Allow");
        Map<String, String> form = UriComponentsBuilder.fromUriString(location(start)).build().getQueryParams()
                .toSingleValueMap();
        String body = form.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&")) + "&team=T0PRACTICE&decision=" + decision;
        HttpResponse<String> decided = send(HttpRequest.newBuilder(URI.create(SLACK.url() + "oauth/v2/authorize"))
                .POST(BodyPublishers.ofString(body)).build());
        return location(decided).replace("http://localhost:" + port, "");
    }

    private static PracticeSlack slack() {
        try {
            return new PracticeSlack();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
