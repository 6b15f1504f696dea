package com.babelteam.clavero.answers;

import com.babelteam.clavero.guide.Guide;
import com.babelteam.clavero.guide.GuideChanged;
import com.babelteam.clavero.guide.Guides;
import com.babelteam.clavero.person.Language;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Understands what the guide's topics are about; learns anew when the guide changes. */
@Component
class QuestionsOfTheGuide implements Questions {
    private static final Logger log = LoggerFactory.getLogger(QuestionsOfTheGuide.class);

    private volatile Understander understander;

    QuestionsOfTheGuide(Guides guides) {
        understander = learn(guides.current());
    }

    @Override
    public Understanding understand(String text) {
        return understander.of(text);
    }

    @EventListener
    void changed(GuideChanged change) {
        understander = learn(change.guide());
    }

    private static Understander learn(Guide guide) {
        long start = System.nanoTime();
        List<Example> examples = guide.topics().stream()
                .flatMap(topic -> Arrays.stream(Language.values())
                        .flatMap(language -> topic.texts().in(language).questions().stream()
                                .map(question -> new Example(topic.id().value(), language, question))))
                .toList();
        Understander learnt = Understander.train(examples, Concepts.builtIn());
        log.info("Learnt to understand {} topics from {} questions in {} ms", guide.topics().size(), examples.size(),
                Duration.ofNanos(System.nanoTime() - start).toMillis());
        return learnt;
    }
}
