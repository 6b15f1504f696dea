package com.babelteam.clavero.verification.keap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.verification.ApiKey;
import com.babelteam.clavero.verification.AppCode;
import com.babelteam.clavero.verification.Keys;
import com.babelteam.clavero.verification.RoadAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each road makes of what Keap answers, by status, type, tenant, Retry-After and body. */
class RoadsTest {
    private static final AppCode APP = new AppCode("ab123");
    private static final String VALUE = "<methodResponse><params><param><value>%s</value></param></params></methodResponse>";
    private static final String FAULT = "<methodResponse><fault><value><struct><member><name>faultCode</name><value><i4>%s</i4>"
            + "</value></member><member><name>faultString</name><value>%s</value></member></struct></value></fault></methodResponse>";

    private final FixedKeap keap = new FixedKeap();
    private final XmlRpcRoad xmlRpc = new XmlRpcRoad(keap, FixedKeap.SETTINGS);
    private final RestRoad rest = new RestRoad(keap, FixedKeap.SETTINGS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            200 application/json             | {"tenant_id":"cd456.infusionsoft.com"} | Accepted[owner=cd456, limited=false]
                                            200 application/json ef789       | {}                    | Accepted[owner=ef789, limited=false]
                                            200 application/json             | {"tenant_id":"-"}     | Accepted[owner=null, limited=false]
                                            200 text/html                    | {}                    | NoAnswer[trouble=UNREADABLE]
                                            200 application/json             | []                    | NoAnswer[trouble=UNREADABLE]
                                            200 application/json             | {                     | NoAnswer[trouble=UNREADABLE]
                                            401 application/json             | {"code":"401"}        | Refused[]
                                            401 text/html                    | <html>                | NoAnswer[trouble=UNREADABLE]
                                            403 application/json             | {"fault":{}}          | Refused[]
                                            403 application/json             | {"other":{}}          | NoAnswer[trouble=UNREADABLE]
                                            403 text/html                    | IPDenied              | IpNotAllowed[]
                                            404 text/html                    | x                     | NoAnswer[trouble=NOT_FOUND]
                                            410 text/html                    | x                     | NoAnswer[trouble=NOT_FOUND]
                                            429 text/html - 30               | x                     | Throttled[retryAfter=PT30S]
                                            429 text/html - soon             | x                     | Throttled[retryAfter=null]
                                            301 text/html                    | x                     | NoAnswer[trouble=REDIRECTED]
                                            399 text/html                    | x                     | NoAnswer[trouble=REDIRECTED]
                                            400 text/html                    | x                     | NoAnswer[trouble=UNREADABLE]
                                            500 text/html                    | x                     | NoAnswer[trouble=OUT_OF_ORDER]
                                            599 text/html                    | x                     | NoAnswer[trouble=OUT_OF_ORDER]
                                            """)
    void restIsReadByStatusAndShape(String head, String body, String answer) {
        says(head, body);
        assertThat(overRest()).hasToString(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            1  | [InvalidConfig]x        | NotConfigured[]
                                            2  | [InvalidKey]x           | Refused[]
                                            7  | x                       | Accepted[owner=ab123, limited=true]
                                            8  | x                       | Accepted[owner=ab123, limited=true]
                                            14 | x                       | Accepted[owner=ab123, limited=true]
                                            9  | x [InvalidKey]          | Refused[]
                                            9  | Invalid Access Token    | Refused[]
                                            9  | x [InvalidConfig]       | NotConfigured[]
                                            9  | x                       | NoAnswer[trouble=OUT_OF_ORDER]
                                            2  | IP access not allowed   | IpNotAllowed[]
                                            2  | You were throttled      | Throttled[retryAfter=null]
                                            2  | over quota              | Throttled[retryAfter=null]
                                            """)
    void faultsAreReadByCodeAndText(String code, String text, String answer) {
        says("200 text/xml", FAULT.formatted(code, text));
        assertThat(onAppHost()).hasToString(answer);
        assertThat(onCentralHost()).hasToString(answer.replace("ab123", "null"));
        says("200 text/xml cd456", FAULT.formatted(code, text));
        assertThat(onCentralHost()).hasToString(answer.replace("ab123", "cd456"));
    }

    @Test
    void valuesAreReadUnder200AndAsXmlOnly() {
        says("200 text/xml cd456", VALUE.formatted("1"));
        assertThat(onAppHost()).hasToString("Accepted[owner=ab123, limited=false]");
        assertThat(onCentralHost()).hasToString("Accepted[owner=cd456, limited=false]");
        says("200 text/xml", VALUE.formatted("ERROR: x"));
        assertThat(onAppHost()).hasToString("NoAnswer[trouble=UNREADABLE]");
        says("200 text/html", VALUE.formatted("1"));
        assertThat(onAppHost()).hasToString("NoAnswer[trouble=UNREADABLE]");
        says("500 text/xml", VALUE.formatted("1"));
        assertThat(onAppHost()).hasToString("NoAnswer[trouble=OUT_OF_ORDER]");
    }

    @Test
    void anEchoIsWhatWasSaidOrAnyComplaintInKeapsWay() {
        says("200 text/xml", VALUE.formatted("Clavero asks whether anybody is there"));
        assertThat(echo()).hasToString("Accepted[owner=ab123, limited=false]");
        says("200 text/xml", VALUE.formatted("something else"));
        assertThat(echo()).hasToString("NoAnswer[trouble=UNREADABLE]");
        says("200 text/xml", FAULT.formatted(2, "[InvalidKey]"));
        assertThat(echo()).hasToString("Accepted[owner=ab123, limited=false]");
        says("200 text/xml", FAULT.formatted(2, "IP access not allowed"));
        assertThat(echo()).hasToString("IpNotAllowed[]");
        says("200 text/xml", FAULT.formatted(2, "throttled"));
        assertThat(echo()).hasToString("Throttled[retryAfter=null]");
    }

    @Test
    void whatIsShakyIsAskedOnceMore() {
        says("200 text/xml", FAULT.formatted(1, "[InvalidConfig]"));
        onAppHost();
        assertThat(keap.sent).hasSize(2);
        says("500 text/xml", "");
        onAppHost();
        assertThat(keap.sent).hasSize(2);
        says("200 text/xml", "");
        onAppHost();
        assertThat(keap.sent).hasSize(2);
        says("404 text/xml", "");
        onAppHost();
        assertThat(keap.sent).hasSize(1);
    }

    @Test
    void theKeyTravelsInOneHeaderAndIfThatIsRefusedInTheOther() {
        says("401 application/json", "{}");
        overRest();
        assertThat(keap.sent).extracting(request -> request.headers().firstValue("Authorization").orElse(""),
                request -> request.headers().firstValue("X-Keap-API-Key").orElse(""),
                request -> request.uri().getPath())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Bearer " + PracticeKeap.NEW_KEY, "",
                                "/r/oauth/connect/userinfo"),
                        org.assertj.core.groups.Tuple.tuple("", PracticeKeap.NEW_KEY, "/r/oauth/connect/userinfo"));
        says("200 application/json", "{}");
        overRest();
        assertThat(keap.sent).singleElement().satisfies(request -> {
            assertThat(request.headers().firstValue("Accept")).contains("application/json");
            assertThat(request.headers().firstValue("User-Agent")).contains("Clavero");
        });
        says("200 text/xml", VALUE.formatted("1"));
        onCentralHost();
        assertThat(keap.sent).singleElement().satisfies(request -> {
            assertThat(request.headers().firstValue("X-Keap-API-Key")).contains(PracticeKeap.NEW_KEY);
            assertThat(request.headers().firstValue("Authorization")).isEmpty();
            assertThat(request.headers().firstValue("Content-Type")).contains("text/xml; charset=utf-8");
        });
    }

    @Test
    void settingsThatCouldNotWorkAreRefused() {
        assertThat(settings("https://{app}.x/", "a.b", 1).appXmlrpcUrl(APP)).hasToString("https://ab123.x/");
        assertThat(settings("https://{app}.x/", "a.b", 1).userinfoUrl())
                .hasToString("https://x/r/oauth/connect/userinfo");
        assertThatIllegalArgumentException().isThrownBy(() -> settings("https://x/", "a.b", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> settings("http://{app}.x/", "a.b", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> settings("https://{app}.x/", ".b", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> settings("https://{app}.x/", "a.passphrase", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> settings("https://{app}.x/", "a.b", 0));
    }

    @Test
    void patienceIsSpentByEachForItself() {
        Patience patience = Patience.beyond(Duration.ofSeconds(5));
        Patience beside = patience.fork();
        patience.spend(Duration.ofSeconds(4));
        assertThat(patience.left()).isEqualTo(Duration.ofSeconds(3));
        assertThat(beside.left()).isEqualTo(Duration.ofSeconds(7));
    }

    private static KeapSettings settings(String app, String probe, int calls) {
        return new KeapSettings(app, URI.create("https://x/x"), URI.create("https://x/r/"), "X-Keap-API-Key",
                "Authorization", probe, Duration.ofSeconds(1), Duration.ofSeconds(1), calls, List.of(),
                LocalDate.parse("2026-12-31"));
    }

    private void says(String head, String body) {
        keap.answer((head + "\n" + body).getBytes(StandardCharsets.UTF_8), "");
    }

    private RoadAnswer overRest() {
        try (ApiKey key = Keys.key(PracticeKeap.NEW_KEY)) {
            return rest.ask(key, patience());
        }
    }

    private RoadAnswer onAppHost() {
        try (ApiKey key = Keys.key(PracticeKeap.LEGACY_KEY)) {
            return xmlRpc.onAppHost(APP, key, patience());
        }
    }

    private RoadAnswer onCentralHost() {
        try (ApiKey key = Keys.key(PracticeKeap.NEW_KEY)) {
            return xmlRpc.onCentralHost(key, patience());
        }
    }

    private RoadAnswer echo() {
        return xmlRpc.echo(APP, patience());
    }

    private static Patience patience() {
        return Patience.beyond(Duration.ofSeconds(5));
    }
}
