package com.babelteam.clavero.slack.inbound;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Reads requests of whoever sends them: only a whole body can be told to be Slack's. So it bounds what all strangers together can
 * take up, in memory and in time.
 */
final class Bodies {
    private static final int LARGEST = 1 << 20;
    /** Most of Slack's are smaller. */
    private static final int SMALL = 8 << 10;
    private static final int LARGE_AT_ONCE = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore room = new Semaphore(LARGE_AT_ONCE);

    /** The body is not read, and why, as an HTTP status. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        private final int status;

        Refused(int status) {
            super("status " + status, null, false, false);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /**
     * Reads it to its end.
     *
     * @throws Refused if it is too long, too slow, or one of too many that are long: Slack sends those again
     */
    byte[] read(HttpServletRequest request) throws IOException, Refused {
        if (request.getContentLengthLong() > LARGEST) {
            throw new Refused(413);
        }
        long start = System.nanoTime();
        var body = new ByteArrayOutputStream(512);
        boolean large = false;
        try {
            InputStream in = request.getInputStream();
            byte[] piece = new byte[4 << 10];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                if (!large && body.size() + read > SMALL) {
                    takeRoom();
                    large = true;
                }
                body.write(piece, 0, read);
                if (body.size() > LARGEST) {
                    throw new Refused(413);
                }
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new Refused(408);
                }
            }
            return body.toByteArray();
        } catch (SocketTimeoutException _) {
            throw new Refused(408);
        } finally {
            if (large) {
                room.release();
            }
        }
    }

    private void takeRoom() throws Refused {
        if (!room.tryAcquire()) {
            throw new Refused(503);
        }
    }
}
