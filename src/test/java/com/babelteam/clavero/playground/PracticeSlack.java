package com.babelteam.clavero.playground;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Slack's Web API, to be called instead of the real one: notes every call and answers as Slack would. A person's language
 * is the beginning of the identifier: {@code UPT…} has {@code pt-BR}, {@code UEN…} has {@code en-US}, others Spanish.
 */
public final class PracticeSlack implements AutoCloseable {
    public static final String BOT_TOKEN = "xoxb-practice";
    public static final String TEAM = "T0PRACTICE";

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile String error = "";
    private final AtomicInteger throttled = new AtomicInteger();
    private volatile String socketUrl = "";

    /** One call: the method, or {@code response_url}, and its arguments. */
    public record Call(String method, Map<String, String> arguments) {
        /** An argument that is JSON. */
        public JsonObject json(String argument) {
            return JsonParser.parseString(arguments.getOrDefault(argument, "{}")).getAsJsonObject();
        }

        public String get(String argument) {
            return arguments.getOrDefault(argument, "");
        }
    }

    public PracticeSlack() throws IOException {
        this(0);
    }

    public PracticeSlack(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Settings that lead the assistant here. */
    public Map<String, String> settings() {
        return Map.of("clavero.slack.api-url", url() + "api/", "clavero.slack.bot-token", BOT_TOKEN,
                "clavero.slack.retry-delay", "200ms");
    }

    /** From now on every method ends in this error; empty for none. */
    public void failWith(String error) {
        this.error = error;
    }

    /** The next so many messages are answered with 429. */
    public void throttleNext(int messages) {
        throttled.set(messages);
    }

    /** Where Socket Mode connections are sent. */
    public void socketUrl(String url) {
        this.socketUrl = url;
    }

    public List<Call> calls() {
        return calls;
    }

    public List<Call> calls(String method, Predicate<Call> which) {
        return calls.stream().filter(call -> call.method().equals(method) && which.test(call)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (path.startsWith("/response/")) {
                calls.add(new Call("response_url", Map.of("url", path, "body", body)));
                send(exchange, 200, "ok");
                return;
            }
            String method = path.substring("/api/".length());
            var call = new Call(method, form(body));
            calls.add(call);
            if (method.equals("chat.postMessage") && throttled.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                exchange.getResponseHeaders().add("Retry-After", "1");
                send(exchange, 429, "{\"ok\":false,\"error\":\"ratelimited\"}");
                return;
            }
            send(exchange, 200, error.isEmpty() ? answer(call) : "{\"ok\":false,\"error\":\"" + error + "\"}");
        }
    }

    private String answer(Call call) {
        return switch (call.method()) {
            case "auth.test" -> "{\"ok\":true,\"team_id\":\"" + TEAM + "\",\"user_id\":\"UBOT\",\"bot_id\":\"BBOT\"}";
            case "users.info" -> "{\"ok\":true,\"user\":{\"id\":\"" + call.get("user") + "\",\"locale\":\""
                    + locale(call.get("user")) + "\"}}";
            case "views.open", "views.update" -> "{\"ok\":true,\"view\":{\"id\":\"V1\"}}";
            case "chat.postMessage" -> "{\"ok\":true,\"channel\":\"D1\",\"ts\":\"1.1\"}";
            case "apps.connections.open" -> "{\"ok\":true,\"url\":\"" + socketUrl + "\"}";
            default -> "{\"ok\":false,\"error\":\"unknown_method\"}";
        };
    }

    private static String locale(String user) {
        return user.startsWith("UPT") ? "pt-BR" : user.startsWith("UEN") ? "en-US" : "es-LA";
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new LinkedHashMap<>();
        Arrays.stream(body.split("&")).map(pair -> pair.split("=", 2)).filter(pair -> pair.length == 2).forEach(
                pair -> form.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return form;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
