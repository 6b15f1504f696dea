package com.babelteam.clavero.slack.escalate;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.escalation.CaseNumber;
import com.babelteam.clavero.escalation.CaseState;
import com.babelteam.clavero.escalation.CaseStatus;
import com.babelteam.clavero.escalation.Dossier;
import com.babelteam.clavero.escalation.Dossier.Author;
import com.babelteam.clavero.escalation.Escalations;
import com.babelteam.clavero.escalation.Submission;
import com.babelteam.clavero.escalation.Transcript;
import com.babelteam.clavero.person.Forgotten;
import com.babelteam.clavero.person.Forgotten.Kind;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.Memory;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.playground.mail.Mail;
import com.babelteam.clavero.playground.mail.PracticeMailbox;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case on its way, with a real mail server, a real database, and Slack as strict as Slack. */
@Tag("database")
class EscalationsTest {
    private static final PersonId ANA = new PersonId("T0PRACTICE", "U0ANA");
    private static final String EMAIL = "ana@example.com";

    private final PracticeSlack slack = new PracticeSlack();
    private final int mailPort = PracticeSupport.freePort();
    private @Nullable PracticeMailbox opened;
    private @Nullable ConfigurableApplicationContext started;

    EscalationsTest() throws IOException {}

    @AfterEach
    void close() {
        if (started != null) {
            started.close();
        }
        slack.close();
        if (opened != null) {
            opened.close();
        }
    }

    @Test
    void whatIsAcceptedReachesSupportOnceAndTheReceiptSaysSo() throws Exception {
        mailServer();
        start(Map.of());
        transcript().add(ANA, Author.PERSON, "no me aparece la sección API");
        transcript().add(ANA, Author.ASSISTANT, "Baje hasta el final de la página");
        CaseNumber number = accepted("Não aparece «API» <b>ni</b> nada\nligo otra vez", true);
        Mail mail = onlyMail();
        assertThat(mail.to()).isEqualTo("suporte@babelteam.com");
        assertThat(mail.subject()).isEqualTo("[" + number + "] Pedido de ajuda · key-refused");
        assertThat(mail.text()).contains("Caso " + number, "Não aparece «API» <b>ni</b> nada", "idioma: espanhol",
                "Nome: Ana Pérez", "E-mail: ana@example.com", "Código do aplicativo: ab123", "K7QM-2F9X",
                "Pessoa: no me aparece la sección API", "Clavero: Baje hasta el final");
        assertThat(mail.html()).contains("Não aparece «API» &lt;b&gt;ni&lt;/b&gt; nada<br>").doesNotContain("<b>ni");
        MimeMessage message = parsed(mail);
        assertThat(message.getMessageID()).isEqualTo("<" + number + ".0@babelteam.com>");
        assertThat(message.getReplyTo()).containsExactly(new InternetAddress(EMAIL, "Ana Pérez"));
        assertThat(message.isMimeType("multipart/alternative")).isTrue();
        awaitReceipt("sent");
        assertThat(slack.workspace().postsFor("U0ANA")).singleElement().satisfies(post -> {
            assertThat(post.edited() || slack.calls("chat.update", _ -> true).isEmpty()).isTrue();
            assertThat(post.text()).contains("Caso " + number, "Enviado");
            assertThat(String.valueOf(post.metadata())).contains("\"case\":\"" + number + "\"");
        });
        assertThat(state(number)).isEqualTo(CaseState.SENT);
        assertThat(databaseText()).doesNotContain("sección API página", "ni</b>").doesNotContain("ligo otra vez");
    }

    @Test
    void aMailServerThatIsDownAtFirstGetsItOnceInTheEnd() {
        start(Map.of());
        CaseNumber number = accepted("ayuda", true);
        awaitReceipt("queued");
        Awaitility.await().until(() -> failures() >= 2);
        assertThat(state(number)).isEqualTo(CaseState.QUEUED);
        mailServer();
        assertThat(onlyMail().subject()).contains(number.value());
        awaitReceipt("sent");
        assertThat(slack.calls("chat.postMessage", _ -> true)).hasSize(1);
        assertThat(jobs()).isZero();
    }

    @Test
    void afterTheLastTryThePersonAndTheOperatorAreToldAndItCanBeTriedAgain() {
        start(Map.of("clavero.escalation.give-up-after", "1s"));
        CaseNumber number = accepted("ayuda con ñandú & más", true);
        awaitReceipt("not delivered");
        assertThat(jobs()).isZero();
        assertThat(decoded(lastReceipt())).contains("mailto:suporte@babelteam.com?subject=[" + number,
                "ayuda con ñandú & más", "Código do aplicativo: ab123");
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health().getDetails()).containsEntry("notDelivered", 1L);
        mailServer();
        assertThat(escalations().retry(number)).isTrue();
        assertThat(onlyMail().text()).contains("ayuda con ñandú & más");
        awaitReceipt("sent");
        assertThat(health().getStatus()).isEqualTo(Status.UP);
        assertThat(escalations().retry(number)).isFalse();
    }

    @Test
    void withoutAMailServerThePersonGetsAnHonestWordAndALinkWithTheWholeText() {
        started = PracticeSupport.start(Object.class, PracticeSupport.emptyDatabase(), slack.settings());
        CaseNumber number = accepted("palabra por palabra", false);
        awaitReceipt("not delivered");
        assertThat(decoded(lastReceipt())).contains("no tengo un servidor de correo", "palabra por palabra",
                number.value());
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aTextTooLongForALinkIsThereToCopy() {
        started = PracticeSupport.start(Object.class, PracticeSupport.emptyDatabase(), slack.settings());
        for (int i = 0; i < 12; i++) {
            transcript().add(ANA, i % 2 == 0 ? Author.PERSON : Author.ASSISTANT, "línea " + i + " " + "ñ ".repeat(200));
        }
        accepted("ñ".repeat(2_990) + " el final", true);
        awaitReceipt("not delivered");
        assertThat(slack.refusals()).isEmpty();
        assertThat(lastReceipt()).contains("el final", "línea 11");
    }

    @Test
    void theSameFormSentTwiceIsOneCase() {
        mailServer();
        start(Map.of());
        Escalations.Draft draft = draft();
        assertThat(escalations().submit(ANA, draft.number(), "una", EMAIL, true))
                .isEqualTo(new Submission.Accepted(draft.number(), false));
        assertThat(escalations().submit(ANA, draft.number(), "una", EMAIL, true))
                .isEqualTo(new Submission.AcceptedBefore(draft.number()));
        onlyMail();
        assertThat(escalations().submit(new PersonId("T0PRACTICE", "U0BRUNO"), draft.number(), "x", EMAIL, true))
                .isInstanceOf(Submission.Outdated.class);
    }

    @Test
    void whatIsAddedLaterIsThreadedToTheCase() throws Exception {
        mailServer();
        start(Map.of());
        CaseNumber number = accepted("primero", false);
        awaitReceipt("sent");
        assertThat(escalations().add(ANA, number, "después")).isTrue();
        Awaitility.await().until(() -> mailbox().mails().size() == 2);
        MimeMessage addition = parsed(mailbox().mails().getFirst());
        assertThat(addition.getHeader("References")).containsExactly("<" + number + ".0@babelteam.com>");
        assertThat(addition.getHeader("In-Reply-To")).containsExactly("<" + number + ".0@babelteam.com>");
        assertThat(addition.getMessageID()).isEqualTo("<" + number + ".1@babelteam.com>");
        assertThat(addition.getSubject()).startsWith("Re: [" + number + "]");
        assertThat(mailbox().mails().getFirst().text()).contains("después").doesNotContain("primero");
        assertThat(escalations().add(new PersonId("T0PRACTICE", "U0BRUNO"), number, "x")).isFalse();
        Awaitility.await().until(() -> state(number) == CaseState.SENT);
    }

    @Test
    void nothingThatAPersonCanWriteBecomesAHeader() throws Exception {
        mailServer();
        start(Map.of());
        Escalations.Draft draft = escalations().draft(ANA, Language.SPANISH, new Dossier(
                "Ana\r\nBcc: evil@example.com\u2028X", "w\r\n\r\nbody", Language.SPANISH, "", "s\nX: y", "", "",
                List.of()));
        for (String address : List.of("ana@example.com\r\nBcc: evil@example.com", "a@b", "ana", "",
                "ana@example.com, evil@example.com", "\"a\r\nb\"@example.com", "ana@example.com>\n<x@y.zz")) {
            assertThat(escalations().submit(ANA, draft.number(), "x", address, true)).as(address)
                    .isInstanceOf(Submission.EmailUnusable.class);
        }
        assertThat(escalations().submit(ANA, draft.number(), "a\r\n.\r\nBcc: evil@example.com\r\n\r\nb", EMAIL, true))
                .isInstanceOf(Submission.Accepted.class);
        MimeMessage message = parsed(onlyMail());
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getHeader("X")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(mailbox().mails().getFirst().to()).isEqualTo("suporte@babelteam.com");
    }

    @Test
    void noKeyReachesSupportOrTheDatabaseOrSlack() throws Exception {
        mailServer();
        start(Map.of());
        String key = PracticeKeap.NEW_KEY;
        String half = key.substring(20, 45);
        transcript().add(ANA, Author.PERSON, "mi clave es " + key + " y " + PracticeKeap.LEGACY_KEY);
        Escalations.Draft draft = escalations().draft(ANA, Language.SPANISH,
                new Dossier("Ana " + key, "w", Language.SPANISH, "ab123", "", "", "", List.of()));
        assertThat(escalations().submit(ANA, draft.number(), key + "\n" + half + " no va", EMAIL, true))
                .isEqualTo(new Submission.Accepted(draft.number(), true));
        escalations().add(ANA, draft.number(), "era " + PracticeKeap.LEGACY_KEY);
        Awaitility.await().until(() -> mailbox().mails().size() == 2);
        awaitReceipt("sent");
        String everything = databaseText() + slack.calls() + mailbox().mails();
        assertThat(everything).contains("[key]").doesNotContain(key).doesNotContain(PracticeKeap.LEGACY_KEY)
                .doesNotContain(half).doesNotContain(key.substring(7, 30));
    }

    @Test
    void whoWishesToBeForgottenIsAndACaseOnItsWayGoesOutFirst() {
        start(Map.of());
        CaseNumber number = accepted("esto sale", true);
        transcript().add(ANA, Author.PERSON, "hola");
        Forgotten forgotten = context().getBean(Memory.class).forget(ANA);
        assertThat(forgotten.counts()).containsEntry(Kind.CASES_LEAVING, 1).containsKey(Kind.LINES)
                .doesNotContainKey(Kind.CASES);
        assertThat(escalations().of(ANA)).isEmpty();
        mailServer();
        assertThat(onlyMail().text()).contains("esto sale");
        awaitReceipt("sent");
        Awaitility.await().untilAsserted(() -> assertThat(databaseText()).doesNotContain(number.value()));
        accepted("otra", false);
        awaitReceipt("sent");
        Awaitility.await()
                .until(() -> context().getBean(Memory.class).forget(ANA).counts().getOrDefault(Kind.CASES, 0) == 1);
        Awaitility.await().untilAsserted(() -> assertThat(databaseText()).doesNotContain("U0ANA"));
    }

    @Test
    void aConversationThatIsNotToGoAlongDoesNot() {
        mailServer();
        start(Map.of());
        transcript().add(ANA, Author.PERSON, "esto no");
        accepted("solo esto", false);
        assertThat(onlyMail().text()).contains("Não foram enviadas").doesNotContain("esto no");
    }

    @Test
    void twoProcessesOnOneDatabaseSendEachCaseOnce() {
        Map<String, String> database = PracticeSupport.emptyDatabase();
        started = PracticeSupport.start(Object.class, database, slack.settings(), PracticeSupport.mailAt(mailPort));
        try (var other = PracticeSupport.start(Object.class, database, slack.settings(),
                PracticeSupport.mailAt(mailPort))) {
            for (int i = 0; i < 20; i++) {
                Escalations each = i % 2 == 0 ? escalations() : other.getBean(Escalations.class);
                each.submit(ANA, draft().number(), "caso " + i, EMAIL, false);
            }
            mailServer();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> jobs() == 0);
            awaitReceipts(20);
            assertThat(mailbox().mails().stream().map(Mail::subject).distinct()).hasSize(20);
            assertThat(mailbox().mails()).hasSize(20);
            assertThat(slack.calls("chat.postMessage", _ -> true)).hasSize(20);
        }
    }

    @Test
    void slackBeingDownDelaysOnlyTheReceipt() {
        mailServer();
        start(Map.of());
        slack.failWith("internal_error");
        accepted("ayuda", false);
        onlyMail();
        slack.failWith("");
        awaitReceipt("sent");
        assertThat(slack.workspace().postsFor("U0ANA")).hasSize(1);
    }

    private void start(Map<String, String> more) {
        started = PracticeSupport.start(Object.class, PracticeSupport.emptyDatabase(), slack.settings(),
                PracticeSupport.mailAt(mailPort), more);
    }

    private void mailServer() {
        opened = new PracticeMailbox(Clock.systemUTC(), mailPort);
    }

    private PracticeMailbox mailbox() {
        return Objects.requireNonNull(opened);
    }

    private ConfigurableApplicationContext context() {
        return Objects.requireNonNull(started);
    }

    private Escalations.Draft draft() {
        return escalations().draft(ANA, Language.SPANISH, new Dossier("Ana Pérez", "practice", Language.SPANISH,
                "ab123", "Clave clásica · 2. Buscar API (legacy/find)", "key-refused", "K7QM-2F9X", List.of()));
    }

    private CaseNumber accepted(String words, boolean conversation) {
        Escalations.Draft draft = draft();
        assertThat(escalations().submit(ANA, draft.number(), words, EMAIL, conversation))
                .isEqualTo(new Submission.Accepted(draft.number(), false));
        return draft.number();
    }

    private Escalations escalations() {
        return context().getBean(Escalations.class);
    }

    private Transcript transcript() {
        return context().getBean(Transcript.class);
    }

    private Health health() {
        return Objects.requireNonNull(context().getBean("casesHealthIndicator", HealthIndicator.class).health());
    }

    private CaseState state(CaseNumber number) {
        return escalations().find(number).map(CaseStatus::state).orElseThrow();
    }

    private Mail onlyMail() {
        Awaitility.await().until(() -> !mailbox().mails().isEmpty());
        assertThat(mailbox().mails()).hasSize(1);
        return mailbox().mails().getFirst();
    }

    private void awaitReceipt(String state) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> slack.workspace().postsFor("U0ANA").stream()
                .anyMatch(post -> post.metadata() != null
                        && post.metadata().path("event_payload").path("state").asString("").equals(state)));
        assertThat(slack.refusals()).filteredOn(each -> !each.error().equals("internal_error")).isEmpty();
    }

    private void awaitReceipts(int sent) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> slack.workspace().postsFor("U0ANA").stream()
                .filter(post -> String.valueOf(post.metadata()).contains("\"state\":\"sent\"")).count() == sent);
    }

    private String lastReceipt() {
        return String.valueOf(slack.workspace().postsFor("U0ANA").getLast().blocks());
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("&amp;", "&"), StandardCharsets.UTF_8);
    }

    private int failures() {
        return context().getBean(JdbcClient.class)
                .sql("select coalesce(max(consecutive_failures), 0) from scheduled_tasks").query(Integer.class)
                .single();
    }

    /** Letters that are still to go; the purge comes again and again, and has no letter. */
    private int jobs() {
        return context().getBean(JdbcClient.class)
                .sql("select count(*) from scheduled_tasks where task_name <> 'purge'").query(Integer.class).single();
    }

    /** Every row of every table of ours, as text. */
    private String databaseText() {
        JdbcClient jdbc = context().getBean(JdbcClient.class);
        var text = new StringBuilder();
        for (String table : List.of("cases", "case_letters", "said", "case_receipts", "scheduled_tasks")) {
            jdbc.sql("select * from " + table).query().listOfRows().forEach(row -> text.append(row).append('\n'));
        }
        return text.toString();
    }

    private MimeMessage parsed(Mail mail) throws MessagingException {
        return new MimeMessage(null,
                new ByteArrayInputStream(mailbox().source(mail).getBytes(StandardCharsets.UTF_8)));
    }
}
