package com.babelteam.clavero.conversation;

import com.babelteam.clavero.answers.Candidate;
import com.babelteam.clavero.answers.Understanding;
import java.util.List;
import java.util.function.UnaryOperator;

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

    static Meaning certainly(String topic) {
        return new Meaning(topic, List.of(topic), 1);
    }

    /** @param root the topic that a finer one is part of */
    static Meaning of(Understanding understanding, UnaryOperator<String> root) {
        List<String> candidates = understanding.candidates().stream().map(Candidate::topic).map(root).distinct()
                .toList();
        double confidence = understanding.candidates().stream().mapToDouble(Candidate::confidence).findFirst()
                .orElse(0);
        return switch (understanding) {
            case Understanding.Unknown _ -> new Meaning(OUT_OF_SCOPE, List.of(), confidence);
            case Understanding.Sure _,Understanding.Torn _ ->
                new Meaning(candidates.isEmpty() ? OUT_OF_SCOPE : candidates.getFirst(), candidates, confidence);
        };
    }
}
