package com.babelteam.clavero.slack.home;

import com.babelteam.clavero.conversation.Standing;
import com.babelteam.clavero.escalation.CaseStatus;
import com.babelteam.clavero.escalation.SupportSettings;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.Mrkdwn;
import com.babelteam.clavero.slack.Phrases;
import com.babelteam.clavero.verification.AppCode;
import com.babelteam.clavero.verification.LastCheck;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how far a person is: in the guide, with their key, with support. */
@Component
class WhereYouAre {
    private final Phrases phrases;
    private final SupportSettings support;

    WhereYouAre(Phrases phrases, SupportSettings support) {
        this.phrases = phrases;
        this.support = support;
    }

    /** A paragraph of Slack's markup for each. */
    List<String> of(Situation situation) {
        Language language = situation.language();
        List<String> all = new ArrayList<>();
        all.add(guide(situation.standing(), language));
        all.add(situation.check().map(check -> check(check, language))
                .orElseGet(() -> phrases.say(language, "home.check.none")));
        situation.openCase().ifPresent(open -> all.add(openCase(open, language)));
        return all;
    }

    private String guide(Standing standing, Language language) {
        return switch (standing) {
            case Standing.NotBegun _ -> phrases.say(language, "home.guide.none");
            case Standing.On on -> phrases.say(language, on.left() ? "home.guide.left" : "home.guide.on",
                    Mrkdwn.escape(on.journey().texts().in(language).title()), on.step().position(),
                    on.journey().length(), Mrkdwn.escape(on.step().texts().in(language).title()));
            case Standing.Finished(var journey) -> phrases.say(language, "home.guide.finished",
                    Mrkdwn.escape(journey.texts().in(language).title()));
        };
    }

    private String check(LastCheck check, Language language) {
        @Nullable
        AppCode app = check.app();
        String title = phrases.say(language, "report." + check.result() + ".title");
        String when = moment(check.at(), language);
        return app == null
                ? phrases.say(language, "home.check", title, when)
                : phrases.say(language, "home.check.app", title, when, app);
    }

    private String openCase(CaseStatus open, Language language) {
        return phrases.say(language, "home.case." + open.state().key(), open.number(),
                moment(open.openedAt(), language));
    }

    /** Slack says it in the person's own time zone; where it cannot, support's must do. */
    private String moment(Instant at, Language language) {
        String otherwise = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language.locale()).format(at.atZone(support.hours().zone()));
        return "<!date^" + at.getEpochSecond() + "^{date_long} {time}|" + otherwise + ">";
    }
}
