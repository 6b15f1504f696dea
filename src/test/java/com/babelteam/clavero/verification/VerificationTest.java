package com.babelteam.clavero.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.playground.TestDatabase;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.verification.Admission.Admitted;
import com.babelteam.clavero.verification.Admission.Denied;
import com.babelteam.clavero.verification.Findings.Reachability;
import com.babelteam.clavero.verification.KeyReading.Usable;
import com.babelteam.clavero.verification.RoadAnswer.Accepted;
import com.babelteam.clavero.verification.RoadAnswer.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A check from what was entered to what is told, with a Keap that says what it is told to. */
@Tag("database")
class VerificationTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final PersonId ANA = new PersonId("T1", "ANA");
    private static final AppCode APP = new AppCode("ab123");

    private final DataSource database = TestDatabase.migrated();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final List<String> asked = new ArrayList<>();
    private Findings findings = refused();
    private boolean broken;
    private final Verification verification = Verifications.asking(this::ask,
            new XmlRpcCalendar(List.of(), LocalDate.parse("2026-12-31")), Clock.fixed(NOW, ZoneOffset.UTC), database,
            new VerificationSettings(2, 30, Duration.ofMinutes(10), Duration.ofMinutes(5)));

    private Findings ask(AppCode app, ApiKey key, KeyKind kind) {
        if (broken) {
            throw new IllegalStateException("on purpose");
        }
        asked.add(app + " " + key.<String>reveal(text -> text) + " " + kind);
        return findings;
    }

    @Test
    void keapIsAskedOnceAndTheKeyWiped() {
        findings = new Findings(Reachability.REACHED, Map.of(Road.APP_XMLRPC, new Accepted(APP, false)));
        Admitted admitted = admitted(" AB123 ", "x " + PracticeKeap.LEGACY_KEY);
        assertThat(admitted.at()).isEqualTo(NOW);
        Report report = verification.run(admitted);
        assertThat(asked).containsExactly("ab123 " + PracticeKeap.LEGACY_KEY + " LEGACY");
        assertThat(report.result()).isInstanceOf(Result.Accepted.class);
        assertThat(report.reference()).isEqualTo(admitted.reference());
        assertThat(report.app()).isEqualTo(admitted.app());
        assertThat(report.kind()).isEqualTo(KeyKind.LEGACY);
        assertThat(report.warnings()).containsExactlyInAnyOrder(KeyReading.Warning.CLEANED,
                KeyReading.Warning.TEXT_AROUND);
        assertThat(report.findings()).isEqualTo(findings);
        assertThat(report.xmlRpc()).isEqualTo(Report.XmlRpc.ON);
        assertThatIllegalStateException().isThrownBy(() -> admitted.key().key().reveal(text -> text));
        assertThat(verification.lastOf(ANA)).contains(new LastCheck(report.reference(), "accepted", APP, NOW));
    }

    @Test
    void theKeyIsWipedThoughAskingFails() {
        Admitted admitted = admitted("ab123", PracticeKeap.NEW_KEY);
        broken = true;
        assertThatThrownBy(() -> verification.run(admitted)).isInstanceOf(RuntimeException.class);
        assertThatIllegalStateException().isThrownBy(() -> admitted.key().key().reveal(text -> text));
    }

    @Test
    void whatIsNoCodeOrNoKeyIsToldAndNobodyAsked() {
        Denied noCode = denied("mi app", PracticeKeap.NEW_KEY);
        assertThat(noCode.report().result())
                .isEqualTo(new Result.AppCodeInvalid(AppCodeReading.Problem.NOT_A_CODE));
        assertThat(noCode.report().app()).isNull();
        assertThat(noCode.report().kind()).isEqualTo(KeyKind.KEAP_AK);
        Denied noKey = denied("ab123", "xxx");
        assertThat(noKey.report().result())
                .isEqualTo(new Result.KeyNotRecognised(KeyReading.LookAlike.PASSPHRASE));
        assertThat(Objects.requireNonNull(noKey.report().app()).code()).isEqualTo(APP);
        assertThat(noKey.report().kind()).isNull();
        assertThat(noKey.report().warnings()).isEmpty();
        assertThat(noKey.report().findings()).isEqualTo(Findings.NONE);
        assertThat(denied("miempresa", "xxx").report().app()).as("may be a password").isNull();
        assertThat(denied("miempresa.infusionsoft.com", "xxx").report().app()).isNotNull();
        assertThat(asked).isEmpty();
        assertThat(jdbc.sql("select count(*) from checks where not asked_keap and app_code is null")
                .query(Integer.class).single()).isEqualTo(4);
    }

    @Test
    void overTheLimitNobodyIsAskedAndTheKeyIsWiped() {
        admitted("ab123", PracticeKeap.NEW_KEY);
        admitted("ab123", PracticeKeap.NEW_KEY);
        Entry third = verification.read("ab123", PracticeKeap.NEW_KEY);
        assertThat(verification.admit(ANA, third, null)).isInstanceOfSatisfying(Denied.class,
                denied -> assertThat(denied.report().result())
                        .isEqualTo(new Result.TooManyChecks(NOW.plus(Duration.ofMinutes(10)))));
        assertWiped(third);
    }

    @Test
    void theSameRequestIsTakenOnce() {
        verification.admit(ANA, verification.read("ab123", PracticeKeap.NEW_KEY), "trigger");
        Entry again = verification.read("ab123", PracticeKeap.NEW_KEY);
        assertThat(verification.admit(ANA, again, "trigger")).isInstanceOf(Admission.Repeated.class);
        assertWiped(again);
    }

    @Test
    void whatWasToldIsNotCutOff() {
        Admitted admitted = admitted("ab123", PracticeKeap.NEW_KEY);
        verification.run(admitted);
        verification.told(admitted.reference());
        assertThat(jdbc.sql("select count(*) from checks where told_at is not null and duration_ms = 0")
                .query(Integer.class).single()).isEqualTo(1);
        assertThat(verification.interrupted()).isEmpty();
    }

    @Test
    void twoBadEndingsInARowAreToldFromOne() {
        assertThat(verification.endedBadlyTwice(ANA)).isFalse();
        denied("ab123", "xxx");
        assertThat(verification.endedBadlyTwice(ANA)).isFalse();
        denied("ab123", "xxx");
        assertThat(verification.endedBadlyTwice(ANA)).isTrue();
        jdbc.sql("update checks set started_at = ?").param(NOW.minusSeconds(60).atOffset(ZoneOffset.UTC)).update();
        findings = new Findings(Reachability.REACHED, Map.of(Road.APP_XMLRPC, new Accepted(APP, false)));
        verification.run(admitted("ab123", PracticeKeap.LEGACY_KEY));
        assertThat(verification.endedBadlyTwice(ANA)).isFalse();
        assertThat(verification.resultsSince(NOW)).containsExactly(Map.entry("accepted", 1));
        assertThat(verification.resultsSince(NOW.minusSeconds(60))).containsEntry("key-not-recognised", 2);
    }

    @Test
    void aResultThatCannotBeKeptIsToldAllTheSame() {
        Admitted admitted = admitted("ab123", PracticeKeap.NEW_KEY);
        jdbc.sql("alter table checks rename to gone").update();
        assertThat(verification.run(admitted).result()).isInstanceOf(Result.KeyRefused.class);
    }

    @Test
    void whatIsKnownOfALastCheck() {
        var reference = Reference.create();
        assertThat(reference.value()).matches("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");
        assertThat(new LastCheck(reference, "accepted", APP, NOW).accepted()).isTrue();
        assertThat(new LastCheck(reference, "key-refused", APP, NOW)).satisfies(check -> {
            assertThat(check.accepted()).isFalse();
            assertThat(check.judged()).isTrue();
        });
        assertThat(new LastCheck(reference, "throttled", APP, NOW).judged()).isFalse();
    }

    private static Findings refused() {
        return new Findings(Reachability.NOT_ASKED,
                Map.of(Road.CENTRAL_XMLRPC, new Refused(), Road.REST, new Refused()));
    }

    private Admitted admitted(String app, String key) {
        Admission admission = verification.admit(ANA, verification.read(app, key), null);
        assertThat(admission).isInstanceOf(Admitted.class);
        return (Admitted) admission;
    }

    private Denied denied(String app, String key) {
        Entry entry = verification.read(app, key);
        Admission admission = verification.admit(ANA, entry, null);
        assertThat(admission).isInstanceOf(Denied.class);
        assertWiped(entry);
        return (Denied) admission;
    }

    private static void assertWiped(Entry entry) {
        @Nullable
        Usable usable = entry.key() instanceof Usable key ? key : null;
        if (usable != null) {
            assertThatIllegalStateException().isThrownBy(() -> usable.key().reveal(text -> text));
        }
    }
}
