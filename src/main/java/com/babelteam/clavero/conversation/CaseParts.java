package com.babelteam.clavero.conversation;

import com.babelteam.clavero.escalation.CaseStatus;
import com.babelteam.clavero.escalation.KnownCases;
import com.babelteam.clavero.escalation.SupportSettings;
import com.babelteam.clavero.guide.Markdown;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What there is to say of a person's cases. */
@Component
class CaseParts {
    private final KnownCases cases;
    private final SupportSettings support;
    private final JourneyParts parts;

    CaseParts(KnownCases cases, SupportSettings support, JourneyParts parts) {
        this.cases = cases;
        this.support = support;
        this.parts = parts;
    }

    /** Each case with its state; empty if the person has none. */
    List<Markdown> of(Turn turn) {
        List<CaseStatus> known = cases.of(turn.person());
        if (known.isEmpty()) {
            return List.of();
        }
        String list = known.stream()
                .map(each -> parts.say(turn, "cases." + each.state().key(), each.number(), date(turn, each)).text())
                .collect(Collectors.joining("\n"));
        return List.of(parts.say(turn, "cases"), new Markdown(list), parts.say(turn, "cases.rest"));
    }

    private String date(Turn turn, CaseStatus status) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(turn.language().locale())
                .format(status.openedAt().atZone(support.hours().zone()));
    }
}
