package com.babelteam.clavero.slack.home;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.babelteam.clavero.conversation.UnansweredQuestions.Question;
import com.babelteam.clavero.escalation.CaseState;
import com.babelteam.clavero.guide.Fact;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.Mrkdwn;
import com.babelteam.clavero.slack.Phrases;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What operators see below everything else. */
@Component
class OperatorsPart {
    /** With Slack's escapes a question grows; ten of them fit into a section all the same. */
    private static final int LONGEST_QUESTION = 250;
    private static final int FACTS = 15;

    private final Phrases phrases;

    OperatorsPart(Phrases phrases) {
        this.phrases = phrases;
    }

    List<LayoutBlock> of(Operations operations, Language language) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(divider());
        blocks.add(header(h -> h.text(plainText(phrases.say(language, "operators.title")))));
        blocks.add(context(List.of(markdownText(phrases.say(language, "operators.who")))));
        Map<CaseState, Integer> cases = operations.cases();
        blocks.add(text(phrases.say(language, "operators.cases", cases.getOrDefault(CaseState.QUEUED, 0),
                cases.getOrDefault(CaseState.NOT_DELIVERED, 0), cases.getOrDefault(CaseState.SENT, 0))));
        blocks.add(text(listed(language, "operators.results", operations.results().entrySet().stream()
                .map(each -> phrases.say(language, "operators.result", each.getKey(), each.getValue())).toList())));
        blocks.add(text(listed(language, "operators.unanswered", operations.unanswered().stream()
                .map(each -> phrases.say(language, "operators.question", each.times(), words(each))).toList())));
        blocks.add(text(listed(language, "operators.facts", facts(operations.stale(), language))));
        return blocks;
    }

    private static LayoutBlock text(String mrkdwn) {
        return section(s -> s.text(markdownText(mrkdwn)));
    }

    private String listed(Language language, String title, List<String> lines) {
        return phrases.say(language, title) + "\n"
                + (lines.isEmpty() ? phrases.say(language, "operators.none") : String.join("\n", lines));
    }

    private List<String> facts(List<Fact> stale, Language language) {
        List<String> lines = stale.stream().limit(FACTS)
                .map(fact -> phrases.say(language, "operators.fact", fact.id(), fact.checked().toString()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (stale.size() > FACTS) {
            lines.add(phrases.say(language, "operators.more", stale.size() - FACTS));
        }
        return lines;
    }

    /** Cut before it is escaped, or an escape might be. */
    private static String words(Question question) {
        String wording = question.wording();
        String escaped = Mrkdwn.escape(wording);
        while (escaped.length() > LONGEST_QUESTION) {
            wording = wording.substring(0,
                    wording.offsetByCodePoints(0, wording.codePointCount(0, wording.length()) - 1));
            escaped = Mrkdwn.escape(wording) + "…";
        }
        return escaped;
    }
}
