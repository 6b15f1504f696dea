package com.babelteam.clavero.verification.keap;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.playground.keap.Mood;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.playground.keap.PracticeKey;
import com.babelteam.clavero.verification.Admission;
import com.babelteam.clavero.verification.Admission.Admitted;
import com.babelteam.clavero.verification.Admission.Denied;
import com.babelteam.clavero.verification.Report;
import com.babelteam.clavero.verification.Result;
import com.babelteam.clavero.verification.Result.KeapUnavailable;
import com.babelteam.clavero.verification.Result.OtherApp;
import com.babelteam.clavero.verification.RoadAnswer.Trouble;
import com.babelteam.clavero.verification.Verification;
import com.babelteam.clavero.verification.Verifications;
import com.babelteam.clavero.verification.XmlRpcCalendar;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** What the practice Keap promises is what its keys lead to. */
@Tag("database")
class PracticeOutcomesTest {
    private static final List<PracticeKey> CATALOGUE = catalogue();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);

    private final PracticeKeap practice = new PracticeKeap();

    PracticeOutcomesTest() throws IOException {}

    @AfterEach
    void stop() {
        practice.close();
    }

    @ParameterizedTest
    @FieldSource("CATALOGUE")
    void everyKeyInTheCatalogueLeadsToItsOutcome(PracticeKey each) {
        assertThat(check(each.app(), each.key(), 5).code()).isEqualTo(each.outcome());
    }

    @Test
    void theCatalogueShowsEveryOutcomeThatDependsOnWhatIsTyped() {
        Set<String> outcomes = CATALOGUE.stream().map(PracticeKey::outcome).collect(Collectors.toSet());
        assertThat(outcomes).containsExactlyInAnyOrder("accepted", "accepted-app-unconfirmed", "other-app",
                "key-refused", "app-not-found", "api-not-configured", "ip-not-allowed", "app-code-invalid",
                "key-not-recognised");
    }

    @Test
    void twoAppsShowBothSidesOfOneMistake() {
        assertThat(check(PracticeKeap.APP, PracticeKeap.OTHER_NEW_KEY, 5))
                .isInstanceOfSatisfying(OtherApp.class, it -> assertThat(it.owner().value()).isEqualTo("cd456"));
        assertThat(check(PracticeKeap.OTHER_APP, PracticeKeap.NEW_KEY, 5))
                .isInstanceOfSatisfying(OtherApp.class, it -> assertThat(it.owner().value()).isEqualTo("ab123"));
        assertThat(check(PracticeKeap.OTHER_APP, PracticeKeap.OTHER_LEGACY_KEY, 5).code()).isEqualTo("accepted");
    }

    @ParameterizedTest
    @CsvSource({"FINE, accepted, accepted", "THROTTLED, throttled, throttled",
            "THROTTLED_OTHER_SHAPE, throttled, throttled", "IP_LIST, ip-not-allowed, ip-not-allowed",
            "MAINTENANCE_PAGE, keap-unavailable, keap-unavailable", "OUT_OF_ORDER, keap-unavailable, keap-unavailable",
            "BROWNOUT, accepted, keap-unavailable", "XMLRPC_ENDED, accepted, keap-unavailable",
            "BLANK, keap-unavailable, keap-unavailable", "BROKEN, keap-unavailable, keap-unavailable",
            "REDIRECTING, keap-unavailable, keap-unavailable"})
    void everyMoodIsNoticed(Mood mood, String withNewKey, String withClassicKey) {
        practice.mood(mood);
        assertThat(check(PracticeKeap.APP, PracticeKeap.NEW_KEY, 5).code()).isEqualTo(withNewKey);
        assertThat(check(PracticeKeap.APP, PracticeKeap.LEGACY_KEY, 5).code()).isEqualTo(withClassicKey);
    }

    @Test
    void noMoodIsForgottenHere() throws NoSuchMethodException {
        CsvSource quick = PracticeOutcomesTest.class
                .getDeclaredMethod("everyMoodIsNoticed", Mood.class, String.class, String.class)
                .getAnnotation(CsvSource.class);
        Set<Mood> tried = EnumSet.of(Mood.SLOW, Mood.HANGING);
        for (String line : quick.value()) {
            tried.add(Mood.valueOf(line.split(",")[0]));
        }
        assertThat(tried).containsExactlyInAnyOrder(Mood.values());
    }

    @ParameterizedTest
    @CsvSource({"SLOW", "HANGING"})
    void whoeverHasNoPatienceSeesATimeOut(Mood mood) {
        practice.mood(mood);
        assertThat(check(PracticeKeap.APP, PracticeKeap.NEW_KEY, 1)).isEqualTo(new KeapUnavailable(Trouble.TIMED_OUT));
        assertThat(check(PracticeKeap.APP, PracticeKeap.LEGACY_KEY, 1))
                .isEqualTo(new KeapUnavailable(Trouble.TIMED_OUT));
    }

    @Test
    void aSlowKeapAnswersInTheEnd() {
        practice.mood(Mood.SLOW);
        long start = System.nanoTime();
        assertThat(check(PracticeKeap.APP, PracticeKeap.NEW_KEY, 20).code()).isEqualTo("accepted");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(7));
    }

    private Result check(String app, String key, int seconds) {
        KeapSettings settings = PracticeSettings.of(practice.settings(), Duration.ofSeconds(seconds));
        var calendar = new XmlRpcCalendar(List.of(), LocalDate.parse("2026-12-31"));
        Verification verification = Verifications.asking(PracticeSettings.keap(settings), calendar, CLOCK);
        Report report = switch (verification.admit(new PersonId("T1", "ANA"), verification.read(app, key), null)) {
            case Admitted admitted -> verification.run(admitted);
            case Denied denied -> denied.report();
            case Admission.Repeated _ -> throw new AssertionError("asked once");
        };
        return report.result();
    }

    private static List<PracticeKey> catalogue() {
        try (var keap = new PracticeKeap()) {
            return keap.catalogue();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
