package com.babelteam.clavero.slack.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.escalation.SupportSettings;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.slack.Mrkdwn;
import com.babelteam.clavero.slack.SlackLimits;
import com.babelteam.clavero.slack.Texts;
import com.babelteam.clavero.verification.AppCode;
import com.babelteam.clavero.verification.AppCodeReading.Problem;
import com.babelteam.clavero.verification.AppCodeReading.Understood;
import com.babelteam.clavero.verification.Findings;
import com.babelteam.clavero.verification.Findings.Reachability;
import com.babelteam.clavero.verification.KeyKind;
import com.babelteam.clavero.verification.KeyReading.LookAlike;
import com.babelteam.clavero.verification.Report;
import com.babelteam.clavero.verification.Result;
import com.babelteam.clavero.verification.Road;
import com.babelteam.clavero.verification.RoadAnswer;
import com.babelteam.clavero.verification.RoadAnswer.Accepted;
import com.babelteam.clavero.verification.RoadAnswer.IpNotAllowed;
import com.babelteam.clavero.verification.RoadAnswer.NoAnswer;
import com.babelteam.clavero.verification.RoadAnswer.NotConfigured;
import com.babelteam.clavero.verification.RoadAnswer.Refused;
import com.babelteam.clavero.verification.RoadAnswer.Throttled;
import com.babelteam.clavero.verification.RoadAnswer.Trouble;
import com.babelteam.clavero.verification.Verifications;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.SectionBlock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportMessageTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    /** The longest code there is. */
    private static final AppCode APP = new AppCode("a-very-long-and-unusual-name");
    private static final AppCode OTHER = new AppCode("another-long-and-unusual-one");

    private final Wording wording = new Wording(Texts.phrases(), SupportSettings.at("suporte@babelteam.com"),
            Clock.fixed(NOW, ZoneOffset.UTC));
    private final ReportMessage reports = new ReportMessage(Texts.phrases(), wording,
            new Checklist(Texts.phrases(), wording), Texts.humanButton());

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyReportFitsIntoSlackAndSaysEverythingTwice(Language language) {
        for (Report report : everyReport()) {
            Message message = reports.of(report, language, "advice");
            SlackLimits.check(message);
            SlackLimits.check(reports.of(report, language, null, true));
            SlackLimits.check(new VerifyForm(Texts.phrases()).report(language, message));
            assertThat(message.text()).contains(report.result().code(), "K7QM-2F9X").doesNotContain("{", "null", "*");
            message.blocks().forEach(block -> {
                if (block instanceof SectionBlock section) {
                    assertThat(message.text()).contains(Mrkdwn.plain(section.getText().getText()));
                } else if (block instanceof HeaderBlock header) {
                    assertThat(message.text()).contains(header.getText().getText());
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFormFitsIntoSlack(Language language) {
        var form = new VerifyForm(Texts.phrases());
        SlackLimits.check(form.form(language, APP));
        SlackLimits.check(form.form(language, null));
        SlackLimits.check(form.form(language, "leak.form", APP, "leak.prove", language.code() + " 0a1b2c"));
        SlackLimits.check(form.checking(language, APP));
        assertThat(form.form(language, APP).getPrivateMetadata()).isEqualTo(language.code());
    }

    @Test
    void aClassicKeyThatWorksIsToldOfItsEnd() {
        var report = Verifications.report(new Result.Accepted(), new Understood(new AppCode("ab123"), false),
                KeyKind.LEGACY,
                new Findings(Reachability.REACHED, Map.of(Road.APP_XMLRPC, new Accepted(new AppCode("ab123"), false))),
                Report.XmlRpc.ON);
        assertThat(reports.of(report, Language.SPANISH, null).text()).contains("termina el 31 de diciembre de 2026",
                "La clave funciona", "clave aceptada", "Código entendido: ab123");
    }

    @Test
    void aNewKeyThatWorksIsToldWhatStopsAnyway() {
        var report = Verifications.report(new Result.Accepted(), new Understood(new AppCode("ab123"), true),
                KeyKind.KEAP_AK,
                new Findings(Reachability.NOT_ASKED, Map.of(Road.CENTRAL_XMLRPC, new Accepted(null, false), Road.REST,
                        new Accepted(new AppCode("ab123"), false))),
                Report.XmlRpc.ON);
        assertThat(reports.of(report, Language.ENGLISH, null).text()).contains("XML-RPC ends on December 31, 2026",
                "REST v2: key accepted", "taken from the address");
        assertThat(reports.of(report, Language.PORTUGUESE, null).text()).contains("31 de dezembro de 2026");
    }

    @Test
    void afterTheEndTheTruthIsTold() {
        var report = Verifications.report(new Result.XmlRpcOff(null), new Understood(new AppCode("ab123"), false),
                KeyKind.LEGACY, new Findings(Reachability.NOT_FOUND, Map.of(Road.REST, new Refused())),
                Report.XmlRpc.ENDED);
        assertThat(reports.of(report, Language.PORTUGUESE, null).text()).contains(
                "desligou o XML-RPC em 31 de dezembro de 2026",
                "Service Account Key");
    }

    @Test
    void whenToComeBackIsToldInWords() {
        var report = Verifications.report(new Result.TooManyChecks(NOW.plusSeconds(61)), null, null, Findings.NONE,
                Report.XmlRpc.ON);
        assertThat(reports.of(report, Language.SPANISH, null).text()).contains("Vuelva dentro de 2 minutos");
        var soon = Verifications.report(new Result.TooManyChecks(NOW.plusSeconds(60)), null, null, Findings.NONE,
                Report.XmlRpc.ON);
        assertThat(reports.of(soon, Language.ENGLISH, null).text()).contains("Come back in 1 minute.");
    }

    private static List<Report> everyReport() {
        List<Result> results = new ArrayList<>(List.of(new Result.Accepted(), new Result.AcceptedAppUnconfirmed(),
                new Result.OtherApp(OTHER), new Result.KeyRefused(), new Result.AppNotFound(),
                new Result.ApiNotConfigured(),
                new Result.IpNotAllowed(), new Result.Throttled(null), new Result.Throttled(Duration.ofSeconds(90)),
                new Result.XmlRpcOff(null), new Result.XmlRpcOff(LocalDate.parse("2026-12-01")),
                new Result.TooManyChecks(NOW.plusSeconds(600))));
        Arrays.stream(Trouble.values()).map(Result.KeapUnavailable::new).forEach(results::add);
        Arrays.stream(Problem.values()).map(Result.AppCodeInvalid::new).forEach(results::add);
        Arrays.stream(LookAlike.values()).map(Result.KeyNotRecognised::new).forEach(results::add);
        List<RoadAnswer> answers = List.of(new Accepted(APP, true), new Refused(), new NotConfigured(),
                new IpNotAllowed(),
                new Throttled(null), new NoAnswer(Trouble.UNREADABLE));
        List<Report> reports = new ArrayList<>();
        for (Result result : results) {
            for (RoadAnswer answer : answers) {
                for (Report.XmlRpc xmlRpc : Report.XmlRpc.values()) {
                    var findings = new Findings(Reachability.REACHED,
                            Map.of(Road.APP_XMLRPC, answer, Road.CENTRAL_XMLRPC, new Refused(), Road.REST, answer));
                    reports.add(
                            Verifications.report(result, new Understood(APP, true), KeyKind.LEGACY, findings, xmlRpc));
                }
            }
            reports.add(Verifications.report(result, null, null, Findings.NONE, Report.XmlRpc.ON));
        }
        return reports;
    }
}
