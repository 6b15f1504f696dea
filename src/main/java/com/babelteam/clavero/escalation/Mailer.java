package com.babelteam.clavero.escalation;

import com.babelteam.clavero.person.Language;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Writes and sends the e-mails to support. */
@Component
class Mailer {
    private static final String UTF_8 = "UTF-8";

    private final ObjectProvider<JavaMailSender> sender;
    private final SupportSettings support;
    private final SupportWords words;
    private final CaseText text;
    private final CasePage page;
    private final Clock clock;

    Mailer(ObjectProvider<JavaMailSender> sender, SupportSettings support, SupportWords words, CaseText text,
            CasePage page, Clock clock) {
        this.sender = sender;
        this.support = support;
        this.words = words;
        this.text = text;
        this.page = page;
        this.clock = clock;
    }

    /** Whether a mail server is configured. */
    boolean canSend() {
        JavaMailSender configured = sender.getIfAvailable();
        return configured != null && !(configured instanceof JavaMailSenderImpl plain
                && (plain.getHost() == null || plain.getHost().isBlank()));
    }

    /** What a letter is called for ever. */
    String messageId(LetterId letter) {
        String domain = support.from().substring(support.from().lastIndexOf('@') + 1);
        return "<" + letter.number() + "." + letter.position() + "@" + domain + ">";
    }

    /** Blocks until the mail server has taken it; throws if it does not. */
    void send(Letter letter, CaseStatus status, Dossier dossier) {
        Language team = support.teamLanguage();
        var about = new SupportCase(status, dossier, letter.words());
        String plain = text.plain(about, team) + "\n\n-- \n" + words.say(team, "note");
        send(letter, status, dossier.name(), text.subject(status, team), plain, page.of(about, team), "");
    }

    /** The same for something that a person adds to a case that support has. */
    void sendAddition(Letter letter, CaseStatus status, String firstMessageId) {
        Language team = support.teamLanguage();
        String plain = String.join("\n\n", words.say(team, "heading.addition", status.number()),
                text.written(status, team) + "\n" + letter.words(), "-- \n" + words.say(team, "note"));
        send(letter, status, "", "Re: " + text.subject(status, team), plain,
                page.ofAddition(status, letter.words(), team), firstMessageId);
    }

    private void send(Letter letter, CaseStatus status, String name, String subject, String plain, String html,
            String answers) {
        JavaMailSender by = sender.getObject();
        try {
            MimeMessage message = by.createMimeMessage();
            message.setFrom(new InternetAddress(support.from(), "Clavero", UTF_8));
            message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(support.email()));
            message.setReplyTo(new InternetAddress[]{name.isEmpty()
                    ? new InternetAddress(status.email())
                    : new InternetAddress(status.email(), name, UTF_8)});
            message.setSubject(subject, UTF_8);
            message.setSentDate(Date.from(clock.instant()));
            if (!answers.isEmpty()) {
                message.setHeader("In-Reply-To", answers);
                message.setHeader("References", answers);
            }
            message.setContent(new MimeMultipart("alternative", part(plain, "plain"), part(html, "html")));
            message.saveChanges();
            message.setHeader("Message-ID", letter.messageId());
            by.send(message);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailPreparationException(e);
        }
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        return part;
    }

    /** What a mail server or the way to it said, in one line for an operator; it holds nothing that a person wrote. */
    static String why(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
            root = root.getCause();
        }
        String said = String.valueOf(root.getMessage()).replaceAll("\\s+", " ");
        return root.getClass().getSimpleName() + ": " + (said.length() > 200 ? said.substring(0, 200) : said);
    }
}
