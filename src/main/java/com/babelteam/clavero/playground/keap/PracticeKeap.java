package com.babelteam.clavero.playground.keap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A Keap to practise on, listening on this machine only: apps and keys with known fates, and a dial for the days on which
 * Keap is not itself. Many may use it at once. All keys are made up; still, none is printed.
 */
public final class PracticeKeap implements AutoCloseable {
    /** The classic key of {@link #APP}; taken on the app's own host. */
    public static final String LEGACY_KEY = "00112233445566778899aabbccddeeff";
    /** The new key of {@link #APP}. */
    public static final String NEW_KEY = "KeapAK-" + "00112233440011223344001122334400112233440011223344";
    /** The classic key of {@link #OTHER_APP}. */
    public static final String OTHER_LEGACY_KEY = "99887766554433221100aabbccddeeff";
    /** The new key of {@link #OTHER_APP}. */
    public static final String OTHER_NEW_KEY = "KeapAK-" + "aabbccddeeaabbccddeeaabbccddeeaabbccddeeaabbccddee";
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
    /** Another app, with keys of its own. */
    public static final String OTHER_APP = "cd456";
    /** An app in which nobody set up the API. */
    public static final String APP_WITHOUT_API = "nk100";
    /** An app whose Allowed IP List is filled in. */
    public static final String APP_WITH_IP_LIST = "ip100";
    /** An app that sends false InvalidConfig faults, every other time. */
    public static final String SHAKY_APP = "sh100";
    /** An app that does not exist. */
    public static final String NO_APP = "zz999";

    private static final int REQUESTS_KEPT = 10_000;
    private static final int BACKLOG = 1_000;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final MoodDial dial = new MoodDial();
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();
    private final AppHosts appHosts = new AppHosts(revoked);
    private final Gateway gateway = new Gateway(revoked);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Deque<String> requests = new ArrayDeque<>();

    /** Starts on any free port. */
    public PracticeKeap() throws IOException {
        this(0);
    }

    /**
     * Starts at once.
     *
     * @param port 0 for any free one
     * @throws IOException if the port is taken
     */
    public PracticeKeap(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), BACKLOG);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Settings that lead the assistant here. */
    public Map<String, String> settings() {
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of("clavero.keap.app-xmlrpc-url", base + "/app/{app}/api/xmlrpc", "clavero.keap.xmlrpc-url",
                base + "/crm/xmlrpc/v1", "clavero.keap.rest-url", base + "/crm/rest/v2");
    }

    /** What to type to see each outcome that depends on what is typed. */
    public List<PracticeKey> catalogue() {
        return Catalogue.ALL;
    }

    /** How Keap is now. */
    public Mood mood() {
        return dial.mood();
    }

    /** Changes how Keap is from now on, for those who wait already as well. */
    public void mood(Mood mood) {
        if (dial.turnTo(mood)) {
            listeners.forEach(Runnable::run);
        }
    }

    /** Does what people do in Keap's list of keys: from now on the key is unknown. */
    public void revoke(String key) {
        if (revoked.add(key)) {
            listeners.forEach(Runnable::run);
        }
    }

    /** Takes all keys again. */
    public void restore() {
        if (!revoked.isEmpty()) {
            revoked.clear();
            listeners.forEach(Runnable::run);
        }
    }

    /** Whether somebody revoked the key. */
    public boolean isRevoked(String key) {
        return revoked.contains(key);
    }

    /** Has the listener told of every change of mood or keys. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** From now on the central XML-RPC endpoint sees keys in this header only, {@code X-Keap-API-Key} or {@code Authorization}. */
    public void keyHeader(String name) {
        gateway.keyHeader(name);
    }

    /** Method and address of the last requests, oldest first. */
    public List<String> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /** Answers nobody any more; who still waits is cut off. */
    @Override
    public void close() {
        dial.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            note(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            Call call = new Call(exchange);
            Mood mood = dial.sitOut();
            if (mood != Mood.HANGING) {
                send(exchange, reply(call, mood));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply reply(Call call, Mood mood) throws IOException {
        if (call.isTooLong()) {
            return Reply.page(413, "Content Too Large");
        }
        Reply instead = Faults.of(mood, call);
        if (instead != null) {
            return instead;
        }
        return call.path().startsWith("/app/") ? appHosts.answer(call, mood) : gateway.answer(call, mood);
    }

    private void note(String request) {
        synchronized (requests) {
            if (requests.size() == REQUESTS_KEPT) {
                requests.removeFirst();
            }
            requests.addLast(request);
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", reply.type());
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
