package com.babelteam.clavero.slack.escalate;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.escalation.CaseNumber;
import com.babelteam.clavero.escalation.CaseState;
import com.babelteam.clavero.escalation.Dossier;
import com.babelteam.clavero.escalation.Dossier.Author;
import com.babelteam.clavero.escalation.Dossier.Line;
import com.babelteam.clavero.escalation.Escalations;
import com.babelteam.clavero.escalation.Submission;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.Memory;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.playground.workspace.Post;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.playground.workspace.Workspace;
import com.babelteam.clavero.slack.talk.Heard;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** A case that the team answers in its channel. */
@Tag("database")
class SupportChannelTest {
    private static final PersonId ANA = new PersonId(Workspace.TEAM, "U0ANA");
    private static final PersonId RITA = new PersonId(Workspace.TEAM, "U0RITA");
    private static final String DIRECT = "D0ANA";

    private final PracticeSlack slack = new PracticeSlack();
    private final ConfigurableApplicationContext context = PracticeSupport.start(Object.class,
            PracticeSupport.emptyDatabase(), slack.settings(), Map.of("clavero.support.channel", Workspace.CHANNEL));
    private final SupportTalk talk = context.getBean(SupportTalk.class);
    private int second = 100;

    SupportChannelTest() throws IOException {}

    @AfterEach
    void close() {
        context.close();
        assertThat(slack.refusals()).filteredOn(each -> !each.error().equals("internal_error")).isEmpty();
        slack.close();
    }

    @Test
    void theTeamAndThePersonTalkUntilTheCaseIsClosed() {
        assertThat(talk.takes(said(ANA, DIRECT, null, "antes"))).isFalse();
        CaseNumber number = open();
        Post root = awaitPost(Workspace.CHANNEL, "Caso " + number);
        assertThat(String.valueOf(root.blocks())).contains("no me sale", "ab123", "línea", "escalate.close");
        assertThat(awaitPost(DIRECT, "me quedo callado").text()).contains(number.value());

        assertThat(talk.takes(said(ANA, DIRECT, null, "¿hay alguien? <!channel>"))).isTrue();
        Post carried = awaitPost(Workspace.CHANNEL, "¿hay alguien?");
        assertThat(carried.threadTs()).isEqualTo(root.ts());
        assertThat(carried.text()).contains("<@U0ANA>", "@channel").doesNotContain("<!channel>");

        assertThat(talk.takes(said(RITA, Workspace.CHANNEL, root.ts(), "Olá, sou a Rita"))).isTrue();
        assertThat(awaitPost(DIRECT, "sou a Rita").text()).contains("<@U0RITA>", "soporte");
        assertThat(talk.takes(said(RITA, Workspace.CHANNEL, null, "outra coisa"))).isFalse();

        talk.close(number, RITA, "C0OTHER");
        assertThat(talk.takes(said(ANA, DIRECT, null, "sigue abierto"))).isTrue();
        awaitPost(Workspace.CHANNEL, "sigue abierto");
        talk.close(number, RITA, Workspace.CHANNEL);
        talk.close(number, RITA, Workspace.CHANNEL);
        awaitPost(DIRECT, "Soporte cerró su caso");
        awaitPost(Workspace.CHANNEL, "fechou o caso");
        assertThat(talk.takes(said(ANA, DIRECT, null, "ya es del asistente"))).isFalse();
        assertThat(talk.takes(said(RITA, Workspace.CHANNEL, root.ts(), "uma última"))).isTrue();
        awaitPost(Workspace.CHANNEL, "a pessoa não lê");
        assertThat(posts(DIRECT)).filteredOn(post -> post.text().contains("cerró su caso")).hasSize(1);
        assertThat(posts(DIRECT)).noneMatch(post -> post.text().contains("uma última"));
    }

    @Test
    void withoutAMailServerTheChannelIsTheDelivery() {
        CaseNumber number = open();
        Awaitility.await().until(() -> context.getBean(Escalations.class).find(number)
                .filter(status -> status.state() == CaseState.SENT).isPresent());
        awaitPost(DIRECT, "Enviado");
        assertThat(slack.calls().toString()).doesNotContain("not delivered");
    }

    @Test
    void editsAndDeletionsFollow() {
        CaseNumber number = open();
        Post root = awaitPost(Workspace.CHANNEL, "Caso " + number);
        awaitPost(DIRECT, "me quedo callado");
        Heard first = said(ANA, DIRECT, null, "la uno");
        Heard second = said(ANA, DIRECT, null, "la dos");
        talk.takes(first);
        talk.takes(second);
        awaitPost(Workspace.CHANNEL, "la dos");
        talk.edited(Workspace.TEAM, DIRECT, first.ts(), "la primera");
        talk.deleted(Workspace.TEAM, DIRECT, second.ts());
        awaitPost(Workspace.CHANNEL, "la primera");
        Awaitility.await().untilAsserted(() -> assertThat(posts(Workspace.CHANNEL))
                .noneMatch(post -> post.text().contains("la dos") || post.text().contains("la uno")));
        Heard answer = said(RITA, Workspace.CHANNEL, root.ts(), "resposta");
        talk.takes(answer);
        awaitPost(DIRECT, "resposta");
        talk.deleted(Workspace.TEAM, Workspace.CHANNEL, answer.ts());
        Awaitility.await().untilAsserted(
                () -> assertThat(posts(DIRECT)).noneMatch(post -> post.text().contains("resposta")));
    }

    @Test
    void whatIsSaidWhileSlackIsDownIsCarriedOnceAndInOrder() {
        CaseNumber number = open();
        awaitPost(DIRECT, "me quedo callado");
        slack.failWith("internal_error");
        for (int i = 1; i <= 5; i++) {
            Heard heard = said(ANA, DIRECT, null, "parte " + i);
            assertThat(talk.takes(heard)).isTrue();
            assertThat(talk.takes(heard)).isTrue();
        }
        slack.failWith("");
        awaitPost(Workspace.CHANNEL, "parte 5");
        assertThat(posts(Workspace.CHANNEL).stream().map(Post::text).filter(text -> text.contains("parte"))
                .map(text -> text.replaceAll("(?s).*(parte \\d).*", "$1")))
                .containsExactly("parte 1", "parte 2", "parte 3", "parte 4", "parte 5");
        assertThat(number).isNotNull();
    }

    @Test
    void aKeyIsMaskedOnItsWayAndItsOwnerTold() {
        open();
        awaitPost(DIRECT, "me quedo callado");
        String masked = "es [key] eso";
        assertThat(talk.takes(new Heard(ANA, DIRECT, true, "300.000001", null, masked, false, true))).isTrue();
        awaitPost(Workspace.CHANNEL, "es [key] eso");
        assertThat(awaitPost(DIRECT, "parece una clave").text()).doesNotContain(PracticeKeap.NEW_KEY);
    }

    @Test
    void whoWishesToBeForgottenIsAndTheTeamHearsOfIt() {
        CaseNumber number = open();
        awaitPost(DIRECT, "me quedo callado");
        Awaitility.await().until(() -> context.getBean(Escalations.class).find(number)
                .filter(status -> status.state() == CaseState.SENT).isPresent());
        context.getBean(Memory.class).forget(ANA);
        assertThat(talk.takes(said(ANA, DIRECT, null, "hola"))).isFalse();
        awaitPost(Workspace.CHANNEL, "pediu para ser esquecida");
    }

    private CaseNumber open() {
        Escalations escalations = context.getBean(Escalations.class);
        var draft = escalations.draft(ANA, Language.SPANISH, new Dossier("Ana", "practice", Language.SPANISH, "ab123",
                "", "", "", List.of(new Line(Author.PERSON, "línea"))));
        assertThat(escalations.submit(ANA, draft.number(), "no me sale la línea", "ana@example.com", true))
                .isInstanceOf(Submission.Accepted.class);
        return draft.number();
    }

    private Heard said(PersonId who, String channel, @Nullable String thread, String text) {
        return new Heard(who, channel, channel.startsWith("D"), second++ + ".000001", thread, text, false, false);
    }

    private List<Post> posts(String channel) {
        return slack.workspace().postsFor("U0ANA").stream().filter(post -> post.channel().equals(channel)).toList();
    }

    private Post awaitPost(String channel, String words) {
        Awaitility.await().alias(words)
                .until(() -> posts(channel).stream().anyMatch(post -> post.text().contains(words)));
        return posts(channel).stream().filter(post -> post.text().contains(words)).findFirst().orElseThrow();
    }
}
