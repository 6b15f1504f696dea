package com.babelteam.clavero.playground.replay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Speaks the page's HTTP API; a test says what the assistant behind it does. */
final class StubPlayground implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final Map<String, BiFunction<StubPlayground, JsonNode, ObjectNode>> assistant = new HashMap<>();
    private final List<ObjectNode> messages = new ArrayList<>();
    private final Map<String, ObjectNode> windows = new HashMap<>();
    private final Map<String, ObjectNode> homes = new HashMap<>();
    private final Map<String, String> locales = new HashMap<>(Map.of("U0ANA", "es-LA", "U0BRUNO", "pt-BR"));
    private final ArrayNode refusals = JSON.createArrayNode();
    private final ArrayNode mails = JSON.createArrayNode();
    private final List<String> acts = new ArrayList<>();
    private int ts;
    private volatile boolean suggested;

    StubPlayground() throws IOException {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/playground/api/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** What the assistant does when the page sends this. */
    void when(String what, BiFunction<StubPlayground, JsonNode, ObjectNode> reaction) {
        assistant.put(what, reaction);
    }

    /** What the page sent so far. */
    synchronized List<String> acts() {
        return List.copyOf(acts);
    }

    synchronized void says(String channel, String text, String more) {
        ObjectNode message = JSON.createObjectNode().put("channel", channel).put("ts", "1." + ++ts)
                .putNull("thread_ts").put("user", "U0CLAVERO").put("text", text).put("ephemeral", false)
                .put("edited", false);
        message.setAll((ObjectNode) JSON.readTree(more.isEmpty() ? "{}" : more));
        messages.add(message);
    }

    /** The same, after a while. */
    void saysLater(String channel, String text, String more) {
        var _ = CompletableFuture.runAsync(() -> says(channel, text, more),
                CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));
    }

    /** Suggests something to say, after a while. */
    void suggestsLater() {
        var _ = CompletableFuture.runAsync(() -> suggested = true,
                CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));
    }

    synchronized void changes(String text, String changed) {
        messages.stream().filter(each -> each.path("text").asString("").equals(text))
                .forEach(each -> each.put("text", changed).put("edited", true));
    }

    synchronized void opens(String person, String view) {
        windows.put(person, (ObjectNode) JSON.readTree(view));
    }

    synchronized void closes(String person) {
        windows.remove(person);
    }

    synchronized void shows(String person, String home) {
        homes.put(person, (ObjectNode) JSON.readTree(home));
    }

    synchronized void refuses(String method, String error) {
        refusals.addObject().put("id", refusals.size()).put("method", method).put("error", error).put("detail", "[]");
    }

    synchronized void mails(String to, String subject, String text) {
        mails.addObject().put("id", mails.size()).put("to", to).put("subject", subject).put("text", text);
    }

    static ObjectNode nothing() {
        return JSON.createObjectNode();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String what = exchange.getRequestURI().getPath().substring("/playground/api/".length());
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            @Nullable
            JsonNode answer = what.equals("state")
                    ? state(exchange.getRequestURI().getQuery().substring("as=".length()))
                    : act(what, (ObjectNode) JSON.readTree(body));
            byte[] bytes = String.valueOf(answer).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer == null ? 404 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private ObjectNode act(String what, ObjectNode body) {
        synchronized (this) {
            acts.add(what + " " + body);
            if (what.equals("clear")) {
                messages.clear();
                windows.clear();
            } else if (what.equals("locale")) {
                locales.put(body.path("as").asString(""), body.path("locale").asString(""));
            } else if (what.equals("close")) {
                windows.remove(body.path("as").asString(""));
            } else if (what.equals("say") && !body.path("text").asString("").startsWith("/")) {
                ObjectNode message = body.deepCopy().put("user", body.path("as").asString("")).put("ts", "1." + ++ts);
                messages.add(message);
            }
        }
        return assistant.getOrDefault(what, (_, _) -> nothing()).apply(this, body);
    }

    private synchronized @Nullable ObjectNode state(String me) {
        if (!locales.containsKey(me)) {
            return null;
        }
        String direct = "D" + me.substring(1);
        ObjectNode state = JSON.createObjectNode().put("me", me);
        state.putObject("bot").put("id", "U0CLAVERO").put("name", "Clavero");
        ArrayNode people = state.putArray("people");
        people.addObject().put("id", "U0ANA").put("name", "Ana").put("locale", locales.get("U0ANA"));
        people.addObject().put("id", "U0BRUNO").put("name", "Bruno").put("locale", locales.get("U0BRUNO"));
        ArrayNode channels = state.putArray("channels");
        channels.addObject().put("id", "C1").put("name", "integraciones").put("kind", "channel");
        channels.addObject().put("id", direct).put("name", "Clavero").put("kind", "im");
        ArrayNode seen = state.putArray("messages");
        messages.stream().filter(each -> each.path("channel").asString("").equals("C1")
                || each.path("channel").asString("").equals(direct))
                .filter(each -> each.path("only").asString(me).equals(me)).forEach(each -> seen.add(each.deepCopy()));
        state.set("home", homes.get(me));
        ArrayNode modals = state.putArray("modals");
        if (windows.containsKey(me)) {
            modals.add(windows.get(me).deepCopy());
        }
        ArrayNode shortcuts = state.putArray("shortcuts");
        shortcuts.addObject().put("name", "Comprobar").put("type", "global").put("callback_id", "check");
        shortcuts.addObject().put("name", "Preguntar").put("type", "message").put("callback_id", "ask");
        ArrayNode prompts = state.putObject("prompts").putArray("prompts");
        if (suggested) {
            prompts.addObject().put("title", "¿Por dónde empiezo?").put("message", "empezar");
        }
        state.set("refusals", refusals.deepCopy());
        state.set("mails", mails.deepCopy());
        state.set("keap",
                JSON.readTree(
                        """
                        {"mood":"fine","moods":["fine","slow","throttled-other-shape"],"keys":[
                         {"outcome":"accepted","app":"ab123","key":"KeapAK-%s"},{"outcome":"accepted","app":"cd456","key":"%s"}]}
                        """.formatted(
                                "ab".repeat(25), "cd".repeat(16))));
        return state;
    }
}
