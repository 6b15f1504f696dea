package com.babelteam.clavero.guide;

import com.babelteam.clavero.guide.GuideReading.Invalid;
import com.babelteam.clavero.guide.GuideReading.Valid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The edition of the guide that holds now. A folder of the operator's may be laid over the built-in guide, file by file;
 * when it changes, and the whole is valid, a new edition takes the place of the old one at once. Otherwise the old one stays.
 */
@Component
public class Guides {
    private static final Logger log = LoggerFactory.getLogger(Guides.class);

    private final GuideFiles below;
    private final @Nullable Path location;
    private final ApplicationEventPublisher events;
    private volatile Guide current;
    private volatile List<GuideProblem> problems = List.of();
    private List<Seen> seen = List.of();

    @Autowired
    Guides(GuideSettings settings, ApplicationEventPublisher events) {
        this(GuideFiles.builtIn(), settings.location(), events);
    }

    /**
     * @throws IllegalStateException if the files below are no valid guide: those are our own
     */
    Guides(GuideFiles below, @Nullable Path location, ApplicationEventPublisher events) {
        this.below = below;
        this.location = location;
        this.events = events;
        this.current = switch (GuideReader.read(below)) {
            case Valid(var guide) -> guide;
            case Invalid(var wrong) -> throw new IllegalStateException("The guide is not valid:\n" + lines(wrong));
        };
        if (location != null) {
            log.info("The guide is the built-in one with the files in {} laid over it", location.toAbsolutePath());
            look();
        }
    }

    /** The edition that holds now. Whoever needs several things of it asks once, and keeps what it got for that time. */
    public Guide current() {
        return current;
    }

    /** Why the operator's folder is not in use as it is; empty if it is. */
    public List<GuideProblem> problems() {
        return problems;
    }

    /** Takes over what changed in the folder since the last look. */
    @Scheduled(fixedDelayString = "${clavero.guide.look-again:3s}")
    void lookAgain() {
        if (look()) {
            events.publishEvent(new GuideChanged(current));
        }
    }

    /** Whether there is a new edition. */
    private synchronized boolean look() {
        if (location == null) {
            return false;
        }
        try {
            List<Seen> now = look(location);
            if (!now.equals(seen)) {
                seen = now;
                return take(GuideReader.read(below.overlaidBy(GuideFiles.in(location))));
            }
        } catch (IOException e) {
            seen = List.of();
            keepOld(List.of(new GuideProblem(location.toString(), "cannot be read (" + e + ")")));
        }
        return false;
    }

    private boolean take(GuideReading reading) {
        return switch (reading) {
            case Valid(var guide) -> {
                current = guide;
                problems = List.of();
                log.info("The guide was read anew: {} journeys, {} topics", guide.journeys().size(),
                        guide.topics().size());
                yield true;
            }
            case Invalid(var wrong) -> {
                keepOld(wrong);
                yield false;
            }
        };
    }

    private void keepOld(List<GuideProblem> wrong) {
        if (!wrong.equals(problems)) {
            log.error("The guide's folder is not valid, so the guide stays as it was:\n{}", lines(wrong));
        }
        problems = wrong;
    }

    private record Seen(Path file, String state) {}

    private static List<Seen> look(Path folder) throws IOException {
        var seen = new ArrayList<Seen>();
        for (Path file : GuideFiles.list(folder)) {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
            seen.add(new Seen(file, is.lastModifiedTime().toInstant() + " " + is.size() + " " + is.fileKey()));
        }
        return seen;
    }

    private static String lines(List<GuideProblem> problems) {
        return problems.stream().map(problem -> "  " + problem).collect(Collectors.joining("\n"));
    }
}
