package com.babelteam.clavero.playground;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.xmlrpc.XmlRpcException;
import org.apache.xmlrpc.XmlRpcRequest;
import org.apache.xmlrpc.common.ServerStreamConnection;
import org.apache.xmlrpc.common.XmlRpcHttpRequestConfigImpl;
import org.apache.xmlrpc.server.XmlRpcErrorLogger;
import org.apache.xmlrpc.server.XmlRpcHttpServer;
import org.jspecify.annotations.Nullable;

/**
 * A Keap to practise on: apps and keys with known fates, over real HTTP. XML-RPC is spoken by the server half of the Apache
 * library, which shares no code of ours.
 */
public final class PracticeKeap implements AutoCloseable {
    /** The classic key of {@link #APP}; taken on the app's own host. */
    public static final String LEGACY_KEY = "00112233445566778899aabbccddeeff";
    /** The new key of {@link #APP}. */
    public static final String NEW_KEY = "KeapAK-" + "00112233440011223344001122334400112233440011223344";
    /** A new key that Keap takes without saying whose it is. */
    public static final String ANONYMOUS_KEY = "KeapAK-" + "55667788995566778899556677889955667788995566778899";
    /** A new key that Keap does not know. */
    public static final String UNKNOWN_KEY = "KeapAK-" + "deaddead00deaddead00deaddead00deaddead00deaddead00";
    /** A classic key that Keap does not know. */
    public static final String UNKNOWN_LEGACY_KEY = "deaddead00deaddead00deaddead0000";
    /** A classic key that only the central host takes, as it has been since October 2024. */
    public static final String MOVED_LEGACY_KEY = "ffeeddccbbaa99887766554433221100";

    /** The app to which the keys belong. */
    public static final String APP = "ab123";
    /** An app in which nobody set up the API. */
    public static final String APP_WITHOUT_API = "nk100";
    /** An app whose Allowed IP List is filled in. */
    public static final String APP_WITH_IP_LIST = "ip100";
    /** An app that sends false InvalidConfig faults, every other time. */
    public static final String SHAKY_APP = "sh100";
    /** An app that does not exist. */
    public static final String NO_APP = "zz999";

    private static final List<String> APPS = List.of(APP, APP_WITHOUT_API, APP_WITH_IP_LIST, SHAKY_APP);
    private static final String WRONG_KEY = "{\"fault\":{\"faultstring\":\"Invalid Access Token\",\"detail\":"
            + "{\"errorcode\":\"keymanagement.service.invalid_access_token\"}}}";
    private static final String NO_KEY = "{\"fault\":{\"faultstring\":\"Invalid access token\",\"detail\":"
            + "{\"errorcode\":\"oauth.v2.InvalidAccessToken\"}}}";

    private final HttpServer server;
    private final AtomicInteger shakes = new AtomicInteger();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.FINE;
    private volatile String keyHeader = "X-Keap-API-Key";

    /** How the whole of Keap is today. */
    public enum Mood {
        FINE, THROTTLED, THROTTLED_OTHER_SHAPE, OUT_OF_ORDER, MAINTENANCE_PAGE, BLANK, BROKEN, REDIRECTING, XMLRPC_OFF, SLOW
    }

    public PracticeKeap() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** Settings that lead the assistant here. */
    public Map<String, String> settings() {
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of("clavero.keap.app-xmlrpc-url", base + "/app/{app}/api/xmlrpc", "clavero.keap.xmlrpc-url",
                base + "/crm/xmlrpc/v1", "clavero.keap.rest-url", base + "/crm/rest/v2");
    }

    /** Changes how Keap is from now on. */
    public void mood(Mood mood) {
        this.mood = mood;
    }

    /** The only header in which the gateway sees keys on XML-RPC. */
    public void keyHeader(String name) {
        this.keyHeader = name;
    }

    /** Method and path of every request so far. */
    public List<String> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            requests.add(exchange.getRequestMethod() + " " + path);
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean rest = path.startsWith("/crm/rest/");
            switch (mood) {
                case FINE -> answer(exchange, path, body);
                case SLOW -> {
                    pause();
                    answer(exchange, path, body);
                }
                case XMLRPC_OFF -> {
                    if (rest) {
                        answer(exchange, path, body);
                    } else {
                        send(exchange, 503, "text/html", "<html>Service Unavailable</html>");
                    }
                }
                case THROTTLED -> {
                    exchange.getResponseHeaders().add("Retry-After", "30");
                    send(exchange, 429, "application/json",
                            "{\"fault\":{\"faultstring\":\"Rate limit quota violation. Quota"
                                    + " limit exceeded. Identifier : x\",\"detail\":{\"errorcode\":\"policies.ratelimit.QuotaViolation\"}}}");
                }
                case THROTTLED_OTHER_SHAPE -> send(exchange, 429, "application/json",
                        "{\"code\":\"429\",\"message\":\"Quota Exceeded\",\"status\":\"Request Throttled\",\"details\":null}");
                case OUT_OF_ORDER -> send(exchange, 503, "text/plain", "Service Unavailable");
                case MAINTENANCE_PAGE -> send(exchange, 200, "text/html", "<html><h1>Down for maintenance</h1></html>");
                case BLANK -> send(exchange, 200, rest ? "application/json" : "text/xml", "");
                case BROKEN -> send(exchange, 200, rest ? "application/json" : "text/xml", "<methodResponse><params>");
                case REDIRECTING -> {
                    exchange.getResponseHeaders().add("Location", "http://127.0.0.1:9/elsewhere");
                    send(exchange, 307, "text/html", "");
                }
            }
        }
    }

    @SuppressWarnings("ThreadSleep") // being slow is what this server is asked for
    private static void pause() {
        try {
            Thread.sleep(8_000);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, String path, byte[] body) throws IOException {
        if (path.startsWith("/app/")) {
            String app = path.split("/")[2];
            if (APPS.contains(app)) {
                xmlRpc(exchange, body, request -> onAppHost(app, request));
            } else {
                send(exchange, 404, "text/html", "<html>Not Found</html>");
            }
            return;
        }
        boolean rest = path.equals("/crm/rest/v2/oauth/connect/userinfo");
        @Nullable
        String key = key(exchange, rest ? "Authorization" : keyHeader);
        exchange.getResponseHeaders().add("x-keap-tenant-id", NEW_KEY.equals(key) ? APP + ".infusionsoft.com" : "");
        if (key == null) {
            send(exchange, 401, "application/json", NO_KEY);
        } else if (!List.of(NEW_KEY, ANONYMOUS_KEY).contains(key) && !(MOVED_LEGACY_KEY.equals(key) && !rest)) {
            send(exchange, 401, "application/json", WRONG_KEY);
        } else if (rest) {
            String tenant = NEW_KEY.equals(key) ? ",\"tenant_id\":\"" + APP + "\"" : "";
            send(exchange, 200, "application/json", "{\"email\":\"ana@example.com\",\"is_admin\":true" + tenant + "}");
        } else {
            exchange.getResponseHeaders().add("x-keap-tenant-throttle-limit", "10000|250000");
            xmlRpc(exchange, body, request -> setting(request));
        }
    }

    private static @Nullable String key(HttpExchange exchange, String header) {
        @Nullable
        String value = exchange.getRequestHeaders().getFirst(header);
        boolean bearer = header.equals("Authorization");
        return value == null || (bearer && !value.startsWith("Bearer "))
                ? null
                : bearer ? value.substring("Bearer ".length()) : value;
    }

    private Object onAppHost(String app, XmlRpcRequest request) throws XmlRpcException {
        if (app.equals(APP_WITH_IP_LIST)) {
            throw new XmlRpcException(500, "IP access not allowed: 192.0.2.1");
        }
        if (request.getMethodName().equals("DataService.echo")) {
            return request.getParameter(0);
        }
        boolean falseAlarm = app.equals(SHAKY_APP) && shakes.getAndIncrement() % 2 == 0;
        if (app.equals(APP_WITHOUT_API) || falseAlarm) {
            throw new XmlRpcException(1, "[InvalidConfig]Invalid Configuration: for help setting up your API, please"
                    + " contact Support ( ext. 2) (empty)");
        }
        if (!LEGACY_KEY.equals(request.getParameter(0))) {
            throw new XmlRpcException(2, "[InvalidKey]Invalid Key");
        }
        return setting(request);
    }

    private static Object setting(XmlRpcRequest request) throws XmlRpcException {
        boolean known = request.getMethodName().equals("DataService.getAppSetting") && request.getParameterCount() == 3
                && request.getParameter(1).equals("Application") && request.getParameter(2).equals("enabled");
        if (!known) {
            throw new XmlRpcException(0, "No such handler: " + request.getMethodName());
        }
        return "1";
    }

    /** What a call comes to. */
    @FunctionalInterface
    private interface Method {
        Object call(XmlRpcRequest request) throws XmlRpcException;
    }

    private static void xmlRpc(HttpExchange exchange, byte[] body, Method method) throws IOException {
        var answer = new ByteArrayOutputStream();
        var xmlRpc = new XmlRpcHttpServer() {
            @Override
            protected void setResponseHeader(ServerStreamConnection connection, String name, String value) {}
        };
        xmlRpc.setErrorLogger(new XmlRpcErrorLogger() {
            @Override
            public void log(String message, Throwable thrown) {}

            @Override
            public void log(String message) {}
        });
        xmlRpc.setHandlerMapping(_ -> method::call);
        try {
            xmlRpc.execute(new XmlRpcHttpRequestConfigImpl(), new ServerStreamConnection() {
                @Override
                public InputStream newInputStream() {
                    return new ByteArrayInputStream(body);
                }

                @Override
                public OutputStream newOutputStream() {
                    return answer;
                }

                @Override
                public void close() {}
            });
        } catch (XmlRpcException e) {
            throw new IOException(e);
        }
        send(exchange, 200, "text/xml;charset=UTF-8", answer.toString(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
