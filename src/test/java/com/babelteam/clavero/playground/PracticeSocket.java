package com.babelteam.clavero.playground;

import com.google.gson.JsonParser;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** The far end of Socket Mode. */
public final class PracticeSocket implements AutoCloseable {
    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch started = new CountDownLatch(1);
    private final Server server = new Server();

    public PracticeSocket() throws InterruptedException {
        server.setReuseAddr(true);
        server.start();
        started.await();
    }

    public String url() {
        return "ws://127.0.0.1:" + server.getPort() + "/link";
    }

    /** How many connections have been opened so far. */
    public int connections() {
        return connections.get();
    }

    /** Sends an envelope and waits for its acknowledgement. */
    public String send(String type, String payload) {
        String envelope = UUID.randomUUID().toString();
        server.broadcast("{\"type\":\"" + type + "\",\"envelope_id\":\"" + envelope
                + "\",\"accepts_response_payload\":true,\"payload\":" + payload + "}");
        Awaitility.await().atMost(Duration.ofSeconds(3)).until(() -> replies.containsKey(envelope));
        return replies.getOrDefault(envelope, "");
    }

    /** Asks the other side to connect anew, as Slack does every few hours. */
    public void disconnect() {
        server.broadcast("{\"type\":\"disconnect\",\"reason\":\"warning\"}");
    }

    /** Ends all connections without a word. */
    public void hangUp() {
        server.getConnections().forEach(each -> each.closeConnection(1006, "gone"));
    }

    @Override
    public void close() {
        try {
            server.stop(1_000);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Server extends WebSocketServer {
        Server() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        }

        @Override
        public void onStart() {
            started.countDown();
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake handshake) {
            connections.incrementAndGet();
            connection.send("{\"type\":\"hello\",\"num_connections\":1}");
        }

        @Override
        public void onMessage(WebSocket connection, String message) {
            replies.put(JsonParser.parseString(message).getAsJsonObject().get("envelope_id").getAsString(), message);
        }

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {}

        @Override
        public void onError(WebSocket connection, Exception e) {}
    }
}
