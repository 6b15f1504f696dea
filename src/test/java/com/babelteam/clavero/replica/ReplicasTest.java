package com.babelteam.clavero.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.babelteam.clavero.playground.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Tag("database")
class ReplicasTest {
    private static final ReplicaSettings QUICK = new ReplicaSettings(Duration.ofMillis(20), Duration.ofMillis(400));

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.migrated());

    @TempDir
    private Path folder = Path.of("");

    @Test
    void eachKnowsTheOthersWhileTheyLive() {
        Replicas one = replica();
        Replicas two = replica();
        assertThat(one.alive()).containsExactlyInAnyOrder(one.me(), two.me());
        two.start();
        two.stop();
        assertThat(one.alive()).containsExactly(one.me());
    }

    @Test
    void oneThatIsNotHeardOfIsGoneAndOneThatIsStays() {
        Replicas silent = replica();
        Replicas living = replica();
        Replicas watching = replica();
        living.start();
        Awaitility.await().until(() -> !watching.alive().contains(silent.me()));
        assertThat(watching.alive()).contains(living.me(), watching.me());
        living.stop();
    }

    @Test
    void whoWasForgottenByMistakeComesBack() {
        Replicas one = replica();
        Replicas two = replica();
        one.start();
        jdbc.sql("delete from processes").update();
        Awaitility.await().until(() -> two.alive().contains(one.me()));
        one.stop();
    }

    @Test
    void whoeverOpensAnH2FileKnowsThatAllOthersAreGone() {
        String url = "jdbc:h2:file:" + folder.resolve("db") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        var file = new DriverManagerDataSource(url);
        Flyway.configure().dataSource(file).load().migrate();
        var patient = new ReplicaSettings(Duration.ofSeconds(2), Duration.ofHours(1));
        var before = new Replicas(JdbcClient.create(file), patient, url);
        var after = new Replicas(JdbcClient.create(file), patient, url);
        assertThat(after.alive()).containsExactly(after.me()).doesNotContain(before.me());
    }

    @Test
    void oneMissedBeatIsNoDeath() {
        assertThatThrownBy(() -> new ReplicaSettings(Duration.ofSeconds(2), Duration.ofSeconds(3)))
                .hasMessageContaining("two beats");
    }

    private Replicas replica() {
        return new Replicas(jdbc, QUICK, "");
    }
}
