package com.babelteam.clavero.slack.inbound;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Reads requests of whoever sends them: only a whole body can be told to be Slack's. So it bounds what all strangers together can
 * take up, in memory and in time, and no thread waits for what does not come.
 */
final class Bodies {
    static final int LARGEST = 1 << 20;
    /** Most of Slack's are smaller. */
    static final int SMALL = 8 << 10;
    /** Shorter than server.tomcat.connection-timeout, which ends in a 500. */
    static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int LARGE_AT_ONCE = 12;

    /** For those that are not small. */
    private final Semaphore room = new Semaphore(LARGE_AT_ONCE);

    /**
     * Reads a body to its end and hands it on, at once where it is small and has come together with the head, as Slack's does; or
     * turns it away: 413 if it is too long, 408 if it is too slow, 503 if it is one of too many that are long. Slack sends those again.
     */
    void read(HttpServletRequest request, HttpServletResponse response, Consumer<byte[]> taker) throws IOException {
        int length = request.getContentLength();
        if (length <= SMALL && Boolean.TRUE.equals(request.getAttribute(BodyWipe.ALL_HERE))) {
            taker.accept(request.getInputStream().readNBytes(length));
        } else {
            readAsItComes(request.startAsync(request, response), taker);
        }
    }

    private void readAsItComes(AsyncContext exchange, Consumer<byte[]> taker) throws IOException {
        ServletRequest request = exchange.getRequest();
        var response = (HttpServletResponse) exchange.getResponse();
        var body = new Body(exchange, request.getInputStream(), response, room, taker);
        if (request.getContentLengthLong() > LARGEST) {
            body.refuse(413);
        } else {
            exchange.setTimeout(PATIENCE.toMillis());
            exchange.addListener(body);
            request.getInputStream().setReadListener(body);
        }
    }
}
