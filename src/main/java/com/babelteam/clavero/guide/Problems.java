package com.babelteam.clavero.guide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that a writer hears all of it at once. */
final class Problems {
    private final List<GuideProblem> found = new ArrayList<>();

    void add(String file, String what) {
        found.add(new GuideProblem(file, what));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<GuideProblem> all() {
        return found.stream().distinct()
                .sorted(Comparator.comparing(GuideProblem::file).thenComparing(GuideProblem::what)).toList();
    }
}
