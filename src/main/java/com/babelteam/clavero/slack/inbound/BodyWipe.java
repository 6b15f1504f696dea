package com.babelteam.clavero.slack.inbound;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.http11.Http11InputBuffer;

/**
 * Wipes a request's body out of Tomcat's buffers once the request is answered. They are used again and again, and what is longer
 * than all that comes after it would stay in memory for days. As it sees the buffers, it also tells whether all of a body is in them.
 */
final class BodyWipe extends ValveBase {
    /** An attribute that is {@code true} where reading the body waits for nothing. */
    static final String ALL_HERE = BodyWipe.class.getName();
    private static final byte[] ZEROS = new byte[8 << 10];

    BodyWipe() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getCoyoteRequest().getInputBuffer() instanceof Http11InputBuffer input) {
            int body = input.getByteBuffer().position();
            long length = request.getContentLengthLong();
            request.setAttribute(ALL_HERE, length >= 0 && length <= input.getByteBuffer().remaining());
            try {
                getNext().invoke(request, response);
            } finally {
                if (request.isAsync()) {
                    request.getAsyncContext().addListener(new AtTheEnd(() -> wipe(input.getByteBuffer(), body)));
                } else {
                    wipe(input.getByteBuffer(), body);
                }
            }
        } else {
            getNext().invoke(request, response);
        }
    }

    /** All behind the head but what has not been read: that is the next request. */
    private static void wipe(ByteBuffer buffer, int body) {
        if (buffer.hasArray()) {
            int start = buffer.arrayOffset();
            wipe(buffer.array(), start + Math.min(body, buffer.position()), start + buffer.position());
            wipe(buffer.array(), start + buffer.limit(), start + buffer.capacity());
        }
    }

    /** Copied from zeros, as the compiler that we start with fills arrays byte by byte. */
    private static void wipe(byte[] array, int from, int to) {
        for (int at = from; at < to; at += ZEROS.length) {
            System.arraycopy(ZEROS, 0, array, at, Math.min(ZEROS.length, to - at));
        }
    }

    /** When the request is answered, in whatever way. */
    private record AtTheEnd(Runnable task) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            task.run();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // Completed by whoever reads the body.
        }

        @Override
        public void onError(AsyncEvent event) {
            // Completed by whoever reads the body.
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
