package com.babelteam.clavero.trust;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Keap that says every key it is given back: in values, faults, errors, pages and headers. */
final class TellTaleKeap implements AutoCloseable {
    static final String FAULTS = "Keap's fault";
    static final String ERRORS = "a REST error";
    private static final Pattern ECHOED = Pattern.compile("<value>(?:<string>)?([^<]+)<");

    private final HttpServer server;
    private final List<Canary> canaries;
    private final Set<Canary> told = ConcurrentHashMap.newKeySet();

    TellTaleKeap(List<Canary> canaries) throws IOException {
        this.canaries = canaries;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    Map<String, String> settings() {
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of("clavero.keap.app-xmlrpc-url", base + "/app/{app}", "clavero.keap.xmlrpc-url", base + "/xmlrpc",
                "clavero.keap.rest-url", base + "/rest");
    }

    /** Whether it was given this key and said it. */
    boolean told(Canary canary) {
        return told.contains(canary);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (body.contains("DataService.echo")) {
                Matcher text = ECHOED.matcher(body);
                send(exchange, 200, "text/xml", value(text.find() ? text.group(1) : ""), "");
                return;
            }
            String seen = body + exchange.getRequestHeaders().get("Authorization")
                    + exchange.getRequestHeaders().get("X-Keap-API-Key");
            for (Canary each : canaries) {
                if (seen.contains(each.text())) {
                    told.add(each);
                    tell(exchange, each);
                    return;
                }
            }
            send(exchange, 404, "text/plain", "", "");
        }
    }

    private static void tell(HttpExchange exchange, Canary canary) throws IOException {
        boolean rest = exchange.getRequestURI().getPath().startsWith("/rest");
        String key = canary.text();
        switch (canary.entrance()) {
            case FAULTS -> send(exchange, rest ? 401 : 200, rest ? "application/json" : "text/xml",
                    rest ? "{\"message\":\"Invalid key " + key + "\"}" : fault(key), key);
            case ERRORS -> send(exchange, 500, rest ? "application/json" : "text/html",
                    rest ? "{\"fault\":{\"faultstring\":\"no " + key + "\"}}" : "<html>No " + key + "</html>", key);
            default -> send(exchange, 200, rest ? "application/json" : "text/xml",
                    rest ? "{\"given_name\":\"" + key + "\"}" : value(key), key);
        }
    }

    private static String value(String text) {
        return "<?xml version=\"1.0\"?><methodResponse><params><param><value>" + text
                + "</value></param></params></methodResponse>";
    }

    private static String fault(String key) {
        return "<?xml version=\"1.0\"?><methodResponse><fault><value><struct><member><name>faultCode</name><value><i4>2</i4>"
                + "</value></member><member><name>faultString</name><value>[InvalidKey]Invalid Key: " + key
                + "</value></member></struct></value></fault></methodResponse>";
    }

    private static void send(HttpExchange exchange, int status, String type, String text, String header)
            throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.getResponseHeaders().add("X-Seen", header);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
