package com.babelteam.clavero.playground.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.MessagingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** The practice mailbox, with the sender that the assistant uses. */
@Timeout(30)
class PracticeMailboxTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final PracticeMailbox mailbox = new PracticeMailbox(Clock.fixed(NOW, ZoneOffset.UTC));
    private final JavaMailSenderImpl sender = sender();

    @AfterEach
    void stop() {
        mailbox.close();
    }

    @Test
    void aPlainMailIsReadAsItWasWritten() {
        sender.send(mail("Hola", "Primera línea\r\n.\r\nTercera línea"));
        assertThat(mailbox.mails()).containsExactly(new Mail("1", NOW, "clavero@example.com", "suporte@example.com",
                "Hola", "Primera línea\r\n.\r\nTercera línea\r\n", null));
    }

    @Test
    void aMailInTwoFormsWithAccentsEverywhereIsReadInBoth() throws MessagingException, IOException {
        var message = sender.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setFrom("clavero@example.com", "Clavero · Asistência");
        helper.setTo(new String[]{"suporte@example.com", "segunda@example.com"});
        helper.setBcc("oculta@example.com");
        helper.setSubject("Ação necessária: la clave de José 🔑 no funciona, y este asunto es largo a propósito");
        helper.setText("Não funcionó: ñ, ç, €", "<p>Não funcionó: <b>ñ, ç, €</b></p>");
        helper.addAttachment("pantalla.txt", new ByteArrayResource("adjunto".getBytes(StandardCharsets.UTF_8)));
        sender.send(message);
        assertThat(mailbox.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.from()).isEqualTo("Clavero · Asistência <clavero@example.com>");
            assertThat(mail.to()).isEqualTo("suporte@example.com, segunda@example.com, oculta@example.com");
            assertThat(mail.subject()).isEqualTo(
                    "Ação necessária: la clave de José 🔑 no funciona, y este asunto es largo a propósito");
            assertThat(mail.text()).isEqualTo("Não funcionó: ñ, ç, €");
            assertThat(mail.html()).isEqualTo("<p>Não funcionó: <b>ñ, ç, €</b></p>");
        });
    }

    @Test
    void aMailThatIsTooBigIsRefusedAndTheNextOneTaken() {
        assertThatExceptionOfType(MailException.class)
                .isThrownBy(() -> sender.send(mail("grande", "x".repeat(3 << 20)))).withMessageContaining("552");
        sender.send(mail("pequeño", "x"));
        assertThat(mailbox.mails()).extracting(Mail::subject).containsExactly("pequeño");
    }

    @Test
    void onlyTheLastTwoHundredAreKeptAndTheNewestIsFirst() {
        var told = new AtomicInteger();
        mailbox.onChange(told::incrementAndGet);
        var mails = new SimpleMailMessage[203];
        for (int i = 0; i < mails.length; i++) {
            mails[i] = mail("Mail " + i, "x");
        }
        sender.send(mails);
        assertThat(mailbox.mails()).hasSize(200).extracting(Mail::subject).startsWith("Mail 202", "Mail 201")
                .endsWith("Mail 3");
        assertThat(told).hasValue(203);
    }

    @Test
    void aMailThatIsNoneIsShownAsItCame() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), sender.getPort());
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                var out = socket.getOutputStream()) {
            assertThat(in.readLine()).startsWith("220 ");
            for (String line : new String[]{"HELO x", "MAIL FROM:<>", "RCPT TO:<a@example.com>", "DATA",
                    "Content-Type: multipart/mixed; boundary=\"b\r\n\r\n--b\r\nnonsense\r\n."}) {
                out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
                assertThat(in.readLine()).matches("[23].*");
            }
        }
        assertThat(mailbox.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("a@example.com");
            assertThat(mail.text()).contains("nonsense");
        });
    }

    private static SimpleMailMessage mail(String subject, String text) {
        var mail = new SimpleMailMessage();
        mail.setFrom("clavero@example.com");
        mail.setTo("suporte@example.com");
        mail.setSubject(subject);
        mail.setText(text);
        return mail;
    }

    private JavaMailSenderImpl sender() {
        var mailSender = new JavaMailSenderImpl();
        mailSender.setHost(mailbox.settings().get("spring.mail.host"));
        mailSender.setPort(Integer.parseInt(mailbox.settings().getOrDefault("spring.mail.port", "")));
        mailSender.setDefaultEncoding("UTF-8");
        return mailSender;
    }
}
