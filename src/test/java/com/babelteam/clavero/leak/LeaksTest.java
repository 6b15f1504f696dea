package com.babelteam.clavero.leak;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.leak.Leak.State;
import com.babelteam.clavero.person.Forgotten.Kind;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.privacy.FoundKey;
import com.babelteam.clavero.privacy.KeyFinder;
import com.babelteam.clavero.verification.ApiKey;
import com.babelteam.clavero.verification.Findings;
import com.babelteam.clavero.verification.KeyKind;
import com.babelteam.clavero.verification.KeyReading.Usable;
import com.babelteam.clavero.verification.Report;
import com.babelteam.clavero.verification.Result;
import com.babelteam.clavero.verification.RoadAnswer.Trouble;
import com.babelteam.clavero.verification.Verifications;
import java.time.Clock;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LeaksTest {
    private static final String NEW = "KeapAK-" + "00112233440011223344001122334400112233440011223344";
    private static final String OLD = "00112233445566778899aabbccddeeff";
    private static final PersonId ANA = new PersonId("T1", "U1");
    private static final Spot HERE = new Spot("C1", "1.000001", "", null);

    private final LeakStore store = new LeakStore(JdbcClient.create(database()), Clock.systemUTC());
    private final KeyPrints prints = new KeyPrints();
    private final Leaks leaks = new Leaks(store, prints);

    @Test
    void aLeakIsNoticedOnceForEachWording() {
        assertThat(leaks.saw(ANA, HERE, keys("clave " + OLD))).isTrue();
        assertThat(leaks.saw(ANA, HERE, keys("clave " + OLD))).isFalse();
        assertThat(leaks.saw(ANA, new Spot("C1", "1.000001", "2.000001", null), keys(NEW))).isTrue();
        assertThat(leaks.take()).extracting(Debt::owed).containsExactly(Owed.NOTICE, Owed.NOTICE);
        assertThat(leaks.take()).isEmpty();
    }

    @Test
    void onlyARefusalProvesThatAKeyIsDead() {
        LeakId leak = seen(NEW);
        assertThat(leaks.proving(leak, key(NEW)).apply(report(new Result.Accepted()))).isEqualTo(new Proof.Alive());
        assertThat(leaks.proving(leak, key(NEW)).apply(report(new Result.AcceptedAppUnconfirmed())))
                .isEqualTo(new Proof.Alive());
        for (Result result : List.of(new Result.KeapUnavailable(Trouble.TIMED_OUT), new Result.Throttled(null),
                new Result.XmlRpcOff(null), new Result.IpNotAllowed(), new Result.AppNotFound(),
                new Result.ApiNotConfigured())) {
            assertThat(leaks.proving(leak, key(NEW)).apply(report(result))).isEqualTo(new Proof.Open());
        }
        assertThat(state(leak)).isEqualTo(State.SEEN);
        assertThat(leaks.proving(leak, key(NEW)).apply(report(new Result.KeyRefused())))
                .isEqualTo(new Proof.Dead(true, 0));
        assertThat(state(leak)).isEqualTo(State.DEAD);
    }

    @Test
    void anotherStringIsNotTakenForTheKey() {
        LeakId leak = seen("clave " + OLD);
        assertThat(leaks.compare(leak, key(OLD))).isEqualTo(Likeness.SAME);
        assertThat(leaks.compare(leak, key(NEW))).isEqualTo(Likeness.OTHER);
        assertThat(new Leaks(store, new KeyPrints()).compare(leak, key(OLD))).isEqualTo(Likeness.FORGOTTEN);
        assertThat(leaks.exposing(ANA, key(OLD))).isPresent();
        assertThat(leaks.exposing(ANA, key(NEW))).isEmpty();
    }

    @Test
    void ofSeveralKeysEachIsProvenByItself() {
        LeakId leak = seen(NEW + " y la clave " + OLD);
        assertThat(leaks.proving(leak, key(OLD)).apply(report(new Result.KeyRefused())))
                .isEqualTo(new Proof.Dead(true, 1));
        assertThat(state(leak)).isEqualTo(State.SEEN);
        assertThat(leaks.proving(leak, key(NEW)).apply(report(new Result.KeyRefused())))
                .isEqualTo(new Proof.Dead(true, 0));
        assertThat(state(leak)).isEqualTo(State.DEAD);
    }

    @Test
    void afterARestartAProofIsOnlyForTheStringThatWasEntered() {
        LeakId leak = seen(NEW);
        var restarted = new Leaks(store, new KeyPrints());
        assertThat(restarted.proving(leak, key(NEW)).apply(report(new Result.KeyRefused())))
                .isEqualTo(new Proof.Dead(false, 0));
    }

    @Test
    void somebodyElsesLeakIsNoneOfTheirs() {
        LeakId leak = seen(NEW);
        var bruno = new PersonId("T1", "U2");
        assertThat(leaks.of(bruno, leak)).isEmpty();
        assertThat(leaks.follow(bruno, leak)).isFalse();
        assertThat(leaks.dismiss(bruno, leak)).isFalse();
    }

    @Test
    void aKeyBeyondDoubtCannotBeCalledNone() {
        assertThat(leaks.dismiss(ANA, seen(NEW))).isFalse();
        LeakId likely = seen("clave " + OLD);
        assertThat(leaks.dismiss(ANA, likely)).isTrue();
        assertThat(state(likely)).isEqualTo(State.DISMISSED);
    }

    @Test
    void theNewKeyCountsOnlyForWhoIsBeingLedThrough() {
        LeakId leak = seen(NEW);
        leaks.newKeyWorks(ANA, report(new Result.Accepted()));
        assertThat(leaks.of(ANA, leak)).get().extracting(Leak::newKeyWorks).isEqualTo(false);
        leaks.follow(ANA, leak);
        leaks.newKeyWorks(ANA, report(new Result.Accepted()));
        assertThat(leaks.of(ANA, leak)).get().extracting(Leak::newKeyWorks).isEqualTo(true);
    }

    @Test
    void aPersonCanBeForgotten() {
        LeakId leak = seen(NEW);
        assertThat(new LeakMemory(store, prints).forget(ANA).counts()).containsEntry(Kind.LEAKS, 1);
        assertThat(leaks.of(ANA, leak)).isEmpty();
        assertThat(leaks.compare(leak, key(NEW))).isEqualTo(Likeness.FORGOTTEN);
    }

    private LeakId seen(String text) {
        leaks.saw(ANA, new Spot("C1", String.valueOf(System.nanoTime()), "", null), keys(text));
        return leaks.openOf(ANA).orElseThrow().id();
    }

    private State state(LeakId leak) {
        return leaks.of(ANA, leak).orElseThrow().state();
    }

    private static List<FoundKey> keys(String text) {
        return KeyFinder.in(text).keys();
    }

    private static ApiKey key(String text) {
        return ((Usable) Verifications.readingOnly().read("ab123", text).key()).key();
    }

    private static Report report(Result result) {
        return Verifications.report(result, null, KeyKind.KEAP_AK, Findings.NONE, Report.XmlRpc.ON);
    }

    private static JdbcDataSource database() {
        var database = new JdbcDataSource();
        database.setUrl(
                "jdbc:h2:mem:" + System.nanoTime() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }
}
