package com.babelteam.clavero.slack.escalate;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.escalation.CaseNumber;
import com.babelteam.clavero.escalation.CaseState;
import com.babelteam.clavero.escalation.CaseText;
import com.babelteam.clavero.escalation.Dossier;
import com.babelteam.clavero.escalation.Dossier.Author;
import com.babelteam.clavero.escalation.Dossier.Line;
import com.babelteam.clavero.escalation.Escalations.Draft;
import com.babelteam.clavero.escalation.SupportCase;
import com.babelteam.clavero.escalation.SupportSettings;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.slack.Json;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.slack.SlackLimits;
import com.babelteam.clavero.slack.Texts;
import com.slack.api.model.view.View;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class EscalateMessagesTest {
    private static final CaseNumber NUMBER = new CaseNumber("C-7KQM2F");
    private static final SupportSettings SUPPORT = SupportSettings.at("suporte@babelteam.com");
    private final CaseText text = com.babelteam.clavero.escalation.Texts.caseText(SUPPORT);
    private final EscalateForm form = new EscalateForm(Texts.phrases(), text);

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFormShowsWhatSupportWillSeeAndFitsIntoSlack(Language language) {
        View view = form.form(language, new Draft(NUMBER, dossier(language)), "ana@example.com");
        SlackLimits.check(view);
        String shown = Json.of(view).replace("\\u0026", "&");
        assertThat(view.getCallbackId()).isEqualTo("escalate");
        assertThat(shown).contains("Ana Pérez &amp; Cía", "practice", "ab123", "key-refused", "K7QM-2F9X",
                "legacy/find", "línea 0", "línea 9", "ana@example.com", "[key]")
                .doesNotContain(PracticeKeap.NEW_KEY);
        SlackLimits.check(form.addition(language, NUMBER));
        SlackLimits.check(form.done(language, NUMBER, Texts.phrases().say(language, "escalate.done.key", NUMBER)));
        assertThat(EscalateForm.About.read(view.getPrivateMetadata()))
                .isEqualTo(new EscalateForm.About(NUMBER, language));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFormOfSomebodyOfWhomNothingIsKnownIsWhole(Language language) {
        var empty = new Dossier("", "", language, "", "", "", "", List.of());
        View view = form.form(language, new Draft(NUMBER, empty), "");
        SlackLimits.check(view);
        assertThat(Json.of(view)).doesNotContain("checkboxes");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyReceiptFitsIntoSlack(Language language) {
        SupportCase longest = com.babelteam.clavero.escalation.Texts.supportCase(language, dossier(language),
                "ñ<&>".repeat(740));
        for (CaseState state : CaseState.values()) {
            for (boolean weSend : List.of(true, false)) {
                for (Optional<SupportCase> lost : List.of(Optional.of(longest), Optional.<SupportCase>empty())) {
                    Message message = receipts("2026-11-23T12:00:00Z").of(NUMBER, state, language, lost, weSend);
                    SlackLimits.check(message);
                    assertThat(message.text()).contains(NUMBER.value());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T12:00:00Z, Ahora mismo es su horario", "2026-11-23T20:59:00Z, Ahora mismo",
            "2026-11-23T21:00:00Z, 'martes, 24 de noviembre de 2026, a partir de las 9:00'",
            "2026-11-28T15:00:00Z, 'lunes, 30 de noviembre de 2026, a partir de las 9:00'",
            "2026-11-30T03:00:00Z, 'lunes, 30 de noviembre de 2026, a partir de las 9:00'"})
    void nobodyIsLeftToWaitOnSundayNight(Instant now, String expected) {
        assertThat(times(now).words(Language.SPANISH)).contains(
                "Soporte atiende de lunes a viernes, de 9:00 a 18:00", expected);
    }

    @Test
    void theTimesAreSaidInEveryLanguage() {
        assertThat(times(Instant.parse("2026-11-29T23:00:00Z")).words(Language.PORTUGUESE)).contains(
                "de segunda-feira a sexta-feira, das 09:00 às 18:00", "segunda-feira, 30 de novembro de 2026");
        assertThat(times(Instant.parse("2026-11-29T23:00:00Z")).words(Language.ENGLISH)).contains("Monday to Friday",
                "Monday, November 30, 2026");
    }

    private ReceiptMessage receipts(String now) {
        return new ReceiptMessage(Texts.phrases(), text, times(Instant.parse(now)), SUPPORT);
    }

    private static SupportTimes times(Instant now) {
        return new SupportTimes(SUPPORT, Texts.phrases(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Dossier dossier(Language language) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            lines.add(new Line(i % 2 == 0 ? Author.PERSON : Author.ASSISTANT,
                    "línea " + i + " <!channel> " + "ñ &".repeat(80)));
        }
        lines.add(new Line(Author.PERSON, "mi clave " + PracticeKeap.NEW_KEY));
        return new Dossier("Ana Pérez & Cía", "practice", language, "ab123", "Clave · 2. Buscar (legacy/find)",
                "key-refused", "K7QM-2F9X", lines);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatTheTeamReadsFirstFitsIntoSlackAndSaysItAll(Language team) {
        for (String words : List.of("no me sale", "ñ🔑 ".repeat(750), "<&>".repeat(1_000))) {
            for (String workspace : List.of("T1", "T0TEAM")) {
                var messages = messages(team, workspace);
                for (Dossier dossier : List.of(longest(team), new Dossier("", "", team, "", "", "", "", List.of()))) {
                    var post = ChannelMessages.Post.read(messages
                            .firstPost(com.babelteam.clavero.escalation.Texts.supportCase(team, dossier, words)));
                    SlackLimits.checkPosted(post.text(), JsonMapper.shared().readTree(post.blocks()));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingCarriedFitsIntoSlackAndSaysItAll(Language language) {
        for (Relay.Kind kind : Relay.Kind.values()) {
            for (Relay.Towards towards : Relay.Towards.values()) {
                for (String words : List.of("hola <@U1> *ya*", "ñ🔑 ".repeat(4_000), "&lt;&amp;&gt;".repeat(900))) {
                    String author = kind == Relay.Kind.WORDS || kind.name().startsWith("CLOSED") ? "U0ANA" : null;
                    carried(new Relay("1", NUMBER, towards, kind, author, words, false, 0, null, null), language);
                }
            }
        }
    }

    /** Each kind is carried to whom it concerns. */
    private void carried(Relay relay, Language language) {
        boolean known = switch (relay.kind()) {
            case WORDS, CLOSED_BY_TEAM, CLOSED_BY_PERSON -> true;
            case OPENED, KEY_SEEN -> relay.towards() == Relay.Towards.PERSON;
            case FORGOTTEN, TOO_LATE -> relay.towards() == Relay.Towards.TEAM;
        };
        if (known) {
            Message message = messages(language, "T1").carried(relay, "T1", language);
            SlackLimits.checkPosted(message.text(), JsonMapper.shared().readTree(Json.of(message.blocks())));
        }
    }

    private ChannelMessages messages(Language team, String workspace) {
        return new ChannelMessages(Texts.phrases(), text,
                new SupportSettings("suporte@babelteam.com", "", team.code(), "C1", workspace, SUPPORT.hours()));
    }

    /** As much of everything as is ever kept. */
    private static Dossier longest(Language language) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            lines.add(new Line(i % 2 == 0 ? Author.PERSON : Author.ASSISTANT, "<b>&🔑".repeat(40)));
        }
        return new Dossier("Ñ🔑 ".repeat(80), "A&B ".repeat(80), language, "a-very-long-and-unusual-name",
                "Clave · ".repeat(40), "accepted-app-unconfirmed", "K7QM-2F9X", lines);
    }

    @Test
    void acrossWorkspacesNobodyIsCalledByAnIdentifierThatMeansSomebodyElseThere() {
        var apart = new SupportSettings("suporte@babelteam.com", "", "pt", "C1", "T0TEAM", SUPPORT.hours());
        var messages = new ChannelMessages(Texts.phrases(), text, apart);
        String words = "hola <@U1> y <@U2|Eva> en <#C1|general>, <!channel>";
        var toTeam = new Relay("1", NUMBER, Relay.Towards.TEAM, Relay.Kind.WORDS, "U9", words, false, 0, null, null);
        var toPerson = new Relay("2", NUMBER, Relay.Towards.PERSON, Relay.Kind.WORDS, "U9", words, false, 0, null,
                null);
        assertThat(messages.carried(toTeam, "T0PERSON", Language.SPANISH).text())
                .isEqualTo("*A pessoa escreve:*\nhola @U1 y @Eva en #general, @channel");
        assertThat(messages.carried(toPerson, "T0PERSON", Language.SPANISH).text())
                .isEqualTo("*El equipo de soporte:*\nhola @U1 y @Eva en #general, @channel");
        assertThat(messages.carried(toPerson, "T0TEAM", Language.SPANISH).text()).contains("<@U9>", "<@U2|Eva>");
    }
}
