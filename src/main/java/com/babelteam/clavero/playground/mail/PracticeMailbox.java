package com.babelteam.clavero.playground.mail;

import com.babelteam.clavero.playground.mail.MailReader.Envelope;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** An SMTP server on this machine that delivers nothing and keeps the last e-mails in memory to be read. */
public final class PracticeMailbox implements AutoCloseable {
    private static final int MAILS_KEPT = 200;
    private static final int LARGEST_MAIL = 2 << 20;

    private final Clock clock;
    private final SMTPServer server;
    private final Deque<Mail> mails = new ArrayDeque<>();
    private final Map<String, byte[]> sources = new HashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private long arrived;

    /** Starts at once, on any free port. */
    public PracticeMailbox(Clock clock) {
        this(clock, 0);
    }

    /**
     * Starts at once.
     *
     * @param port on the loopback address; 0 for any that is free
     */
    public PracticeMailbox(Clock clock, int port) {
        this.clock = clock;
        this.server = SMTPServer.port(port).bindAddress(InetAddress.ofLiteral("127.0.0.1")).hostName("localhost")
                .softwareName("practice mailbox").maxMessageSize(LARGEST_MAIL).insertReceivedHeaders(false)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .messageHandlerFactory(_ -> new Delivery()).build();
        server.start();
    }

    /** Settings that lead the assistant's e-mails here. */
    public Map<String, String> settings() {
        return Map.of("spring.mail.host", "127.0.0.1", "spring.mail.port", String.valueOf(server.getPortAllocated()));
    }

    /** The last e-mails, newest first. */
    public List<Mail> mails() {
        synchronized (mails) {
            return List.copyOf(mails);
        }
    }

    /** An e-mail as it came over the wire, headers and all; empty if it is not kept any more. */
    public String source(Mail mail) {
        synchronized (mails) {
            return new String(sources.getOrDefault(mail.id(), new byte[0]), StandardCharsets.UTF_8);
        }
    }

    /** Has the listener told of every change. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        server.stop();
    }

    private void keep(Envelope envelope, byte[] data) {
        synchronized (mails) {
            arrived++;
            mails.addFirst(MailReader.read(String.valueOf(arrived), clock.instant(), envelope, data));
            sources.put(String.valueOf(arrived), data);
            if (mails.size() > MAILS_KEPT) {
                sources.remove(mails.removeLast().id());
            }
        }
        listeners.forEach(Runnable::run);
    }

    /** One e-mail on its way in. */
    private final class Delivery implements MessageHandler {
        private final List<String> recipients = new ArrayList<>();
        private String sender = "";

        @Override
        public void from(String from) {
            sender = from;
        }

        @Override
        public void recipient(String recipient) {
            recipients.add(recipient);
        }

        @Override
        @SuppressWarnings("NullAway") // null is the library's way to say "the usual reply"
        public String data(InputStream in) throws IOException, RejectException {
            byte[] data = in.readNBytes(LARGEST_MAIL + 1);
            if (data.length > LARGEST_MAIL) {
                // A sender listens only once it has said everything.
                long _ = in.transferTo(OutputStream.nullOutputStream());
                throw new RejectException(552, "Message size exceeds " + LARGEST_MAIL + " bytes");
            }
            keep(new Envelope(sender, recipients), data);
            return null;
        }

        @Override
        public void done() {}
    }
}
