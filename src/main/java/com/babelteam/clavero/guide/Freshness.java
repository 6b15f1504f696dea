package com.babelteam.clavero.guide;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells facts that someone has looked at of late from those gone stale, and reminds the operator of the latter. */
@Component
public class Freshness {
    private static final Logger log = LoggerFactory.getLogger(Freshness.class);

    private final Guides guides;
    private final GuideSettings settings;
    private final Clock clock;

    Freshness(Guides guides, GuideSettings settings, Clock clock) {
        this.guides = guides;
        this.settings = settings;
        this.clock = clock;
    }

    /** The facts of the guide that were checked too long ago, by name. */
    public List<Fact> stale() {
        return guides.current().facts().stream().filter(this::isStale).toList();
    }

    /** When the oldest of the stale ones among these facts was checked; empty if all are fresh. */
    public Optional<LocalDate> staleSince(Guide guide, Collection<FactId> facts) {
        return facts.stream().map(guide::fact).flatMap(Optional::stream).filter(this::isStale).map(Fact::checked)
                .min(LocalDate::compareTo);
    }

    private boolean isStale(Fact fact) {
        return LocalDate.ofInstant(clock.instant().minus(settings.factsFreshFor()), ZoneOffset.UTC)
                .isAfter(fact.checked());
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "P1D")
    void remind() {
        List<Fact> stale = stale();
        if (!stale.isEmpty()) {
            log.warn("Nobody has checked these facts of the guide in {} days: {}. Check them, then put the day into"
                    + " facts.yml.", settings.factsFreshFor().toDays(),
                    stale.stream().map(fact -> fact.id().value()).collect(Collectors.joining(", ")));
        }
    }
}
