package com.babelteam.clavero.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Many questions a second, each from another person, against a Slack that answers in a millisecond. */
final class ManyQuestions {
    private static final List<String> QUESTIONS = List.of("que pongo en la lista de ips?", "não aparece a chave",
            "my plugin says invalid key", "donde encuentro el codigo de la aplicacion", "como pego a chave no hotmart",
            "do I have to be an administrator?", "cuando termina xml-rpc", "a chave parou de funcionar",
            "where do I get a mailchimp api key", "se me olvido la frase secreta, que hago");

    private ManyQuestions() {}

    /** How long from each request to the message that answers it. */
    record Result(int asked, Times answers, long highestMegabytes, Failures failures) {
        @Override
        public String toString() {
            return asked + " asked; answers: " + answers.summary() + "; highest " + highestMegabytes + " MB"
                    + failures;
        }
    }

    static Result of(Target target, Peers peers, String prefix, int perSecond, Duration length) throws InterruptedException {
        int count = Math.toIntExact(perSecond * length.toMillis() / 1000);
        var failures = new Failures();
        Map<String, Long> asked = new ConcurrentHashMap<>();
        BlockingQueue<Connection> idle = new LinkedBlockingQueue<>();
        long start = System.nanoTime();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                int number = i;
                long due = start + 1_000_000_000L * i / perSecond;
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
                people.execute(() -> ask(target, prefix + number, number, asked, idle, failures));
            }
        }
        long giveUp = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < giveUp && asked.keySet().stream().anyMatch(user -> !answered(peers, user))) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        var answers = new Times(count);
        asked.forEach((user, at) -> {
            Long answeredAt = peers.messages.get("D" + user);
            if (answeredAt != null) {
                answers.add(answeredAt - at);
            }
        });
        try {
            return new Result(count, answers, target.highestMegabytes(), failures);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean answered(Peers peers, String user) {
        return peers.messages.containsKey("D" + user);
    }

    private static void ask(Target target, String user, int number, Map<String, Long> asked,
            BlockingQueue<Connection> idle, Failures failures) {
        try {
            Connection kept = idle.poll();
            Connection connection = kept == null ? new Connection(target.port) : kept;
            byte[] request = Signed.message(target.port, user, System.nanoTime(),
                    QUESTIONS.get(number % QUESTIONS.size()));
            asked.put(user, System.nanoTime());
            int status = connection.exchange(request);
            if (status != 200) {
                failures.add("status " + status);
            }
            idle.add(connection);
        } catch (IOException e) {
            failures.add(e.toString());
        }
    }
}
