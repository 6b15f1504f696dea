package com.babelteam.clavero.trust;

import com.babelteam.clavero.playground.SlackRequests;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.slack.inbound.PracticeDoor;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

/** Lets everything in that might lead somewhere, and prints where it led: a process of its own, for {@link ReachIT}. */
final class ReachRun {
    /** Each names a host that nobody configured, in a way that somebody might take for Keap's or for this machine's. */
    static final List<String> HOSTILE = List.of("127.0.0.1", "http://127.0.0.1:22/", "[::1]", "http://[::1]:8080/",
            "169.254.169.254", "http://169.254.169.254/latest/meta-data/", "2130706433", "http://2130706433/",
            "0x7f000001", "0177.0.0.1", "127.1", "http://10.0.0.5/", "localhost", "localhost.",
            "https://evil.example@ab123.infusionsoft.com/", "https://ab123.infusionsoft.com@evil.example/",
            "ab123.infusionsoft.com:pw@evil.example", "ab123.infusionsoft.com.evil.example",
            "ab123.infusionsoft.com.", "ab123.infusionsoft.com..", "ab123..infusionsoft.com",
            "evil.example/ab123.infusionsoft.com", "evil.example#ab123.infusionsoft.com",
            "evil.example?ab123.infusionsoft.com", "evil.example\\.infusionsoft.com",
            "evil.example%2f.infusionsoft.com",
            "ab123%00.infusionsoft.com", "ab123\r\nHost: evil.example", "ab123\u0000evil.example",
            "xn--80ak6aa92e.com", "xn--evil.infusionsoft.com", "ab123。infusionsoft。com", "ab123．infusionsoft．com",
            "evil。example", "аb123.infusionsoft.com", "ａｂ123", "signin.infusionsoft.com", "..", "-",
            "a.b.infusionsoft.com",
            "{app}", "${jndi:ldap://evil.example/x}", "file:///etc/passwd", "gopher://evil.example/", "//evil.example",
            "jar:http://evil.example!/", "a".repeat(64) + ".infusionsoft.com", "a".repeat(1_900) + ".infusionsoft.com",
            "ab123." + "a.".repeat(900) + "infusionsoft.com");
    private static final List<String> AWAY = List.of("http://evil.example/", "http://169.254.169.254/",
            "http://127.0.0.1:22/", "//evil.example/", "https://ab123.infusionsoft.com.evil.example/", "http://[::1]/");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final AtomicInteger sentAway = new AtomicInteger();
    private final AtomicInteger people = new AtomicInteger();
    private final PracticeSlack slack = new PracticeSlack();
    private final HttpServer elsewhere = HttpServer
            .create(new InetSocketAddress(InetAddress.getByAddress(new byte[]{127, 0, 0, 1}), 0), 100);

    private ReachRun() throws IOException {}

    public static void main(String[] args) throws IOException {
        ProxySelector.setDefault(new Asked.Ways());
        try {
            new ReachRun().run();
        } catch (IOException | RuntimeException | AssertionError e) {
            e.printStackTrace();
            // Its servers' threads would keep a failed run from ending.
            System.exit(1);
        }
        System.exit(0);
    }

    private void run() throws IOException {
        elsewhere.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        elsewhere.createContext("/", this::sendAway);
        elsewhere.start();
        String port = ":" + elsewhere.getAddress().getPort();
        try (var door = new PracticeDoor(slack.settings())) {
            for (String text : inputs()) {
                enter(door, text, "http://127.0.0.1" + port + "/");
            }
            for (Path payload : files("payload")) {
                String text = text(payload).replace("{key}", PracticeKeap.NEW_KEY);
                switch (text.charAt(0)) {
                    case 'i' -> door.interaction(text.substring(1));
                    case 'c' -> door.command(text.substring(1));
                    default -> door.event(text.substring(1));
                }
            }
            Awaitility.await().atMost(PATIENCE).until(door::isIdle);
        }
        tell("asked");
        try (var door = new PracticeDoor(slack.settings(), Map.of("clavero.keap.app-xmlrpc-url",
                "http://{app}.localhost" + port + "/app", "clavero.keap.xmlrpc-url", "http://localhost" + port + "/x",
                "clavero.keap.rest-url", "http://localhost" + port + "/rest"))) {
            for (int i = 0; i < AWAY.size(); i++) {
                check(door, "ab123", PracticeKeap.NEW_KEY);
                check(door, "ab123", PracticeKeap.LEGACY_KEY);
            }
            Awaitility.await().atMost(PATIENCE).until(door::isIdle);
        }
        System.out.println("sent away " + sentAway);
        tell("moved");
    }

    private static void tell(String word) {
        Asked.HOSTS.forEach(host -> System.out.println(word + " " + JsonMapper.shared().writeValueAsString(host)));
        Asked.HOSTS.clear();
    }

    private static List<String> inputs() throws IOException {
        List<String> inputs = new ArrayList<>(HOSTILE);
        for (String corpus : List.of("app-code", "key", "command")) {
            for (Path file : files(corpus)) {
                inputs.add(text(file));
            }
        }
        return inputs;
    }

    /** Some are no text on purpose. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static List<Path> files(String corpus) throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/fuzz", corpus))) {
            return files.sorted().toList();
        }
    }

    /** By every way in, in every place. */
    private void enter(PracticeDoor door, String text, String answerHere) {
        check(door, text, PracticeKeap.LEGACY_KEY);
        check(door, "ab123", text);
        command(door, text + " " + PracticeKeap.LEGACY_KEY, answerHere);
        command(door, "help", text);
        String person = person();
        var message = JsonMapper.shared().createObjectNode().put("type", "message").put("channel_type", "im")
                .put("user", person).put("channel", "D" + person.substring(1)).put("ts", "1.000" + people)
                .put("text", "mi app es <" + text + "|" + text + "> y la clave " + PracticeKeap.LEGACY_KEY);
        message.putArray("files").addObject().put("id", "F1").put("name", text).put("url_private", text);
        var event = JsonMapper.shared().createObjectNode().put("type", "event_callback").put("team_id", "T0PRACTICE")
                .put("event_id", "Ev" + people);
        door.event(event.set("event", message).toString());
    }

    private void check(PracticeDoor door, String app, String key) {
        door.interaction(SlackRequests.submissionPayload(person(), "es", app, key));
    }

    private void command(PracticeDoor door, String text, String responseUrl) {
        door.command(
                "command=%2Finfusionsoft-verify&team_id=T0PRACTICE&channel_id=C1&trigger_id=" + people + "&user_id="
                        + person() + "&text=" + encoded(text) + "&response_url=" + encoded(responseUrl));
    }

    private String person() {
        return "UES" + (people.incrementAndGet() % 200 + 1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void sendAway(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Location", AWAY.get(sentAway.getAndIncrement() % AWAY.size()));
            exchange.sendResponseHeaders(sentAway.get() % 2 == 0 ? 302 : 307, -1);
        }
    }
}
