package com.babelteam.clavero.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.verification.Findings.Reachability;
import com.babelteam.clavero.verification.RoadAnswer.Accepted;
import com.babelteam.clavero.verification.RoadAnswer.NoAnswer;
import com.babelteam.clavero.verification.RoadAnswer.NotConfigured;
import com.babelteam.clavero.verification.RoadAnswer.Refused;
import com.babelteam.clavero.verification.RoadAnswer.Throttled;
import com.babelteam.clavero.verification.RoadAnswer.Trouble;
import com.babelteam.clavero.verification.XmlRpcCalendar.Brownout;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final AppCode APP = new AppCode("ab123");
    private static final AppCode OTHER = new AppCode("cd456");
    private static final RoadAnswer REFUSED = new Refused();
    private static final RoadAnswer TIMED_OUT = new NoAnswer(Trouble.TIMED_OUT);
    private static final String ORDINARY_DAY = "2026-11-01T12:00:00Z";
    private static final String PAUSE = "2026-09-18T12:00:00Z";
    private static final String AFTER_THE_END = "2027-01-01T12:00:00Z";

    @Test
    void oneAcceptingRoadIsEnough() {
        assertThat(newKey(TIMED_OUT, new Accepted(APP, false), ORDINARY_DAY)).isEqualTo("accepted");
        assertThat(newKey(new Accepted(APP, false), REFUSED, ORDINARY_DAY)).isEqualTo("accepted");
        assertThat(newKey(new NoAnswer(Trouble.NOT_FOUND), new Accepted(APP, false), AFTER_THE_END))
                .isEqualTo("accepted");
    }

    @Test
    void aKeyOfAnotherAppIsTold() {
        assertThat(newKey(new Accepted(null, false), new Accepted(OTHER, false), ORDINARY_DAY)).isEqualTo("other-app");
    }

    @Test
    void silenceAboutTheAppIsTold() {
        assertThat(newKey(new Accepted(null, false), TIMED_OUT, ORDINARY_DAY)).isEqualTo("accepted-app-unconfirmed");
    }

    @Test
    void newKeysAreRefusedByWhatRestSays() {
        assertThat(newKey(REFUSED, REFUSED, ORDINARY_DAY)).isEqualTo("key-refused");
        assertThat(newKey(REFUSED, TIMED_OUT, ORDINARY_DAY)).isEqualTo("keap-unavailable");
        assertThat(newKey(REFUSED, new Throttled(null), ORDINARY_DAY)).isEqualTo("throttled");
        assertThat(newKey(new NotConfigured(), TIMED_OUT, ORDINARY_DAY)).isEqualTo("keap-unavailable");
        assertThat(newKey(TIMED_OUT, REFUSED, ORDINARY_DAY)).isEqualTo("key-refused");
    }

    @Test
    void oldKeysAreRefusedOnlyIfNothingTemporaryStoodInTheWay() {
        assertThat(oldKey(REFUSED, REFUSED, REFUSED, ORDINARY_DAY)).isEqualTo("key-refused");
        assertThat(oldKey(REFUSED, TIMED_OUT, REFUSED, ORDINARY_DAY)).isEqualTo("keap-unavailable");
        assertThat(oldKey(REFUSED, new Throttled(null), REFUSED, ORDINARY_DAY)).isEqualTo("throttled");
        assertThat(oldKey(REFUSED, new NoAnswer(Trouble.REDIRECTED), REFUSED, ORDINARY_DAY))
                .isEqualTo("keap-unavailable");
        assertThat(oldKey(REFUSED, new NoAnswer(Trouble.UNKNOWN_HOST), REFUSED, ORDINARY_DAY))
                .isEqualTo("keap-unavailable");
        assertThat(oldKey(new NoAnswer(Trouble.OUT_OF_ORDER), REFUSED, REFUSED, ORDINARY_DAY))
                .isEqualTo("keap-unavailable");
    }

    @Test
    void noKeyIsCalledBadWhileXmlRpcIsOff() {
        assertThat(oldKey(REFUSED, REFUSED, REFUSED, PAUSE)).isEqualTo("xmlrpc-off");
        assertThat(oldKey(REFUSED, REFUSED, REFUSED, AFTER_THE_END)).isEqualTo("xmlrpc-off");
        assertThat(newKey(REFUSED, TIMED_OUT, PAUSE)).isEqualTo("keap-unavailable");
        assertThat(newKey(REFUSED, TIMED_OUT, AFTER_THE_END)).isEqualTo("keap-unavailable");
        assertThat(newKey(TIMED_OUT, REFUSED, PAUSE)).isEqualTo("key-refused");
    }

    @Test
    void aMissingConfigurationOutweighsARefusal() {
        assertThat(oldKey(new NotConfigured(), REFUSED, REFUSED, ORDINARY_DAY)).isEqualTo("api-not-configured");
    }

    @Test
    void anAppThatIsNotThereIsTold() {
        var findings = new Findings(Reachability.NOT_FOUND,
                Map.of(Road.APP_XMLRPC, new NoAnswer(Trouble.UNKNOWN_HOST)));
        assertThat(verdict(KeyKind.LEGACY, findings, ORDINARY_DAY)).isEqualTo("app-not-found");
    }

    private static String newKey(RoadAnswer xmlRpc, RoadAnswer rest, String day) {
        return verdict(KeyKind.KEAP_AK, new Findings(Reachability.NOT_ASKED,
                Map.of(Road.CENTRAL_XMLRPC, xmlRpc, Road.REST, rest)), day);
    }

    private static String oldKey(RoadAnswer app, RoadAnswer central, RoadAnswer rest, String day) {
        return verdict(KeyKind.LEGACY, new Findings(Reachability.REACHED,
                Map.of(Road.APP_XMLRPC, app, Road.CENTRAL_XMLRPC, central, Road.REST, rest)), day);
    }

    private static String verdict(KeyKind kind, Findings findings, String day) {
        var calendar = new XmlRpcCalendar(List.of(new Brownout(LocalDate.parse("2026-09-18"), Duration.ofDays(2))),
                LocalDate.parse("2026-12-31"));
        return new Verdict(calendar, Clock.fixed(Instant.parse(day), ZoneOffset.UTC)).of(APP, kind, findings).code();
    }
}
