package com.babelteam.clavero.playground.workspace;

import com.babelteam.clavero.playground.workspace.Deliveries.Taken;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The far end of Socket Mode. */
public final class PracticeSocket implements Carrier, AutoCloseable {
    private final Map<String, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch started = new CountDownLatch(1);
    private final Server server = new Server();

    public PracticeSocket() {
        server.setReuseAddr(true);
        server.setDaemon(true);
        server.start();
        try {
            started.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    public String url() {
        return "ws://127.0.0.1:" + server.getPort() + "/link";
    }

    /** How many connections have been opened so far. */
    public int connections() {
        return connections.get();
    }

    /**
     * Sends an envelope and waits for its acknowledgement.
     *
     * @param type Slack's name for what is inside
     * @return the acknowledgement as it came; empty if there was none in time
     */
    public String send(String type, ObjectNode payload, int retry) {
        String id = UUID.randomUUID().toString();
        ObjectNode envelope = JsonMapper.shared().createObjectNode().put("type", type).put("envelope_id", id)
                .put("accepts_response_payload", true).put("retry_attempt", retry);
        envelope.set("payload", payload);
        var reply = new CompletableFuture<JsonNode>();
        awaited.put(id, reply);
        server.broadcast(envelope.toString());
        try {
            return reply.get(Deliveries.PATIENCE.toMillis(), TimeUnit.MILLISECONDS).toString();
        } catch (TimeoutException | ExecutionException _) {
            return "";
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return "";
        } finally {
            awaited.remove(id);
        }
    }

    @Override
    public Taken carry(Kind kind, ObjectNode payload, int retry) {
        String reply = send(kind.slackName(), payload, retry);
        if (reply.isEmpty()) {
            return new Taken(0, "");
        }
        JsonNode said = JsonMapper.shared().readTree(reply).path("payload");
        return new Taken(200, said.isMissingNode() || said.isNull() ? "" : said.toString());
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
            JsonNode reply = JsonMapper.shared().readTree(message);
            CompletableFuture<JsonNode> waiting = awaited.get(reply.path("envelope_id").asString(""));
            if (waiting != null) {
                waiting.complete(reply);
            }
        }

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {}

        @Override
        public void onError(WebSocket connection, Exception e) {}
    }
}
