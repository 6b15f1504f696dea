package com.babelteam.clavero.answers;

import com.babelteam.clavero.guide.Guide;
import com.babelteam.clavero.guide.GuideChanged;
import com.babelteam.clavero.guide.Guides;
import com.babelteam.clavero.person.Language;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Understands what the guide's topics are about. For the built-in guide the build has learnt already; a changed one is learnt
 * beside the work, and until that is done what was known before serves.
 */
@Component
class QuestionsOfTheGuide implements Questions {
    private static final Logger log = LoggerFactory.getLogger(QuestionsOfTheGuide.class);

    private final Concepts concepts = Concepts.builtIn();
    private volatile Understander understander;
    private volatile Guide newest;

    QuestionsOfTheGuide(Guides guides) {
        newest = guides.current();
        List<Example> examples = examples(newest);
        Optional<Understander> built = Understander.builtIn(examples, concepts);
        if (built.isPresent()) {
            understander = built.get();
            return;
        }
        Optional<Understander> older = Understander.builtIn(concepts);
        understander = older.orElseGet(() -> Understander.train(examples, concepts));
        if (older.isPresent()) {
            learnBesideTheWork(newest);
        }
    }

    @Override
    public Understanding understand(String text) {
        return understander.of(text);
    }

    @EventListener
    void changed(GuideChanged change) {
        newest = change.guide();
        learnBesideTheWork(change.guide());
    }

    private void learnBesideTheWork(Guide guide) {
        Thread.ofPlatform().daemon().name("learning").start(() -> {
            long start = System.nanoTime();
            List<Example> examples = examples(guide);
            Understander learnt = Understander.train(examples, concepts);
            if (guide.equals(newest)) {
                understander = learnt;
                log.info("Learnt to understand the changed guide from {} questions in {} ms", examples.size(),
                        Duration.ofNanos(System.nanoTime() - start).toMillis());
            }
        });
    }

    private static List<Example> examples(Guide guide) {
        return guide.topics().stream()
                .flatMap(topic -> Arrays.stream(Language.values())
                        .flatMap(language -> topic.texts().in(language).questions().stream()
                                .map(question -> new Example(topic.id().value(), language, question))))
                .toList();
    }
}
