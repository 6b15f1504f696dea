package com.babelteam.clavero.guide;

import java.util.List;

/** What came of reading a guide: a valid edition, or everything that is wrong with it. */
public sealed interface GuideReading {
    record Valid(Guide guide) implements GuideReading {}

    record Invalid(List<GuideProblem> problems) implements GuideReading {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
