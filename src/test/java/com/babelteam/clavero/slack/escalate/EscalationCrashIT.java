package com.babelteam.clavero.slack.escalate;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.TestDatabase;
import com.babelteam.clavero.playground.mail.Mail;
import com.babelteam.clavero.playground.mail.PracticeMailbox;
import com.babelteam.clavero.playground.workspace.Post;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.slack.escalate.CrashingSupport.Point;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills the process with SIGKILL at each point, again and again on the same database, and counts what became of every case.
 * How often: {@code -Dclavero.kills=20}.
 */
@Tag("database")
class EscalationCrashIT {
    private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
            + ";DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
    private static final int KILLS = Integer.getInteger("clavero.kills", 5);

    @TempDir
    private Path folder = Path.of("");
    private final Map<Point, List<String>> cases = new EnumMap<>(Point.class);
    private final List<String> toldTooSoon = new CopyOnWriteArrayList<>();

    @Test
    void noCaseIsLostWhereverTheProcessDies() throws IOException {
        String database = TestDatabase.isPostgresql()
                ? TestDatabase.url()
                : "jdbc:h2:file:" + folder.resolve("cases") + OPTIONS;
        try (var slack = new PracticeSlack(); var mailbox = new PracticeMailbox(Clock.systemUTC())) {
            slack.workspace().onChange(() -> toldTooSoon.addAll(toldThough(slack, mailbox)));
            for (int kill = 0; kill < KILLS; kill++) {
                for (Point point : List.of(Point.BEFORE_COMMIT, Point.AFTER_COMMIT, Point.WHILE_SENDING,
                        Point.AFTER_SENDING)) {
                    try (var process = new Child(folder, database, slack.settings(), mailbox.settings())) {
                        process.await("READY");
                        settle(slack, mailbox);
                        process.say(point.name());
                        String number = process.await("DRAFT").substring("DRAFT ".length());
                        process.await("AT " + point);
                        process.kill();
                        cases.computeIfAbsent(point, _ -> new ArrayList<>()).add(number);
                    }
                }
            }
            try (var process = new Child(folder, database, slack.settings(), mailbox.settings())) {
                process.await("READY");
                settle(slack, mailbox);
                process.say(Point.NOWHERE.name());
                String last = process.await("ACCEPTED").substring("ACCEPTED ".length());
                Awaitility.await().until(() -> deliveries(mailbox, last) == 1);
            }
            Files.writeString(Path.of("target", "crash-escalation.md"), table(slack, mailbox));
            assertThat(toldTooSoon).isEmpty();
            cases.forEach((point, numbers) -> assertThat(numbers).as(point.name()).hasSize(KILLS)
                    .allSatisfy(number -> assertThat(deliveries(mailbox, number)).as(number)
                            .isBetween(point == Point.BEFORE_COMMIT ? 0L : 1L, most(point))));
        }
    }

    private static long most(Point point) {
        return switch (point) {
            case BEFORE_COMMIT -> 0L;
            case AFTER_SENDING -> 2L;
            // The job may have run already when the process is killed behind the commit.
            case AFTER_COMMIT -> 2L;
            default -> 1L;
        };
    }

    /** Until all that was accepted so far has reached support, and its people read so. */
    private void settle(PracticeSlack slack, PracticeMailbox mailbox) {
        cases.forEach((point, numbers) -> {
            if (point != Point.BEFORE_COMMIT) {
                numbers.forEach(number -> Awaitility.await().atMost(Duration.ofSeconds(40)).alias(point + " " + number)
                        .until(() -> deliveries(mailbox, number) > 0 && told(slack, number, "sent") > 0));
            }
        });
    }

    private static long deliveries(PracticeMailbox mailbox, String number) {
        return mailbox.mails().stream().filter(mail -> messageId(mailbox, mail).equals("<" + number
                + ".0@babelteam.com>")).count();
    }

    private static String messageId(PracticeMailbox mailbox, Mail mail) {
        return mailbox.source(mail).lines().filter(line -> line.startsWith("Message-ID: ")).findFirst().orElse("")
                .replace("Message-ID: ", "").strip();
    }

    private static long told(PracticeSlack slack, String number, String state) {
        return slack.workspace().postsFor("U0ANA").stream().map(EscalationCrashIT::about)
                .filter(about -> about.path("case").asString("").equals(number)
                        && (state.isEmpty() || about.path("state").asString("").equals(state)))
                .count();
    }

    private static List<String> toldThough(PracticeSlack slack, PracticeMailbox mailbox) {
        return slack.workspace().postsFor("U0ANA").stream().map(EscalationCrashIT::about)
                .filter(about -> about.path("state").asString("").equals("sent"))
                .map(about -> about.path("case").asString("")).filter(number -> deliveries(mailbox, number) == 0)
                .toList();
    }

    private static JsonNode about(Post post) {
        return post.metadata() == null
                ? JsonMapper.shared().createObjectNode()
                : post.metadata().path("event_payload");
    }

    private String table(PracticeSlack slack, PracticeMailbox mailbox) {
        var table = new StringBuilder("| killed | times | accepted | reached support | of these twice, same Message-ID"
                + " | lost | told \"sent\" too soon | receipts shown twice |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        cases.forEach((point, numbers) -> {
            long accepted = point == Point.BEFORE_COMMIT ? 0 : numbers.size();
            long reached = numbers.stream().filter(number -> deliveries(mailbox, number) > 0).count();
            long twice = numbers.stream().filter(number -> deliveries(mailbox, number) > 1).count();
            long receipts = numbers.stream().filter(number -> told(slack, number, "") > 1).count();
            table.append("| ").append(point.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')).append(" | ")
                    .append(numbers.size()).append(" | ").append(accepted).append(" | ").append(reached).append(" | ")
                    .append(twice).append(" | ").append(accepted - reached).append(" | ")
                    .append(numbers.stream().filter(toldTooSoon::contains).count()).append(" | ").append(receipts)
                    .append(" |\n");
        });
        return table.toString();
    }

    /** The process that is killed. */
    private static final class Child implements AutoCloseable {
        private final Process process;
        private final BufferedReader output;
        private final PrintStream input;

        @SafeVarargs
        Child(Path folder, String database, Map<String, String>... settings) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx300m",
                    "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                    CrashingSupport.class.getName(),
                    "spring.datasource.url=" + database));
            for (Map<String, String> each : settings) {
                each.forEach((name, value) -> command.add(name + "=" + value));
            }
            try {
                process = new ProcessBuilder(command).redirectError(folder.resolve("errors.txt").toFile()).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            input = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        }

        void say(String line) {
            input.println(line);
        }

        /** The next line that begins like this. */
        String await(String beginning) {
            var seen = new StringBuilder();
            try {
                for (@Nullable
                String line = output.readLine(); line != null; line = output.readLine()) {
                    if (line.startsWith("### " + beginning)) {
                        return line.substring("### ".length());
                    }
                    seen.append(line).append('\n');
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            throw new IllegalStateException("The process ended before it said " + beginning + ":\n" + seen);
        }

        /** As a crash or an operator in despair would. */
        void kill() {
            process.destroyForcibly();
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            kill();
        }
    }
}
