package com.babelteam.clavero.slack.inbound;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** One body on its way in. The server calls one method after the other, never two at once. */
final class Body implements ReadListener, AsyncListener {
    private final AsyncContext exchange;
    private final ServletInputStream in;
    private final HttpServletResponse response;
    private final Semaphore room;
    private final Consumer<byte[]> taker;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream(512);
    private final long start = System.nanoTime();
    private boolean over;

    Body(AsyncContext exchange, ServletInputStream in, HttpServletResponse response, Semaphore room,
            Consumer<byte[]> taker) {
        this.exchange = exchange;
        this.in = in;
        this.response = response;
        this.room = room;
        this.taker = taker;
    }

    @Override
    public void onDataAvailable() {
        byte[] piece = new byte[4 << 10];
        try {
            while (!over && in.isReady() && !in.isFinished()) {
                int length = in.read(piece);
                if (length > 0) {
                    add(piece, length);
                }
            }
        } catch (IOException _) {
            // The sender hung up. Not left to the server, which would take the exchange for one that still goes on.
            refuse(408);
        }
    }

    private void add(byte[] piece, int length) {
        if (read.size() + length > Bodies.LARGEST) {
            refuse(413);
        } else if (System.nanoTime() - start > Bodies.PATIENCE.toNanos()) {
            refuse(408);
        } else if (!isLarge(read.size()) && isLarge(read.size() + length) && !room.tryAcquire()) {
            refuse(503);
        } else {
            read.write(piece, 0, length);
        }
    }

    private static boolean isLarge(int size) {
        return size > Bodies.SMALL;
    }

    @Override
    public void onAllDataRead() {
        if (!over) {
            byte[] body = read.toByteArray();
            end(() -> taker.accept(body));
        }
    }

    /** Turns it away, and hangs up: what is still to come is not waited for. */
    void refuse(int status) {
        end(() -> {
            response.setHeader("Connection", "close");
            response.setStatus(status);
        });
    }

    private void end(Runnable answer) {
        if (over) {
            return;
        }
        over = true;
        if (isLarge(read.size())) {
            room.release();
        }
        try {
            answer.run();
        } finally {
            exchange.complete();
        }
    }

    @Override
    public void onError(Throwable cause) {
        refuse(408);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        refuse(408);
    }

    @Override
    public void onError(AsyncEvent event) {
        refuse(408);
    }

    @Override
    public void onComplete(AsyncEvent event) {
        // All is done by then.
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Nobody starts it again.
    }
}
