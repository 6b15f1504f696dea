package com.babelteam.clavero.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive connection of many that a single thread serves, one request after the other. */
final class Lane {
    private static final int UNKNOWN = -1;

    private final int port;
    private final Selector selector;
    private final SocketChannel channel;
    private final ByteBuffer answer = ByteBuffer.allocate(1 << 16);
    private long sentAt;

    Lane(int port, Selector selector) throws IOException {
        this.port = port;
        this.selector = selector;
        this.channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    void send(byte[] request) throws IOException {
        sentAt = System.nanoTime();
        answer.clear();
        if (channel.write(ByteBuffer.wrap(request)) < request.length) {
            throw new IOException("the request did not fit into the socket at once");
        }
    }

    long sentAt() {
        return sentAt;
    }

    /** Takes what has come; returns the status once the answer is whole, or 0 before. */
    int receive() throws IOException {
        if (channel.read(answer) < 0) {
            throw new IOException("the connection ended");
        }
        int end = answer.position();
        byte[] bytes = answer.array();
        int body = bodyStart(bytes, end);
        if (body == UNKNOWN) {
            return 0;
        }
        String head = new String(bytes, 0, body, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int length = head.indexOf("content-length:");
        boolean whole = length >= 0
                ? end - body >= Integer.parseInt(head.substring(length + 15, head.indexOf('\r', length)).strip())
                : new String(bytes, body, end - body, StandardCharsets.ISO_8859_1).endsWith("0\r\n\r\n");
        return whole ? Integer.parseInt(head.substring(9, 12)) : 0;
    }

    private static int bodyStart(byte[] bytes, int end) {
        for (int at = 3; at < end; at++) {
            if (bytes[at] == '\n' && bytes[at - 2] == '\n') {
                return at + 1;
            }
        }
        return UNKNOWN;
    }

    /** The same over a new connection. */
    Lane startAgain() throws IOException {
        channel.close();
        return new Lane(port, selector);
    }
}
