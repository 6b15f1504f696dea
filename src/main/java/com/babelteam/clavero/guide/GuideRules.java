package com.babelteam.clavero.guide;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What must be right between the files of a guide: order, and names that something answers to. */
final class GuideRules {
    private final Guide guide;
    private final Problems problems;

    GuideRules(Guide guide, Problems problems) {
        this.guide = guide;
        this.problems = problems;
    }

    void check(Map<String, List<Step>> stepsByJourney) {
        stepsByJourney.forEach((journey, steps) -> {
            if (guide.journey(new JourneyId(journey)).isEmpty()) {
                problems.add("es/journeys/" + journey + ".md", "is missing: there are steps of that journey");
            }
            steps.forEach(this::check);
        });
        var orders = new HashSet<Integer>();
        guide.journeys().forEach(journey -> {
            check(journey);
            if (!orders.add(journey.order())) {
                problems.add(file(journey), "another journey has the order " + journey.order() + " too");
            }
        });
        guide.topics().forEach(this::check);
    }

    private void check(Journey journey) {
        List<Integer> positions = journey.steps().stream().map(Step::position).toList();
        if (positions.isEmpty()) {
            problems.add(file(journey), "has no steps");
        } else if (!positions.equals(IntStream.rangeClosed(1, positions.size()).boxed().toList())) {
            problems.add(file(journey), "its steps have the orders " + positions + "; 1 to " + positions.size()
                    + " are needed, each once");
        }
        checkFacts(file(journey), journey.facts());
    }

    private void check(Step step) {
        String file = "es/steps/" + step.id() + ".md";
        checkFacts(file, step.facts());
        PictureId picture = step.picture();
        if (picture != null && !guide.pictures().contains(picture)) {
            problems.add(file, "there is no picture " + picture);
        }
    }

    private void check(Topic topic) {
        String file = "es/topics/" + topic.id() + ".md";
        checkFacts(file, topic.facts());
        topic.step().filter(step -> guide.step(step).isEmpty())
                .ifPresent(step -> problems.add(file, "there is no step " + step));
        topic.parent().filter(parent -> guide.topic(parent).flatMap(Topic::parent).isPresent()
                || guide.topic(parent).isEmpty())
                .ifPresent(parent -> problems.add(file, "there is no whole topic " + parent));
    }

    private void checkFacts(String file, Set<FactId> facts) {
        facts.stream().filter(fact -> guide.fact(fact).isEmpty())
                .forEach(fact -> problems.add(file, "there is no fact " + fact));
    }

    private static String file(Journey journey) {
        return "es/journeys/" + journey.id() + ".md";
    }
}
