package com.babelteam.clavero.answers.evaluation;

import com.babelteam.clavero.answers.Candidate;
import com.babelteam.clavero.answers.Example;
import com.babelteam.clavero.answers.Understander;
import com.babelteam.clavero.answers.Understanding;
import com.babelteam.clavero.answers.Understanding.Unknown;
import java.util.List;

/**
 * A question and what it was taken to mean.
 *
 * @param relevance
 *            how much more likely it means the best topic than none
 * @param nanoseconds
 *            how long that took
 */
record Answered(Question question, Understanding understanding, double relevance, long nanoseconds) {

    /** So often are few questions asked before the time is taken: at first Java itself is still compiling. */
    private static final int WARM = 5_000;

    static List<Answered> all(List<Question> questions, Understander understander) {
        for (int asked = 0; asked < WARM && questions.size() < WARM; asked++) {
            understander.of(questions.get(asked % questions.size()).text());
        }
        return questions.stream().map(each -> of(each, understander)).toList();
    }

    private static Answered of(Question question, Understander understander) {
        long start = System.nanoTime();
        Understanding understanding = understander.of(question.text());
        long end = System.nanoTime();
        return new Answered(question, understanding, understander.relevance(question.text()), end - start);
    }

    boolean inScope() {
        return !question.outOfScope();
    }

    boolean refused() {
        return understanding instanceof Unknown;
    }

    String answer() {
        return refused() ? Example.OUT_OF_SCOPE : best().topic();
    }

    Candidate best() {
        return understanding.candidates().getFirst();
    }

    boolean right() {
        return question.topics().contains(answer());
    }

    /** Whether a right topic is the answer or among what is offered beside it. */
    boolean offered() {
        return !refused() && understanding.candidates().stream().map(Candidate::topic)
                .anyMatch(question.topics()::contains);
    }

    /** Whether it would be right if nothing were refused. */
    boolean rightIfAnswered() {
        return question.topics().contains(best().topic());
    }
}
