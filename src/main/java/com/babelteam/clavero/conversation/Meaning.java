package com.babelteam.clavero.conversation;

import com.babelteam.clavero.answers.Candidate;
import com.babelteam.clavero.answers.Understanding;
import com.babelteam.clavero.guide.Guide;
import com.babelteam.clavero.guide.TopicId;
import java.util.List;

/**
 * How a free text was understood.
 *
 * @param topic the topic's id, {@value #OUT_OF_SCOPE} if it has none of ours
 * @param candidates the ids of the topics offered, best first
 * @param confidence how sure that is, from 0 to 1
 */
public record Meaning(String topic, List<String> candidates, double confidence) {
    public static final String OUT_OF_SCOPE = "out-of-scope";

    public Meaning {
        candidates = List.copyOf(candidates);
    }

    boolean isOutOfScope() {
        return topic.equals(OUT_OF_SCOPE);
    }

    static Meaning certainly(String topic) {
        return new Meaning(topic, List.of(topic), 1);
    }

    /** Finer topics count as the whole that they are part of. */
    static Meaning of(Understanding understanding, Guide guide) {
        List<String> candidates = Shortlist.of(understanding, guide).stream().map(guide::root).map(TopicId::value)
                .distinct().toList();
        double confidence = understanding.candidates().stream().mapToDouble(Candidate::confidence).findFirst()
                .orElse(0);
        return new Meaning(candidates.isEmpty() ? OUT_OF_SCOPE : candidates.getFirst(), candidates, confidence);
    }
}
