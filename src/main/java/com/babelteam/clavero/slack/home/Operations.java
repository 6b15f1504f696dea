package com.babelteam.clavero.slack.home;

import com.babelteam.clavero.conversation.UnansweredQuestions.Question;
import com.babelteam.clavero.escalation.CaseState;
import com.babelteam.clavero.guide.Fact;
import java.util.List;
import java.util.Map;

/**
 * What operators should look at.
 *
 * @param unanswered what was asked most often and nobody could answer
 * @param cases how many in each state
 * @param results how many checks of today ended in which result, by its code
 * @param stale facts of the guide that nobody has checked for long
 */
record Operations(List<Question> unanswered, Map<CaseState, Integer> cases, Map<String, Integer> results,
        List<Fact> stale) {
    Operations {
        unanswered = List.copyOf(unanswered);
        stale = List.copyOf(stale);
    }
}
