package com.babelteam.clavero.playground.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what came over the wire. Attachments are left out; what cannot be understood is shown as it came. */
final class MailReader {
    private @Nullable String text;
    private @Nullable String html;

    private MailReader() {}

    static Mail read(String id, Instant at, Envelope envelope, byte[] data) {
        String to = String.join(", ", envelope.recipients());
        try {
            var message = new MimeMessage(null, new ByteArrayInputStream(data));
            var reader = new MailReader();
            reader.look(message);
            String subject = message.getSubject();
            return new Mail(id, at, from(message, envelope), to, subject == null ? "" : subject,
                    reader.text == null ? "" : reader.text, reader.html);
        } catch (MessagingException | IOException _) {
            return new Mail(id, at, envelope.from(), to, "", new String(data, StandardCharsets.UTF_8), null);
        }
    }

    /** Whom it came from and is for, by what was said before the message itself. */
    record Envelope(String from, List<String> recipients) {
        Envelope {
            recipients = List.copyOf(recipients);
        }
    }

    private static String from(MimeMessage message, Envelope envelope) throws MessagingException {
        Address[] senders = message.getFrom();
        if (senders == null || senders.length == 0) {
            return envelope.from();
        }
        return senders[0] instanceof InternetAddress address && address.getPersonal() != null
                ? address.getPersonal() + " <" + address.getAddress() + ">"
                : senders[0].toString();
    }

    private void look(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                look(parts.getBodyPart(i));
            }
        } else if (!Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            if (text == null && part.isMimeType("text/plain")) {
                text = content(part);
            } else if (html == null && part.isMimeType("text/html")) {
                html = content(part);
            }
        }
    }

    private static String content(Part part) throws MessagingException, IOException {
        try {
            return String.valueOf(part.getContent());
        } catch (UnsupportedEncodingException _) {
            return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
