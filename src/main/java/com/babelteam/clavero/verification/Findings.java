package com.babelteam.clavero.verification;

import com.babelteam.clavero.verification.RoadAnswer.Accepted;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that Keap said in one check.
 *
 * @param app whether the app's own host was there
 * @param roads the answer of each road that was tried
 */
public record Findings(Reachability app, Map<Road, RoadAnswer> roads) {
    /** Nothing was asked. */
    public static final Findings NONE = new Findings(Reachability.NOT_ASKED, Map.of());

    public Findings {
        roads = Map.copyOf(roads);
    }

    /** Whether the app's own host answered like Keap. */
    public enum Reachability {
        REACHED, NOT_FOUND, NO_ANSWER, NOT_ASKED
    }

    /** Whether the key works on at least one road. */
    public boolean accepted() {
        return roads.values().stream().anyMatch(Accepted.class::isInstance);
    }

    /** The app that Keap says the key belongs to; empty if it did not say. */
    public Optional<AppCode> owner() {
        return Stream.of(Road.APP_XMLRPC, Road.REST, Road.CENTRAL_XMLRPC).map(roads::get)
                .map(answer -> answer instanceof Accepted accepted ? accepted.owner() : null).filter(Objects::nonNull)
                .findFirst();
    }

    /** Whether some road was answered in this way. */
    public boolean anyIs(Class<? extends RoadAnswer> answer) {
        return roads.values().stream().anyMatch(answer::isInstance);
    }

    /** Whether this road was answered in this way. */
    public boolean is(Road road, Class<? extends RoadAnswer> answer) {
        return answer.isInstance(roads.get(road));
    }
}
