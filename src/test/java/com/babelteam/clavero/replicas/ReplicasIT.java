package com.babelteam.clavero.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.replicas.ReplicaRun.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several processes on one PostgreSQL behind one address, one killed with SIGKILL in the middle of a load. A small run in the
 * build; larger ones by {@code -Dclavero.replicas=2,4 -Dclavero.replicas.people=60}, and the report where
 * {@code -Dclavero.replicas.report} says.
 */
class ReplicasIT {
    private static final int PEOPLE = Integer.getInteger("clavero.replicas.people", 12);
    /** What was being sent when the process was killed is sent once more, and grows with the load. */
    private static final int UNDER_WAY = Math.ceilDiv(PEOPLE, 12);
    /** By db-scheduler.threads. */
    private static final int MAILS_AT_ONCE = 4;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void nothingIsLostWhenOneOfThemIsKilled() throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (int processes : Arrays.stream(System.getProperty("clavero.replicas", "2").split(","))
                .mapToInt(Integer::parseInt).toArray()) {
            outcomes.add(new ReplicaRun(folder, processes, PEOPLE).run());
        }
        write(outcomes);
        assertThat(outcomes).allSatisfy(each -> {
            assertThat(each.questions().wrong()).as("answers missing or out of order").isZero();
            assertThat(each.questions().twice()).as("answers that came twice").isLessThanOrEqualTo(3L * UNDER_WAY);
            assertThat(each.cases().mailedOnce() + each.cases().mailedTwice()).isEqualTo(each.cases().sent());
            assertThat(each.cases().mailedTwice()).as("cases mailed twice")
                    .isLessThanOrEqualTo(Math.min(UNDER_WAY, MAILS_AT_ONCE));
            assertThat(each.checks().reported() + each.checks().apologised() + each.checks().toldTwice())
                    .isEqualTo(each.checks().taken());
            assertThat(each.checks().toldTwice()).as("checks told twice").isLessThanOrEqualTo(UNDER_WAY);
            assertThat(each.checks().reported()).isPositive();
        });
    }

    private static void write(List<Outcome> outcomes) throws IOException {
        var table = new StringBuilder(
                """
                # Killing one of several processes

                Written by `ReplicasIT` (%s, %s, %d processors, Java %s): so many packaged processes on one PostgreSQL behind one
                address that sends each request to the next of them, also to a dead one; people who each ask %d questions without
                waiting for the answers, people who check a key while Keap takes eight seconds, and people who call for help; and a
                SIGKILL for the first process when half of them have begun. What Slack tells people has failed they do again.

                | processes | questions | people with every answer once, in order | answers that came twice | people with one missing or out of order | cases mailed once | mailed twice, same Message-ID | checks: reported + apologised for | told twice | done again by people | acknowledged in ms (50 %% / 99 %% / most) | load took s | last check told s after the kill |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                """.formatted(
                        LocalDate.now(ZoneOffset.UTC), System.getProperty("os.name"),
                        Runtime.getRuntime().availableProcessors(), Runtime.version(), Crowd.QUESTIONS.size()));
        outcomes.forEach(each -> table.append(each.row()).append('\n'));
        Path report = Path.of(System.getProperty("clavero.replicas.report", "target/replicas.md"));
        Files.writeString(report, table);
        System.out.println(table);
    }
}
