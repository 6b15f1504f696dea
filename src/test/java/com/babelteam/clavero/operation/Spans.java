package com.babelteam.clavero.operation;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes traces as a collector does, OTLP over HTTP, and reads of them what tests look at. */
public final class Spans implements AutoCloseable {
    /** One piece of work. */
    public record Span(String trace, String id, String parent, String name, Map<String, String> attributes) {}

    private final HttpServer server;
    private final List<byte[]> received = new CopyOnWriteArrayList<>();

    public Spans() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            received.add(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    /** All that came, as it came. */
    public String raw() {
        var all = new StringBuilder();
        received.forEach(each -> all.append(new String(each, StandardCharsets.ISO_8859_1)));
        return all.toString();
    }

    /** ExportTraceServiceRequest: resource spans (1), of them scope spans (2), of them spans (2). */
    public List<Span> all() {
        var spans = new ArrayList<Span>();
        received.forEach(request -> fields(request, 1).forEach(resource -> fields(resource, 2).forEach(
                scope -> fields(scope, 2).forEach(span -> spans.add(span(span))))));
        return spans;
    }

    private static Span span(byte[] span) {
        Map<String, String> attributes = new TreeMap<>();
        fields(span, 9).forEach(each -> attributes.put(text(each, 1), text(fields(each, 2).getFirst(), 1)));
        return new Span(hex(span, 1), hex(span, 2), hex(span, 4), text(span, 5), attributes);
    }

    private static String text(byte[] message, int field) {
        return fields(message, field).stream().map(each -> new String(each, StandardCharsets.UTF_8)).findFirst()
                .orElse("");
    }

    private static String hex(byte[] message, int field) {
        return fields(message, field).stream().map(HexFormat.of()::formatHex).findFirst().orElse("");
    }

    /** The values of a length-delimited field of a protobuf message. */
    private static List<byte[]> fields(byte[] message, int wanted) {
        var found = new ArrayList<byte[]>();
        ByteBuffer left = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        while (left.hasRemaining()) {
            long tag = varint(left);
            switch ((int) (tag & 7)) {
                case 0 -> varint(left);
                case 1 -> left.getLong();
                case 5 -> left.getInt();
                default -> {
                    byte[] value = new byte[(int) varint(left)];
                    left.get(value);
                    if (tag >> 3 == wanted) {
                        found.add(value);
                    }
                }
            }
        }
        return found;
    }

    private static long varint(ByteBuffer left) {
        long value = 0;
        for (int shift = 0;; shift += 7) {
            byte next = left.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
