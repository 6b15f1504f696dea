package com.babelteam.clavero.conversation;

import com.babelteam.clavero.conversation.UnansweredQuestions.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.stereotype.Component;

/** What people ask that we cannot answer, for operators: {@code /actuator/unanswered}. Closed unless they open it. */
@Component
@Endpoint(id = "unanswered")
class UnansweredEndpoint {
    private final UnansweredQuestions questions;

    UnansweredEndpoint(UnansweredQuestions questions) {
        this.questions = questions;
    }

    /** The questions with their counts, the one asked last first. */
    @ReadOperation
    List<Question> list() {
        return questions.list();
    }

    /**
     * The same as an evaluation file, ready for somebody to put the right topics in.
     *
     * @param form {@code tsv}
     * @return null, which is not found, for any other form
     */
    @ReadOperation(produces = "text/tab-separated-values;charset=UTF-8")
    @Nullable
    String export(@Selector String form) {
        return form.equals("tsv") ? questions.asEvaluationSet() : null;
    }
}
