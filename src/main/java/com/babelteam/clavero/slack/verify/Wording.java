package com.babelteam.clavero.slack.verify;

import com.babelteam.clavero.escalation.SupportSettings;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.Phrases;
import com.babelteam.clavero.verification.AppCodeReading.Understood;
import com.babelteam.clavero.verification.KeyKind;
import com.babelteam.clavero.verification.Report;
import com.babelteam.clavero.verification.Result;
import com.babelteam.clavero.verification.Result.AppCodeInvalid;
import com.babelteam.clavero.verification.Result.KeapUnavailable;
import com.babelteam.clavero.verification.Result.KeyNotRecognised;
import com.babelteam.clavero.verification.Result.OtherApp;
import com.babelteam.clavero.verification.Result.Throttled;
import com.babelteam.clavero.verification.Result.TooManyChecks;
import com.babelteam.clavero.verification.Result.XmlRpcOff;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words for a report: what happened, what it means, what to do next. */
@Component
class Wording {
    private final Phrases phrases;
    private final SupportSettings support;
    private final Clock clock;

    Wording(Phrases phrases, SupportSettings support, Clock clock) {
        this.phrases = phrases;
        this.support = support;
        this.clock = clock;
    }

    /** One line: how it ended. */
    String title(Report report, Language language) {
        return say(report, language, base(report) + ".title");
    }

    /** What that means. */
    String meaning(Report report, Language language) {
        return switch (report.result()) {
            case AppCodeInvalid(var problem) -> say(report, language, "problem." + key(problem));
            case KeyNotRecognised(var lookAlike) -> say(report, language, "lookalike." + key(lookAlike));
            case XmlRpcOff(var until) when until == null -> say(report, language, base(report) + ".ended.meaning");
            default -> say(report, language, base(report) + ".meaning");
        };
    }

    /** What to do next. */
    String next(Report report, Language language) {
        return switch (report.result()) {
            case XmlRpcOff(var until) when until == null -> say(report, language, base(report) + ".ended.next");
            case Throttled(var after) when after != null -> say(report, language, base(report) + ".next.after");
            case Result.Accepted _ when report.kind() == KeyKind.LEGACY ->
                say(report, language, base(report) + ".next.legacy");
            default -> say(report, language, base(report) + ".next");
        };
    }

    /** Any phrase that has the places which the head of the bundle lists. */
    String say(Report report, Language language, String key) {
        @Nullable
        Understood app = report.app();
        Result result = report.result();
        return phrases.say(language, key, app == null ? "" : app.code(),
                result instanceof OtherApp other ? other.owner() : "", date(report.xmlRpcEnd(), language),
                support.email(), detail(result, language));
    }

    /** The short name of a constant in the bundles: small letters and hyphens. */
    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String detail(Result result, Language language) {
        return switch (result) {
            case KeapUnavailable(var trouble) -> phrases.say(language, "trouble." + key(trouble));
            case Throttled(var after) when after != null -> duration(after, language);
            case TooManyChecks(var comeBackAt) -> duration(Duration.between(clock.instant(), comeBackAt), language);
            case XmlRpcOff(var until) when until != null -> date(until, language);
            default -> "";
        };
    }

    private String duration(Duration duration, Language language) {
        long seconds = Math.max(1, duration.toSeconds() + (duration.toNanosPart() > 0 ? 1 : 0));
        return seconds < 60
                ? phrases.say(language, "duration.seconds", seconds)
                : phrases.say(language, "duration.minutes", (seconds + 59) / 60);
    }

    private static String date(LocalDate date, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()).format(date);
    }

    private static String base(Report report) {
        return "report." + report.result().code();
    }
}
