package com.babelteam.clavero.escalation;

import static com.babelteam.clavero.escalation.Office.ANA;
import static com.babelteam.clavero.escalation.Office.EMAIL;
import static com.babelteam.clavero.escalation.Office.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.mail.MailSendException;

/** Letters on their way to support: again and again, later and later, and not for ever. */
@Tag("database")
class DeliveryTest {
    private final Office office = Office.withMail();
    private final CasesHealthIndicator health = new CasesHealthIndicator(office.cases, office.mailer, office.clock);
    private final CasesEndpoint endpoint = new CasesEndpoint(office.cases, office.escalations);

    @Test
    void aCaseIsOneLetterWithAllThatSupportNeeds() throws Exception {
        office.transcript.add(ANA, Dossier.Author.PERSON, "hola");
        CaseNumber number = office.accepted(ANA, "no <b>aparece</b>");
        office.work();
        assertThat(office.outbox.sent).hasSize(1);
        MimeMessage letter = office.outbox.sent.getFirst();
        assertThat(letter.getFrom()).containsExactly(new InternetAddress("suporte@babelteam.com", "Clavero"));
        assertThat(letter.getRecipients(RecipientType.TO))
                .containsExactly(new InternetAddress("suporte@babelteam.com"));
        assertThat(letter.getReplyTo()).containsExactly(new InternetAddress(EMAIL, "Ana Pérez", "UTF-8"));
        assertThat(((InternetAddress) letter.getReplyTo()[0]).getPersonal()).isEqualTo("Ana Pérez");
        assertThat(letter.getSubject()).isEqualTo("[" + number + "] Pedido de ajuda · key-refused");
        assertThat(letter.getSentDate()).isEqualTo(Date.from(START));
        assertThat(letter.getHeader("Message-ID")).containsExactly("<" + number + ".0@babelteam.com>");
        assertThat(letter.getHeader("In-Reply-To")).isNull();
        assertThat(letter.getHeader("References")).isNull();
        assertThat(part(letter, 0)).contains("no <b>aparece</b>", "Ana Pérez", EMAIL, "Pessoa: hola")
                .contains("\n\n-- \n");
        assertThat(part(letter, 1)).contains("no &lt;b&gt;aparece&lt;/b&gt;", "<html lang=\"pt\">");
        office.work();
        assertThat(office.outbox.sent).hasSize(1);
        assertThat(office.due()).isEmpty();
        assertThat(office.cases.dossier(number)).isEmpty();
        assertThat(office.letters.words(new LetterId(number, 0))).isEmpty();
        assertThat(office.escalations.text(number)).isEmpty();
    }

    @Test
    void whatIsAddedAnswersTheFirstLetter() throws Exception {
        CaseNumber number = office.accepted(ANA, "uno");
        office.work();
        office.escalations.add(ANA, number, "dos <i>");
        office.work();
        MimeMessage addition = office.outbox.sent.getLast();
        assertThat(addition.getHeader("In-Reply-To")).containsExactly("<" + number + ".0@babelteam.com>");
        assertThat(addition.getHeader("References")).containsExactly("<" + number + ".0@babelteam.com>");
        assertThat(addition.getHeader("Message-ID")).containsExactly("<" + number + ".1@babelteam.com>");
        assertThat(addition.getSubject()).isEqualTo("Re: [" + number + "] Pedido de ajuda · key-refused");
        assertThat(addition.getReplyTo()).containsExactly(new InternetAddress(EMAIL));
        assertThat(((InternetAddress) addition.getReplyTo()[0]).getPersonal()).isNull();
        assertThat(part(addition, 0)).contains("dos <i>", number.value()).doesNotContain("uno");
        assertThat(part(addition, 1)).contains("dos &lt;i&gt;");
    }

    @Test
    void whatIsAddedWaitsForTheCaseItself() {
        office.outbox.down = true;
        CaseNumber number = office.accepted(ANA, "uno");
        office.escalations.add(ANA, number, "dos");
        var delivery = new Delivery(office.cases, office.letters, office.mailer, office.changes, office.settings,
                office.together, office.clock);
        office.outbox.down = false;
        assertThatIllegalStateException().isThrownBy(() -> delivery.deliver(new LetterId(number, 1)));
        assertThat(office.outbox.sent).isEmpty();
        delivery.deliver(new LetterId(number, 0));
        assertThat(office.state(number)).isEqualTo(CaseState.QUEUED);
        delivery.deliver(new LetterId(number, 1));
        assertThat(office.state(number)).isEqualTo(CaseState.SENT);
        delivery.deliver(new LetterId(number, 1));
        delivery.deliver(new LetterId(new CaseNumber("C-222222"), 0));
        assertThat(office.outbox.sent).hasSize(2);
    }

    @Test
    void itIsTriedTwiceAsLateEachTimeAndForTheLastTimeAtTheEnd() {
        office.outbox.down = true;
        CaseNumber number = office.accepted(ANA, "uno");
        for (long seconds : List.of(30L, 90L, 210L, 450L, 930L, 1_890L, 3_600L)) {
            office.work();
            assertThat(office.due()).containsExactly(START.plusSeconds(seconds));
            office.pass(Duration.between(office.clock.instant(), START.plusSeconds(seconds)));
        }
        assertThat(office.state(number)).isEqualTo(CaseState.QUEUED);
        office.work();
        assertThat(office.due()).isEmpty();
        assertThat(office.state(number)).isEqualTo(CaseState.NOT_DELIVERED);
        assertThat(office.follower.heard).endsWith("changed " + number + " NOT_DELIVERED");
        assertThat(office.cases.dossier(number)).isPresent();
    }

    @Test
    void anOperatorCanTryWhatWasGivenUpAgain() {
        office.outbox.down = true;
        CaseNumber number = office.accepted(ANA, "uno");
        office.escalations.add(ANA, number, "dos");
        assertThat(office.escalations.retry(number)).isFalse();
        giveUp();
        assertThat(office.state(number)).isEqualTo(CaseState.NOT_DELIVERED);
        assertThat(endpoint.retry("../x")).containsEntry("queued", false);
        assertThat(endpoint.retry("C-222222")).containsEntry("queued", false);
        assertThat(endpoint.retry(number.value())).containsEntry("queued", true);
        assertThat(office.state(number)).isEqualTo(CaseState.QUEUED);
        assertThat(office.due()).hasSize(2);
        office.outbox.down = false;
        office.work();
        office.pass(Duration.ofMinutes(1));
        office.work();
        assertThat(office.outbox.sent).hasSize(2);
        assertThat(office.state(number)).isEqualTo(CaseState.SENT);
        assertThat(office.escalations.retry(number)).isFalse();
    }

    @Test
    void withoutAMailServerNothingIsTriedAgain() {
        Office without = Office.withoutMail();
        CaseNumber number = without.accepted(ANA, "uno");
        assertThat(without.escalations.retry(number)).isFalse();
        assertThat(without.state(number)).isEqualTo(CaseState.NOT_DELIVERED);
        var its = new CasesHealthIndicator(without.cases, without.mailer, without.clock).health();
        assertThat(its.getStatus()).isEqualTo(Status.UP);
        assertThat(its.getDetails()).containsEntry("mail", "not configured").containsEntry("notDelivered", 1L);
    }

    @Test
    void aMailServerWithoutANameIsNone() {
        assertThat(office.mailer.canSend()).isTrue();
        office.outbox.setHost(" ");
        assertThat(office.mailer.canSend()).isFalse();
    }

    @Test
    void theOperatorSeesWhatWaitsAndWhatIsLostAndNoWords() {
        office.outbox.down = true;
        CaseNumber lost = office.accepted(ANA, "uno");
        giveUp();
        CaseNumber waiting = office.accepted(ANA, "dos");
        assertThat(endpoint.list()).containsExactly(
                new CasesEndpoint.Listed(waiting.value(), "queued", office.clock.instant().toString(),
                        office.clock.instant().toString()),
                new CasesEndpoint.Listed(lost.value(), "not delivered", START.toString(),
                        office.clock.instant().toString()));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails()).containsEntry("mail", "configured").containsEntry("waiting", 1)
                .containsEntry("notDelivered", 1L)
                .containsEntry("oldestWaitingSince", office.clock.instant().toString());
        assertThat(office.letters.waiting()).isEqualTo(1);
        office.pass(Duration.ofMinutes(3));
        assertThat(office.letters.oldest()).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void whatWasLostLongAgoDoesNotAlarm() {
        assertThat(health.health().getDetails()).doesNotContainKey("oldestWaitingSince");
        assertThat(office.letters.oldest()).isZero();
        office.outbox.down = true;
        office.accepted(ANA, "uno");
        giveUp();
        office.pass(Duration.ofDays(7).minusSeconds(1));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        office.pass(Duration.ofSeconds(1));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void whyIsOneShortLineOfTheCauseItself() {
        assertThat(Mailer.why(new MailSendException("outer", new IllegalStateException("x\n\ty"))))
                .isEqualTo("IllegalStateException: x y");
        assertThat(Mailer.why(new IllegalStateException("z".repeat(200)))).isEqualTo("IllegalStateException: "
                + "z".repeat(200));
        assertThat(Mailer.why(new IllegalStateException("z".repeat(201)))).isEqualTo("IllegalStateException: "
                + "z".repeat(200));
    }

    private void giveUp() {
        office.work();
        office.pass(Duration.ofHours(1));
        office.work();
    }

    private static String part(MimeMessage letter, int index) throws Exception {
        BodyPart part = ((MimeMultipart) letter.getContent()).getBodyPart(index);
        assertThat(part.isMimeType(index == 0 ? "text/plain" : "text/html")).isTrue();
        return String.valueOf(part.getContent());
    }
}
