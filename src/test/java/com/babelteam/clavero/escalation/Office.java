package com.babelteam.clavero.escalation;

import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.playground.TestDatabase;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** The hand-over in one thread: a real database, real jobs whose time passes when a test says so, and a mail server's place. */
final class Office {
    static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
    static final PersonId ANA = new PersonId("T1", "UANA");
    static final PersonId BRUNO = new PersonId("T2", "UBRUNO");
    static final String EMAIL = "ana@example.com";

    final Outbox outbox = new Outbox();
    final List<Object> events = new ArrayList<>();
    final Follower follower = new Follower();
    final EscalationSettings settings = new EscalationSettings(Duration.ofSeconds(30), Duration.ofHours(1),
            Duration.ofDays(7), Duration.ofDays(90));
    final JdbcClient jdbc;
    final Cases cases;
    final Letters letters;
    final Transcript transcript;
    final Mailer mailer;
    final CaseChanges changes;
    final Escalations escalations;
    final Housekeeping housekeeping;
    final TransactionTemplate together;
    final Clock clock = new Moved();
    private final SettableClock jobsClock = new SettableClock();
    private final ManualScheduler jobs;

    private Office(boolean withMail, SupportSettings support) {
        DataSource database = TestDatabase.migrated();
        jdbc = JdbcClient.create(database);
        cases = new Cases(jdbc, clock);
        letters = new Letters(jdbc, clock);
        transcript = new Transcript(jdbc, clock);
        together = new TransactionTemplate(new JdbcTransactionManager(database));
        var words = new SupportWords();
        var text = new CaseText(words, support);
        var beans = new StaticListableBeanFactory(withMail ? Map.of("mail", outbox) : Map.of());
        mailer = new Mailer(beans.getBeanProvider(JavaMailSender.class), support, words, text,
                new CasePage(text, words), clock);
        changes = new CaseChanges(cases, letters, List.of(follower), events::add);
        var delivery = new Delivery(cases, letters, mailer, changes, settings, together, clock);
        jobsClock.set(START);
        jobs = TestHelper
                .createManualScheduler(database, new EscalationConfiguration().caseLetters(delivery)).clock(jobsClock)
                .build();
        escalations = new Escalations(cases, letters, transcript, mailer, List.of(follower), jobs, clock, changes,
                support);
        housekeeping = new Housekeeping(cases, letters, mailer, changes, settings, together, clock);
    }

    static Office withMail() {
        return new Office(true, SupportSettings.at("suporte@babelteam.com"));
    }

    static Office withoutMail() {
        return new Office(false, SupportSettings.at("suporte@babelteam.com"));
    }

    static Office withAChannelOnly() {
        SupportSettings plain = SupportSettings.at("suporte@babelteam.com");
        return new Office(false, new SupportSettings(plain.email(), "", "pt", "C1", "", plain.hours()));
    }

    void pass(Duration time) {
        jobsClock.tick(time);
    }

    /** Runs what is due. */
    void work() {
        jobs.runAnyDueExecutions();
    }

    /** When the next try of a letter is. */
    List<Instant> due() {
        var due = new ArrayList<Instant>();
        jobs.fetchScheduledExecutions(each -> due.add(each.getExecutionTime()));
        return due;
    }

    Escalations.Draft draft(PersonId person) {
        return escalations.draft(person, Language.SPANISH, dossier());
    }

    static Dossier dossier() {
        return new Dossier("Ana Pérez", "practice", Language.SPANISH, "ab123", "legacy/find", "key-refused",
                "K7QM-2F9X", List.of());
    }

    CaseNumber accepted(PersonId person, String words) {
        Escalations.Draft draft = draft(person);
        escalations.submit(person, draft.number(), words, EMAIL, true);
        return draft.number();
    }

    CaseState state(CaseNumber number) {
        return cases.find(number).map(CaseStatus::state).orElseThrow();
    }

    int rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    /** Keeps what it is given, or says no. */
    static final class Outbox extends JavaMailSenderImpl {
        final List<MimeMessage> sent = new ArrayList<>();
        Supplier<RuntimeException> trouble = () -> new MailSendException("nobody\nlistens");
        boolean down;

        Outbox() {
            setHost("mail.example");
        }

        @Override
        public void send(MimeMessage message) {
            if (down) {
                throw trouble.get();
            }
            sent.add(message);
        }
    }

    /** Notes what it is told. */
    static final class Follower implements CaseFollower {
        final List<String> heard = new ArrayList<>();

        @Override
        public void opened(SupportCase opened) {
            heard.add("opened " + opened.number() + " " + opened.words() + " " + opened.status().state());
        }

        @Override
        public void changed(CaseStatus status) {
            heard.add("changed " + status.number() + " " + status.state());
        }

        @Override
        public void added(CaseStatus status, String words) {
            heard.add("added " + status.number() + " " + words);
        }

        @Override
        public void forgotten(CaseNumber number) {
            heard.add("forgotten " + number);
        }
    }

    private final class Moved extends Clock {
        @Override
        public Instant instant() {
            return jobsClock.now();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
