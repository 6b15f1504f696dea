package com.babelteam.clavero.slack.escalate;

import com.babelteam.clavero.escalation.CaseFollower;
import com.babelteam.clavero.escalation.CaseStatus;
import com.babelteam.clavero.escalation.Dossier;
import com.babelteam.clavero.escalation.Escalations;
import com.babelteam.clavero.escalation.SupportCase;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The hand-over as a process of its own that stops at a named point and waits there to be killed. On its standard input it is
 * told to open a case, and where to stop; on its standard output it says what it has done.
 */
final class CrashingSupport {
    /** Where to stop; nowhere until that is said. */
    private static volatile Point armed = Point.NOWHERE;

    /** The points at which a process may die. */
    enum Point {
        NOWHERE, BEFORE_COMMIT, AFTER_COMMIT, WHILE_SENDING, AFTER_SENDING
    }

    private CrashingSupport() {}

    /** @param arguments settings, {@code name=value} */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> settings = Arrays.stream(arguments).map(each -> each.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        try (var context = PracticeSupport.start(Stops.class, settings);
                var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Escalations escalations = context.getBean(Escalations.class);
            say("READY");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                armed = Point.valueOf(line);
                open(escalations);
            }
        }
    }

    private static void open(Escalations escalations) {
        var person = new PersonId("T0PRACTICE", "U0ANA");
        var draft = escalations.draft(person, Language.SPANISH,
                new Dossier("Ana", "practice", Language.SPANISH, "", "", "", "", List.of()));
        say("DRAFT " + draft.number());
        escalations.submit(person, draft.number(), "ayuda", "ana@example.com", true);
        stopAt(Point.AFTER_COMMIT);
        say("ACCEPTED " + draft.number());
    }

    private static void stopAt(Point point) {
        if (armed == point) {
            say("AT " + point);
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static synchronized void say(String line) {
        System.out.println("### " + line);
        System.out.flush();
    }

    /** No configuration for any scan; see {@link PracticeSupport.Slice}. */
    static class Stops {
        @Bean
        static BeanPostProcessor stoppingSender() {
            return new BeanPostProcessor() {
                @Override
                public @Nullable Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof JavaMailSenderImpl sender ? new Stopping(sender) : bean;
                }
            };
        }

        @Bean
        CaseFollower stoppingFollower() {
            return new CaseFollower() {
                @Override
                public void opened(SupportCase opened) {
                    stopAt(Point.BEFORE_COMMIT);
                }

                @Override
                public void changed(CaseStatus status) {
                    // Nothing of it concerns the points.
                }
            };
        }
    }

    /** Sends like the other, and stops in the middle or at the end. */
    private static final class Stopping extends JavaMailSenderImpl {
        Stopping(JavaMailSenderImpl other) {
            setHost(other.getHost());
            setPort(other.getPort());
            setJavaMailProperties(other.getJavaMailProperties());
        }

        @Override
        public MimeMessage createMimeMessage() {
            return new Halting(getSession());
        }

        @Override
        public void send(MimeMessage message) {
            super.send(message);
            stopAt(Point.AFTER_SENDING);
        }
    }

    /** A message of which only a half leaves, if that is wanted. */
    private static final class Halting extends MimeMessage {
        Halting(Session session) {
            super(session);
        }

        @Override
        public void writeTo(OutputStream out, String @Nullable [] ignored) throws IOException, MessagingException {
            if (armed != Point.WHILE_SENDING) {
                super.writeTo(out, ignored);
                return;
            }
            var whole = new ByteArrayOutputStream();
            super.writeTo(whole, ignored);
            out.write(whole.toByteArray(), 0, whole.size() / 2);
            out.flush();
            stopAt(Point.WHILE_SENDING);
        }
    }
}
