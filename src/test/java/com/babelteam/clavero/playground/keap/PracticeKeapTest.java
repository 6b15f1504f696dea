package com.babelteam.clavero.playground.keap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The practice Keap as programs that are not ours see it. */
@Timeout(30)
class PracticeKeapTest {
    private static final String APP_HOST = "/app/ab123/api/xmlrpc";
    private static final String CENTRAL = "/crm/xmlrpc/v1";
    private static final String USERINFO = "/crm/rest/v2/oauth/connect/userinfo";

    private final PracticeKeap keap = new PracticeKeap();
    private final HttpClient client = HttpClient.newHttpClient();

    PracticeKeapTest() throws IOException {}

    @AfterEach
    void stop() {
        keap.close();
        client.close();
    }

    @Test
    void anEchoNeedsNoKeyOnAnAppsOwnHost() {
        assertThat(post(APP_HOST, null, call("DataService.echo", "¿Hay alguien? 🔑")).body())
                .contains("¿Hay alguien? 🔑");
        assertThat(post(APP_HOST, null, call("DataService.echo", "any-key", "second")).body())
                .contains("second").doesNotContain("any-key");
    }

    @Test
    void onTheCentralHostNothingGoesWithoutAKey() {
        var refused = post(CENTRAL, null, call("DataService.echo", "hello"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("\"Invalid access token\"", "oauth.v2.InvalidAccessToken");
        assertThat(post(CENTRAL, PracticeKeap.NEW_KEY, call("DataService.echo", "hello")).body()).contains("hello");
    }

    @Test
    void bothCentralAddressesAndBothHeadersAreTaken() {
        String call = call("DataService.getAppSetting", "placeholder", "Application", "enabled");
        assertThat(post("/crm/xmlrpc", PracticeKeap.NEW_KEY, call).body()).contains("<value>1</value>");
        assertThat(send(request(CENTRAL).header("X-Keap-API-Key", PracticeKeap.NEW_KEY)
                .POST(BodyPublishers.ofString(call))).body()).contains("<value>1</value>");
    }

    @ParameterizedTest
    @ValueSource(strings = {CENTRAL, USERINFO})
    void aWrongKeyIsRefusedInJsonWithEveryHeaderBlank(String path) {
        var refused = send(request(path).header("Authorization", "Bearer " + PracticeKeap.UNKNOWN_KEY));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("\"Invalid Access Token\"",
                "keymanagement.service.invalid_access_token");
        for (String name : List.of("x-keap-tenant-id", "x-keap-product-spike-limit", "x-keap-product-quota-expiry-time",
                "x-keap-tenant-throttle-limit", "x-keap-product-throttle-used")) {
            assertThat(refused.headers().firstValue(name)).as(name).hasValue("");
        }
    }

    @Test
    void anAnswerSaysWhoseKeyItWasAndHowMuchIsUsed() {
        var answer = send(request(USERINFO).header("Authorization", "Bearer " + PracticeKeap.OTHER_NEW_KEY));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"tenant_id\":\"cd456\"");
        assertThat(answer.headers().firstValue("x-keap-tenant-id")).hasValue("cd456.infusionsoft.com");
        assertThat(answer.headers().firstValue("x-keap-tenant-throttle-limit")).hasValue("10000|250000");
        assertThat(answer.headers().firstValue("x-keap-tenant-throttle-time-unit")).hasValue("minute|day");
        assertThat(answer.headers().firstValue("x-keap-product-spike-limit")).hasValue("10ps");
    }

    @Test
    void whoSendsSomethingElseGetsAFaultAndNoSilence() {
        assertThat(post(APP_HOST, null, call("DataService.destroy", "x")).body()).contains("<fault>",
                "No such handler: DataService.destroy");
        assertThat(post(APP_HOST, null, "<methodCall><methodName>DataService").body()).contains("<fault>",
                "Failed to parse XML-RPC request: ");
        assertThat(post(APP_HOST, null, "").body()).contains("<fault>",
                "Failed to parse XML-RPC request: Premature end of file.");
        assertThat(post(APP_HOST, null, call("DataService.getAppSetting")).body()).contains("<fault>",
                "No method matching arguments: ");
        assertThat(post(APP_HOST, null, call("DataService.getAppSetting", "key", "Application", "enabled")).body())
                .contains("<i4>2</i4>", "[InvalidKey]Invalid Key").doesNotContain(">key<");
    }

    @Test
    void thePassphraseCannotBeRead() {
        String call = call("DataService.getAppSetting", PracticeKeap.LEGACY_KEY, "Application", "api_passphrase");
        assertThat(post(APP_HOST, null, call).body()).contains("<fault>", "[NoFieldFound]")
                .doesNotContain(PracticeKeap.LEGACY_KEY);
    }

    @Test
    void aFileOfThisMachineCannotBeReadThroughAnEntity() {
        String call = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                + call("DataService.echo", "hello").replace("hello", "hello &f;");
        assertThat(post(APP_HOST, null, call).body()).doesNotContain("root:");
    }

    @Test
    void statusesSayWhatIsWrongWithAnAddressOrAMethod() {
        assertThat(send(request(APP_HOST)).statusCode()).isEqualTo(405);
        assertThat(send(request(APP_HOST)).headers().firstValue("Allow")).hasValue("POST");
        assertThat(post("/app/zz999/api/xmlrpc", null, call("DataService.echo", "x")).statusCode()).isEqualTo(404);
        assertThat(post("/app/ab123/elsewhere", null, call("DataService.echo", "x")).statusCode()).isEqualTo(404);
        assertThat(send(request("/")).statusCode()).isEqualTo(404);
        assertThat(send(request("/crm/rest/v2/contacts").header("Authorization", "Bearer " + PracticeKeap.NEW_KEY))
                .statusCode()).isEqualTo(404);
        assertThat(post(APP_HOST, null, call("DataService.echo", "x".repeat(1 << 20))).statusCode()).isEqualTo(413);
    }

    @Test
    void aDialThatTurnsTellsItsListenersOnce() {
        var told = new AtomicInteger();
        keap.onChange(told::incrementAndGet);
        keap.mood(Mood.FINE);
        assertThat(told).hasValue(0);
        keap.mood(Mood.BROWNOUT);
        keap.mood(Mood.BROWNOUT);
        assertThat(told).hasValue(1);
        assertThat(keap.mood()).isEqualTo(Mood.BROWNOUT);
    }

    @Test
    void everyMoodHasANameThatFindsIt() {
        for (Mood mood : Mood.values()) {
            assertThat(Mood.of(mood.code())).contains(mood);
            assertThat(Mood.of(mood.name())).contains(mood);
            assertThat(mood.code()).matches("[a-z]+(-[a-z]+)*");
        }
        assertThat(Mood.of("grumpy")).isEmpty();
    }

    @Test
    void whoeverHangsIsAnsweredWhenTheMoodTurns() {
        keap.mood(Mood.HANGING);
        List<CompletableFuture<HttpResponse<String>>> hanging = hang(200);
        assertThat(hanging).noneMatch(CompletableFuture::isDone);
        keap.mood(Mood.FINE);
        assertThat(hanging).allSatisfy(each -> assertThat(each.join().body()).contains("hello"));
    }

    @Test
    void whoeverHangsIsCutOffWhenTheServerCloses() {
        keap.mood(Mood.HANGING);
        List<CompletableFuture<HttpResponse<String>>> hanging = hang(200);
        keap.close();
        assertThat(hanging)
                .allSatisfy(each -> assertThatExceptionOfType(CompletionException.class).isThrownBy(each::join));
    }

    @Test
    void aPortCanBeChosenAndIsFreeAgainAfterwards() throws IOException {
        int port = URI.create(keap.settings().getOrDefault("clavero.keap.rest-url", "")).getPort();
        assertThatExceptionOfType(BindException.class).isThrownBy(() -> new PracticeKeap(port).close());
        keap.close();
        try (var again = new PracticeKeap(port)) {
            assertThat(again.settings()).isEqualTo(keap.settings());
        }
    }

    private List<CompletableFuture<HttpResponse<String>>> hang(int callers) {
        int before = keap.requests().size();
        var all = IntStream.range(0, callers)
                .mapToObj(_ -> client.sendAsync(
                        request(APP_HOST).POST(BodyPublishers.ofString(call("DataService.echo", "hello"))).build(),
                        BodyHandlers.ofString()))
                .toList();
        Awaitility.await().until(() -> keap.requests().size() == before + callers);
        return all;
    }

    private HttpResponse<String> post(String path, @Nullable String bearer, String body) {
        HttpRequest.Builder request = request(path).POST(BodyPublishers.ofString(body));
        return send(bearer == null ? request : request.header("Authorization", "Bearer " + bearer));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create(keap.settings().getOrDefault("clavero.keap.rest-url", "")).resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String call(String method, String... parameters) {
        var call = new StringBuilder("<methodCall><methodName>" + method + "</methodName><params>");
        for (String each : parameters) {
            call.append("<param><value><string>").append(each).append("</string></value></param>");
        }
        return call + "</params></methodCall>";
    }
}
