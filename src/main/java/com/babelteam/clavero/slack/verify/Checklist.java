package com.babelteam.clavero.slack.verify;

import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.Phrases;
import com.babelteam.clavero.verification.AppCodeReading.Understood;
import com.babelteam.clavero.verification.Findings;
import com.babelteam.clavero.verification.Findings.Reachability;
import com.babelteam.clavero.verification.KeyKind;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was looked at in a check, line by line: a sign, and words that say the same. */
@Component
class Checklist {
    private static final String GOOD = ":white_check_mark: ";
    private static final String BAD = ":x: ";
    private static final String WARNING = ":warning: ";
    private static final String NEUTRAL = ":black_small_square: ";

    private final Phrases phrases;
    private final Wording wording;

    Checklist(Phrases phrases, Wording wording) {
        this.phrases = phrases;
        this.wording = wording;
    }

    /** Empty if nothing could be looked at. */
    List<String> lines(Report report, Language language) {
        List<String> lines = new ArrayList<>();
        if (report.app() != null || report.result() instanceof Result.AppCodeInvalid) {
            lines.add(app(report, language));
        }
        lines.add(kind(report, language));
        Findings findings = report.findings();
        if (findings.roads().isEmpty()) {
            return lines;
        }
        if (findings.app() != Reachability.NOT_ASKED) {
            lines.add(sign(findings.app()) + phrases.say(language, "check.reached." + Wording.key(findings.app())));
        }
        for (Road road : Road.values()) {
            RoadAnswer answer = findings.roads().get(road);
            if (answer != null && !(road == Road.APP_XMLRPC && findings.app() != Reachability.REACHED)) {
                lines.add(sign(answer) + phrases.say(language, "check.road." + Wording.key(road)) + ": "
                        + answer(answer, language));
            }
        }
        if (findings.accepted()) {
            lines.add(owner(report, language));
        }
        warnings(report).forEach(warning -> lines.add(WARNING + wording.say(report, language, "warning." + warning)));
        return lines;
    }

    private String app(Report report, Language language) {
        @Nullable
        Understood app = report.app();
        if (app == null) {
            return BAD + phrases.say(language, "check.app.none");
        }
        String form = !app.code().isUsual() ? "unusual" : app.fromAddress() ? "from-address" : "usual";
        return (app.code().isUsual() ? GOOD : WARNING) + wording.say(report, language, "check.app." + form);
    }

    private String kind(Report report, Language language) {
        @Nullable
        KeyKind kind = report.kind();
        if (kind == null) {
            return BAD + phrases.say(language, "check.kind.none");
        }
        return (kind == KeyKind.UNUSUAL ? WARNING : GOOD) + phrases.say(language, "check.kind." + Wording.key(kind));
    }

    private String owner(Report report, Language language) {
        return switch (report.result()) {
            case Result.OtherApp _ -> BAD + wording.say(report, language, "check.owner.other");
            case Result.AcceptedAppUnconfirmed _ -> WARNING + wording.say(report, language, "check.owner.unknown");
            default -> GOOD + wording.say(report, language, "check.owner.same");
        };
    }

    private String answer(RoadAnswer answer, Language language) {
        return switch (answer) {
            case Accepted(_, var limited) ->
                phrases.say(language, limited ? "check.answer.limited" : "check.answer.accepted");
            case Refused _ -> phrases.say(language, "check.answer.refused");
            case NotConfigured _ -> phrases.say(language, "check.answer.not-configured");
            case IpNotAllowed _ -> phrases.say(language, "check.answer.ip-not-allowed");
            case Throttled _ -> phrases.say(language, "check.answer.throttled");
            case NoAnswer(var trouble) -> phrases.say(language, "trouble." + Wording.key(trouble));
        };
    }

    private static String sign(RoadAnswer answer) {
        return switch (answer) {
            case Accepted _ -> GOOD;
            case Throttled _,NoAnswer _ -> NEUTRAL;
            case Refused _,NotConfigured _,IpNotAllowed _ -> BAD;
        };
    }

    private static String sign(Reachability app) {
        return switch (app) {
            case REACHED -> GOOD;
            case NOT_FOUND -> BAD;
            case NO_ANSWER, NOT_ASKED -> NEUTRAL;
        };
    }

    private static List<String> warnings(Report report) {
        List<String> warnings = new ArrayList<>(report.warnings().stream().sorted().map(Wording::key).toList());
        Findings findings = report.findings();
        if (!findings.accepted()) {
            return warnings;
        }
        boolean overXmlRpc = findings.is(Road.APP_XMLRPC, Accepted.class)
                || findings.is(Road.CENTRAL_XMLRPC, Accepted.class);
        if (findings.roads().values().stream()
                .anyMatch(answer -> answer instanceof Accepted(_, var limited) && limited)) {
            warnings.add("limited");
        }
        if (report.xmlRpc() == Report.XmlRpc.ENDED) {
            warnings.add("xmlrpc-ended");
        } else if (report.kind() == KeyKind.LEGACY) {
            warnings.add("legacy");
        } else if (overXmlRpc) {
            warnings.add("xmlrpc-ends");
        }
        if (!overXmlRpc && report.xmlRpc() == Report.XmlRpc.PAUSED) {
            warnings.add("xmlrpc-off");
        } else if (!overXmlRpc && findings.is(Road.CENTRAL_XMLRPC, Refused.class)
                && report.xmlRpc() == Report.XmlRpc.ON) {
            warnings.add("only-rest");
        } else if (overXmlRpc && findings.is(Road.REST, Refused.class)) {
            warnings.add("only-xmlrpc");
        }
        return warnings;
    }
}
