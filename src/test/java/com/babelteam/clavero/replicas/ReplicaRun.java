package com.babelteam.clavero.replicas;

import com.babelteam.clavero.playground.RunningClavero;
import com.babelteam.clavero.playground.SlackRequests;
import com.babelteam.clavero.playground.TestDatabase;
import com.babelteam.clavero.playground.keap.Mood;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.playground.mail.PracticeMailbox;
import com.babelteam.clavero.playground.workspace.Deliveries;
import com.babelteam.clavero.playground.workspace.Hands;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** One run: so many processes on one PostgreSQL behind one address, people who use them, and a SIGKILL in the middle. */
final class ReplicaRun {
    private static final String WARM = "UESWARM";
    private static final int AT_ONCE = 12;
    /** On a busy machine several processes that start at once take their time. */
    private static final Duration START = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path folder;
    private final int processes;
    private final int people;

    /** @param people how many ask, how many check a key, and how many call for help */
    ReplicaRun(Path folder, int processes, int people) {
        this.folder = folder;
        this.processes = processes;
        this.people = people;
    }

    Outcome run() throws IOException {
        try (var slack = new PracticeSlack();
                var keap = new PracticeKeap();
                var mailbox = new PracticeMailbox(Clock.systemUTC())) {
            String database = TestDatabase.postgresql();
            List<RunningClavero> all = IntStream.range(0, processes).parallel()
                    .mapToObj(_ -> start(database, slack, keap, mailbox)).toList();
            try {
                Awaitility.await().atMost(START)
                        .until(() -> all.stream().allMatch(each -> each.health("readiness") == 200));
                return kill(all, slack, keap, new Tally(slack, mailbox));
            } finally {
                all.parallelStream().forEach(RunningClavero::close);
            }
        }
    }

    private RunningClavero start(String database, PracticeSlack slack, PracticeKeap keap, PracticeMailbox mailbox) {
        return new RunningClavero(folder, slack.settings(), keap.settings(), mailbox.settings(),
                Map.of("spring.datasource.url", database, "clavero.slack.signing-secret",
                        SlackRequests.SIGNING_SECRET, "clavero.slack.retry-delay", "1s",
                        "clavero.verification.checks-per-app", "10000", "db-scheduler.heartbeat-interval", "2s"));
    }

    private Outcome kill(List<RunningClavero> all, PracticeSlack slack, PracticeKeap keap, Tally tally) {
        var address = new OneAddress(all);
        var crowd = new Crowd(slack,
                new Hands(slack, new Deliveries(slack, SlackRequests.SIGNING_SECRET, address::next)));
        List<String> expected = warmUp(crowd, tally, all.size());
        keap.mood(Mood.SLOW);
        List<String> asking = names("UESQ");
        List<String> calling = names("UESC");
        Map<String, String> checking = new ConcurrentHashMap<>();
        int before = crowd.begun();
        long start = System.nanoTime();
        long killed;
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<CompletableFuture<Void>> deeds = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                int person = i;
                deeds.add(CompletableFuture.runAsync(() -> crowd.ask(asking.get(person)), threads));
                deeds.add(CompletableFuture.runAsync(
                        () -> checking.put("UESK" + person, crowd.check("UESK" + person)), threads));
                deeds.add(CompletableFuture.runAsync(() -> crowd.callForHelp(calling.get(person)), threads));
            }
            Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10))
                    .until(() -> crowd.begun() - before >= 3 * people / 2);
            all.getFirst().kill();
            killed = System.nanoTime();
            deeds.forEach(CompletableFuture::join);
        }
        long loaded = System.nanoTime();
        settled(() -> checking.values().stream().noneMatch(each -> tally.tellings(each).isEmpty()));
        long told = System.nanoTime();
        settled(() -> asking.stream().allMatch(each -> Tally.once(tally.answers(each)).containsAll(expected))
                && calling.stream().allMatch(each -> tally.mails(each) > 0));
        return new Outcome(all.size(), outcomes(asking, expected, tally), cases(calling, tally),
                checks(checking.values(), tally), crowd.again(), crowd.times().stream().sorted().toList(),
                Duration.ofNanos(loaded - start), Duration.ofNanos(told - killed));
    }

    /** What has not come by then is counted as missing. */
    private static void settled(Callable<Boolean> all) {
        try {
            Awaitility.await().atMost(PATIENCE).until(all);
        } catch (ConditionTimeoutException _) {
            System.out.println("Something is missing");
        }
    }

    /** Until Java has compiled what matters, in each process; what is said then is what everybody is told. */
    private static List<String> warmUp(Crowd crowd, Tally tally, int processes) {
        for (int i = 0; i < 5 * processes; i++) {
            crowd.ask(WARM + i);
        }
        Awaitility.await().atMost(PATIENCE).until(() -> IntStream.range(0, 5 * processes)
                .allMatch(i -> tally.answers(WARM + i).size() >= Crowd.QUESTIONS.size()));
        return tally.answers(WARM + 0);
    }

    private List<String> names(String beginning) {
        return IntStream.range(0, people).mapToObj(i -> beginning + i).toList();
    }

    private static Questions outcomes(List<String> asking, List<String> expected, Tally tally) {
        List<List<String>> answers = asking.stream().map(tally::answers).toList();
        answers.stream().filter(each -> !each.equals(expected)).forEach(each -> System.out.println("DIAG "
                + each.stream().map(x -> expected.indexOf(x) + ":" + x.lines().findFirst().orElse("")).toList()));
        long exactly = answers.stream().filter(expected::equals).count();
        long wrong = answers.stream().filter(each -> !Tally.once(each).equals(expected)).count();
        long twice = answers.stream().mapToLong(each -> each.size() - Tally.once(each).size()).sum();
        return new Questions(asking.size(), asking.size() * Crowd.QUESTIONS.size(), exactly, twice, wrong);
    }

    private static Cases cases(List<String> calling, Tally tally) {
        return new Cases(calling.size(), Tally.count(calling, each -> tally.mails(each) == 1),
                Tally.count(calling, each -> tally.mails(each) > 1));
    }

    private static Checks checks(Collection<String> checking, Tally tally) {
        return new Checks(checking.size(),
                Tally.count(checking, each -> tally.tellings(each).size() == 1
                        && Tally.isReport(tally.tellings(each).getFirst())),
                Tally.count(checking, each -> tally.tellings(each).size() == 1
                        && !Tally.isReport(tally.tellings(each).getFirst())),
                Tally.count(checking, each -> tally.tellings(each).size() > 1));
    }

    /**
     * @param exactly people who got every answer once and in order
     * @param twice answers that came twice
     * @param wrong people who miss an answer or got one in another order
     */
    record Questions(int people, int asked, long exactly, long twice, long wrong) {}

    record Cases(int sent, long mailedOnce, long mailedTwice) {}

    record Checks(int taken, long reported, long apologised, long toldTwice) {}

    /**
     * What became of all.
     *
     * @param again how often somebody had to do something again, as Slack told them it had failed
     * @param acknowledged how long each acknowledgement took, in milliseconds, shortest first
     * @param load how long people took
     * @param told how long after the kill the last of those who had a check under way was told
     */
    record Outcome(int processes, Questions questions, Cases cases, Checks checks, int again, List<Long> acknowledged,
            Duration load, Duration told) {
        long acknowledgedIn(int percent) {
            return acknowledged.isEmpty() ? 0 : acknowledged.get((acknowledged.size() - 1) * percent / 100);
        }

        String row() {
            return "| %d | %d | %d of %d | %d | %d | %d of %d | %d | %d + %d of %d | %d | %d | %d / %d / %d | %d | %d |"
                    .formatted(processes, questions.asked(), questions.exactly(), questions.people(),
                            questions.twice(), questions.wrong(), cases.mailedOnce(), cases.sent(),
                            cases.mailedTwice(), checks.reported(), checks.apologised(), checks.taken(),
                            checks.toldTwice(), again, acknowledgedIn(50), acknowledgedIn(99),
                            acknowledgedIn(100), load.toSeconds(),
                            told.toSeconds());
        }
    }
}
