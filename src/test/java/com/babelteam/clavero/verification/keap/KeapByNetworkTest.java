package com.babelteam.clavero.verification.keap;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.keap.Mood;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.verification.AppCode;
import com.babelteam.clavero.verification.Findings.Reachability;
import com.babelteam.clavero.verification.Findings;
import com.babelteam.clavero.verification.KeyKind;
import com.babelteam.clavero.verification.Keys;
import com.babelteam.clavero.verification.Road;
import com.babelteam.clavero.verification.RoadAnswer.Accepted;
import com.babelteam.clavero.verification.RoadAnswer.IpNotAllowed;
import com.babelteam.clavero.verification.RoadAnswer.NoAnswer;
import com.babelteam.clavero.verification.RoadAnswer.NotConfigured;
import com.babelteam.clavero.verification.RoadAnswer.Refused;
import com.babelteam.clavero.verification.RoadAnswer.Throttled;
import com.babelteam.clavero.verification.RoadAnswer.Trouble;
import com.babelteam.clavero.verification.RoadAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeapByNetworkTest {
    private static final AppCode APP = new AppCode(PracticeKeap.APP);
    private static final RoadAnswer ACCEPTED = new Accepted(APP, false);

    private PracticeKeap practice;
    private KeapByNetwork keap;

    @BeforeEach
    void start() throws IOException {
        practice = new PracticeKeap();
        keap = PracticeSettings.keap(PracticeSettings.of(practice.settings(), Duration.ofSeconds(5)));
    }

    @AfterEach
    void stop() {
        practice.close();
    }

    @Test
    void aClassicKeyWorksOnTheAppsOwnHost() {
        assertThat(ask(PracticeKeap.APP, PracticeKeap.LEGACY_KEY, KeyKind.LEGACY))
                .isEqualTo(new Findings(Reachability.REACHED, Map.of(Road.APP_XMLRPC, ACCEPTED)));
        assertThat(practice.requests()).hasSize(2).allMatch(request -> request.equals("POST /app/ab123/api/xmlrpc"));
    }

    @Test
    void aClassicKeyThatTheAppRefusesIsTriedOnTheCentralHost() {
        assertThat(ask(PracticeKeap.APP, PracticeKeap.MOVED_LEGACY_KEY, KeyKind.LEGACY).roads())
                .isEqualTo(Map.of(Road.APP_XMLRPC, new Refused(), Road.CENTRAL_XMLRPC, new Accepted(null, false),
                        Road.REST, new Refused()));
    }

    @Test
    void aNewKeyIsTriedOnBothCentralRoadsAndNowhereElse() {
        assertThat(ask(PracticeKeap.APP, PracticeKeap.NEW_KEY, KeyKind.KEAP_AK)).isEqualTo(new Findings(
                Reachability.NOT_ASKED, Map.of(Road.CENTRAL_XMLRPC, ACCEPTED, Road.REST, ACCEPTED)));
        assertThat(practice.requests()).containsExactlyInAnyOrder("POST /crm/xmlrpc/v1",
                "GET /crm/rest/v2/oauth/connect/userinfo");
    }

    @Test
    void anAppsHostWithoutXmlRpcIsNoReasonNotToAskTheCentralOne() {
        assertThat(ask(PracticeKeap.NO_APP, PracticeKeap.MOVED_LEGACY_KEY, KeyKind.LEGACY)).isEqualTo(new Findings(
                Reachability.NOT_FOUND, Map.of(Road.APP_XMLRPC, new NoAnswer(Trouble.NOT_FOUND), Road.CENTRAL_XMLRPC,
                        new Accepted(null, false), Road.REST, new Refused())));
        assertThat(practice.requests().stream().filter(request -> request.contains("/app/"))).hasSize(1);
    }

    @Test
    void theKeyHeaderThatKeapDoesNotSeeIsReplacedByTheOther() {
        practice.keyHeader("Authorization");
        assertThat(ask(PracticeKeap.APP, PracticeKeap.NEW_KEY, KeyKind.KEAP_AK).roads())
                .containsEntry(Road.CENTRAL_XMLRPC, ACCEPTED);
    }

    @Test
    void aKeyThatIsInNoHeaderItKnowsIsRefused() {
        practice.keyHeader("X-Something-Else");
        assertThat(ask(PracticeKeap.APP, PracticeKeap.NEW_KEY, KeyKind.KEAP_AK).roads())
                .containsEntry(Road.CENTRAL_XMLRPC, new Refused());
    }

    @Test
    void theKeyIsInNoAddress() {
        ask(PracticeKeap.APP, PracticeKeap.MOVED_LEGACY_KEY, KeyKind.LEGACY);
        ask(PracticeKeap.APP, PracticeKeap.NEW_KEY, KeyKind.KEAP_AK);
        assertThat(practice.requests()).noneMatch(request -> request.contains(PracticeKeap.MOVED_LEGACY_KEY)
                || request.contains(PracticeKeap.NEW_KEY));
    }

    @Test
    void anAppWithoutApiSaysSoTwice() {
        assertThat(ask(PracticeKeap.APP_WITHOUT_API, PracticeKeap.LEGACY_KEY, KeyKind.LEGACY).roads())
                .containsEntry(Road.APP_XMLRPC, new NotConfigured());
        assertThat(practice.requests().stream().filter(request -> request.contains("nk100"))).hasSize(3);
    }

    @Test
    void aFalseAlarmIsAskedAgain() {
        assertThat(ask(PracticeKeap.SHAKY_APP, PracticeKeap.LEGACY_KEY, KeyKind.LEGACY).roads())
                .isEqualTo(Map.of(Road.APP_XMLRPC, new Accepted(new AppCode(PracticeKeap.SHAKY_APP), false)));
    }

    @Test
    void anIpListEndsTheMatter() {
        assertThat(ask(PracticeKeap.APP_WITH_IP_LIST, PracticeKeap.LEGACY_KEY, KeyKind.LEGACY).roads())
                .isEqualTo(Map.of(Road.APP_XMLRPC, new IpNotAllowed()));
    }

    @Test
    void throttlingIsUnderstoodInBothShapes() {
        practice.mood(Mood.THROTTLED);
        assertThat(ask(PracticeKeap.APP, PracticeKeap.NEW_KEY, KeyKind.KEAP_AK).roads()).containsEntry(Road.REST,
                new Throttled(Duration.ofSeconds(30)));
        practice.mood(Mood.THROTTLED_OTHER_SHAPE);
        assertThat(ask(PracticeKeap.APP, PracticeKeap.LEGACY_KEY, KeyKind.LEGACY).roads())
                .isEqualTo(Map.of(Road.APP_XMLRPC, new Throttled(null)));
    }

    @ParameterizedTest
    @CsvSource({"OUT_OF_ORDER, OUT_OF_ORDER", "MAINTENANCE_PAGE, UNREADABLE", "BLANK, UNREADABLE", "BROKEN, UNREADABLE",
            "REDIRECTING, REDIRECTED"})
    void temporaryTroubleIsToldAsWhatItIs(Mood mood, Trouble trouble) {
        practice.mood(mood);
        assertThat(ask(PracticeKeap.APP, PracticeKeap.NEW_KEY, KeyKind.KEAP_AK).roads())
                .isEqualTo(Map.of(Road.CENTRAL_XMLRPC, new NoAnswer(trouble), Road.REST, new NoAnswer(trouble)));
        assertThat(ask(PracticeKeap.APP, PracticeKeap.LEGACY_KEY, KeyKind.LEGACY).roads())
                .containsEntry(Road.APP_XMLRPC, new NoAnswer(trouble));
    }

    @Test
    void whenNobodyListensThatIsTold() {
        practice.close();
        assertThat(ask(PracticeKeap.APP, PracticeKeap.LEGACY_KEY, KeyKind.LEGACY)).isEqualTo(new Findings(
                Reachability.NO_ANSWER,
                Map.of(Road.APP_XMLRPC, new NoAnswer(Trouble.UNREACHABLE), Road.CENTRAL_XMLRPC,
                        new NoAnswer(Trouble.UNREACHABLE), Road.REST, new NoAnswer(Trouble.UNREACHABLE))));
    }

    @Test
    void aHostThatDoesNotExistIsToldUnlessNoneOfKeapsCanBeFound() {
        var settings = Map.of("clavero.keap.app-xmlrpc-url", "https://{app}.keap.invalid/api/xmlrpc",
                "clavero.keap.xmlrpc-url", practice.settings().getOrDefault("clavero.keap.xmlrpc-url", ""),
                "clavero.keap.rest-url",
                practice.settings().getOrDefault("clavero.keap.rest-url", ""));
        var somewhere = PracticeSettings.keap(PracticeSettings.of(settings, Duration.ofSeconds(5)));
        try (var key = Keys.key(PracticeKeap.LEGACY_KEY)) {
            assertThat(somewhere.ask(APP, key, KeyKind.LEGACY).app()).isEqualTo(Reachability.NOT_FOUND);
        }
        var offline = PracticeSettings.keap(PracticeSettings.of(Map.of("clavero.keap.app-xmlrpc-url",
                "https://{app}.keap.invalid/api/xmlrpc", "clavero.keap.xmlrpc-url", "https://api.keap.invalid/",
                "clavero.keap.rest-url", "https://api.keap.invalid/"), Duration.ofSeconds(5)));
        try (var key = Keys.key(PracticeKeap.LEGACY_KEY)) {
            assertThat(offline.ask(APP, key, KeyKind.LEGACY).app()).isEqualTo(Reachability.NO_ANSWER);
        }
    }

    private Findings ask(String app, String text, KeyKind kind) {
        try (var key = Keys.key(text)) {
            return keap.ask(new AppCode(app), key, kind);
        }
    }
}
