package com.babelteam.clavero.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A Slack and a Keap that say yes after a given time, and note when each message arrived. */
final class Peers implements AutoCloseable {
    private static final String OK_TO_XML_RPC = """
            <?xml version="1.0"?><methodResponse><params><param><value>yes</value></param></params></methodResponse>""";

    private final HttpServer server;
    private final Duration slackTakes;
    /** When the first message to each channel arrived, by {@link System#nanoTime}. */
    final Map<String, Long> messages = new ConcurrentHashMap<>();
    /** The same for messages that carry a report. */
    final Map<String, Long> reports = new ConcurrentHashMap<>();

    Peers(Duration slackTakes, Duration keapTakes) {
        this.slackTakes = slackTakes;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4096);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/", this::slack);
        server.createContext("/response/", exchange -> answer(exchange, slackTakes, "text/plain", "ok"));
        server.createContext("/rest/", exchange -> answer(exchange, keapTakes, "application/json",
                "{\"tenant_id\":\"ab123.infusionsoft.com\"}"));
        server.createContext("/xmlrpc/", exchange -> answer(exchange, keapTakes, "text/xml", OK_TO_XML_RPC));
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void slack(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestURI().getPath().substring("/api/".length());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (method.equals("chat.postMessage")) {
            Map<String, String> fields = fields(body);
            String channel = fields.getOrDefault("channel", "");
            messages.putIfAbsent(channel, System.nanoTime());
            if (fields.getOrDefault("metadata", "").contains("clavero_verification")) {
                reports.putIfAbsent(channel, System.nanoTime());
            }
        }
        answer(exchange, slackTakes, "application/json", switch (method) {
            case "auth.test" -> "{\"ok\":true,\"team_id\":\"" + Signed.TEAM
                    + "\",\"user_id\":\"UBOT\",\"bot_id\":\"BBOT\",\"user\":\"clavero\"}";
            case "users.info" -> "{\"ok\":true,\"user\":{\"id\":\"U\",\"locale\":\"es-ES\",\"profile\":{}}}";
            default -> "{\"ok\":true,\"channel\":\"D0BENCH\",\"ts\":\"1.000100\"}";
        });
    }

    private static Map<String, String> fields(String body) {
        return Arrays.stream(body.split("&")).map(each -> each.split("=", 2)).filter(each -> each.length == 2)
                .collect(Collectors.toMap(each -> each[0], each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8),
                        (first, _) -> first));
    }

    private static void answer(HttpExchange exchange, Duration after, String type, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        try {
            TimeUnit.NANOSECONDS.sleep(after.toNanos());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
