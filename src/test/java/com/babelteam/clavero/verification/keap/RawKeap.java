package com.babelteam.clavero.verification.keap;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A host at Keap's address that sends whatever it likes, byte by byte. */
final class RawKeap implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private volatile Behaviour behaviour = (_, _, _) -> {};

    RawKeap() throws IOException {
        Thread.startVirtualThread(() -> {
            while (!server.isClosed()) {
                try {
                    Socket client = server.accept();
                    Thread.startVirtualThread(() -> serve(client));
                } catch (IOException _) {
                    return;
                }
            }
        });
    }

    /** What it does with a request, given the head of it. */
    @FunctionalInterface
    interface Behaviour {
        void on(String head, OutputStream out, Socket client) throws Exception;
    }

    void behave(Behaviour next) {
        behaviour = next;
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    private void serve(Socket client) {
        try (client) {
            byte[] buffer = new byte[8192];
            var head = new StringBuilder();
            while (!head.toString().contains("\r\n\r\n")) {
                int read = client.getInputStream().read(buffer);
                if (read < 0) {
                    return;
                }
                head.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
            behaviour.on(head.toString(), client.getOutputStream(), client);
            if (!client.isClosed()) {
                client.shutdownOutput();
                client.getInputStream().transferTo(OutputStream.nullOutputStream());
            }
        } catch (Exception _) {
            // The other side hung up, as it should on such answers.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
