package com.babelteam.clavero.conversation;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what people write, by topic, language and what came of it. Of their words it knows nothing. */
@Component
class QuestionMeter {
    private final MeterRegistry registry;

    QuestionMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(Reply reply) {
        Part first = reply.parts().getFirst();
        String topic = first.meaning().map(Meaning::topic).orElse(Meaning.OUT_OF_SCOPE);
        registry.counter("clavero.questions", "topic", topic, "outcome", outcome(first.kind()), "language",
                reply.language().code()).increment();
    }

    private static String outcome(Part.Kind kind) {
        return switch (kind) {
            case UNKNOWN -> "not-understood";
            case TORN -> "asked-back";
            default -> "answered";
        };
    }
}
