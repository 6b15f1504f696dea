package com.babelteam.clavero.guide;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One edition of the guide: whole, valid and unchangeable. */
public final class Guide {
    private final List<Journey> journeys;
    private final Map<StepId, Step> steps;
    private final Map<TopicId, Topic> topics;
    private final Map<FactId, Fact> facts;
    private final Set<PictureId> pictures;

    Guide(Collection<Journey> journeys, Collection<Topic> topics, Collection<Fact> facts, Set<PictureId> pictures) {
        this.journeys = journeys.stream().sorted(Comparator.comparingInt(Journey::order)).toList();
        this.steps = this.journeys.stream().flatMap(journey -> journey.steps().stream())
                .collect(Collectors.toUnmodifiableMap(Step::id, Function.identity()));
        this.topics = topics.stream().collect(Collectors.toUnmodifiableMap(Topic::id, Function.identity()));
        this.facts = facts.stream().collect(Collectors.toUnmodifiableMap(Fact::id, Function.identity()));
        this.pictures = Set.copyOf(pictures);
    }

    /** The journeys, in the order in which they are offered. */
    public List<Journey> journeys() {
        return journeys;
    }

    public Optional<Journey> journey(JourneyId id) {
        return journeys.stream().filter(journey -> journey.id().equals(id)).findAny();
    }

    public Optional<Step> step(StepId id) {
        return Optional.ofNullable(steps.get(id));
    }

    /** The journey of a step of this guide. */
    public Journey journeyOf(Step step) {
        return journey(step.id().journey()).orElseThrow();
    }

    /** The step after a step of this guide. */
    public Optional<Step> after(Step step) {
        return beside(step, 1);
    }

    /** The step before a step of this guide. */
    public Optional<Step> before(Step step) {
        return beside(step, -1);
    }

    private Optional<Step> beside(Step step, int distance) {
        int index = step.position() - 1 + distance;
        List<Step> all = journeyOf(step).steps();
        return index >= 0 && index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
    }

    /** The topics, by name. */
    public List<Topic> topics() {
        return topics.values().stream().sorted(Comparator.comparing(topic -> topic.id().value())).toList();
    }

    public Optional<Topic> topic(TopicId id) {
        return Optional.ofNullable(topics.get(id));
    }

    /** The topic that a finer one belongs to; itself for any other. */
    public TopicId root(TopicId id) {
        return topic(id).flatMap(Topic::parent).orElse(id);
    }

    /** The facts, by name. */
    public List<Fact> facts() {
        return facts.values().stream().sorted(Comparator.comparing(fact -> fact.id().value())).toList();
    }

    public Optional<Fact> fact(FactId id) {
        return Optional.ofNullable(facts.get(id));
    }

    /** The pictures there are. */
    public Set<PictureId> pictures() {
        return pictures;
    }
}
