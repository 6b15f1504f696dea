package com.babelteam.clavero.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

class GuidesTest {
    private static final String STEP = "es/steps/legacy/s2.md";
    private static final String CHANGED = """
                                          ---
                                          id: legacy/s2
                                          order: 2
                                          title: Otro título de s2
                                          see: Otra cosa.
                                          facts: [old]
                                          ---
                                          Haga otra cosa.

                                          ## Si no
                                          - Mire otra vez.
                                          """;

    @TempDir
    Path below;
    @TempDir
    Path above;
    private final List<Object> events = new ArrayList<>();
    private PracticeGuide base;
    private PracticeGuide over;
    private Guides guides;

    @BeforeEach
    void aFolderOverAGuide() throws IOException {
        base = new PracticeGuide(below);
        over = new PracticeGuide(above, true);
        guides = base.guides(above, events::add);
    }

    @Test
    void takesOverWhatChangesAndSaysSo() throws IOException {
        over.write(STEP, CHANGED);
        guides.lookAgain();
        assertThat(title()).isEqualTo("Otro título de s2");
        assertThat(events).containsExactly(new GuideChanged(guides.current()));
    }

    @Test
    void staysQuietWhileNothingChanges() throws IOException {
        over.write(STEP, CHANGED);
        guides.lookAgain();
        Guide first = guides.current();
        guides.lookAgain();
        assertThat(guides.current()).isSameAs(first);
        assertThat(events).hasSize(1);
    }

    @Test
    void keepsTheOldGuideWhileTheFolderIsBroken() throws IOException {
        over.write(STEP, CHANGED);
        guides.lookAgain();
        over.write(STEP, CHANGED.replace("order: 2", "order: 7"));
        guides.lookAgain();
        assertThat(title()).isEqualTo("Otro título de s2");
        assertThat(guides.problems()).extracting(GuideProblem::file).contains(STEP.replace("es/", "pt/"));
        over.write(STEP, "nothing of use");
        guides.lookAgain();
        assertThat(title()).isEqualTo("Otro título de s2");
        assertThat(guides.problems()).extracting(GuideProblem::file).containsExactly(STEP);
        over.write(STEP, CHANGED.replace("Otro", "Buen"));
        guides.lookAgain();
        assertThat(title()).isEqualTo("Buen título de s2");
        assertThat(guides.problems()).isEmpty();
        assertThat(events).hasSize(2);
    }

    @Test
    void comesBackToTheGuideBelowWhenTheFolderIsEmptied() throws IOException {
        over.write(STEP, CHANGED);
        guides.lookAgain();
        over.delete(STEP);
        guides.lookAgain();
        assertThat(title()).isEqualTo("Title of s2 es");
    }

    @Test
    void anEmptyFileTakesAStepAway() throws IOException {
        for (String language : List.of("es", "pt", "en")) {
            over.write(language + "/steps/legacy/s3.md", "");
        }
        guides.lookAgain();
        assertThat(guides.current().step(new StepId("legacy/s3"))).isEmpty();
        assertThat(guides.problems()).isEmpty();
    }

    @Test
    void startsWithTheGuideBelowWhenTheFolderIsBroken() throws IOException {
        over.write(STEP, "nothing of use");
        Guides started = base.guides(above, events::add);
        assertThat(started.current().step(new StepId("legacy/s2"))).isPresent();
        assertThat(started.problems()).isNotEmpty();
    }

    @Test
    void startsWithTheFolderInUse() throws IOException {
        over.write(STEP, CHANGED);
        guides = base.guides(above, events::add);
        assertThat(title()).isEqualTo("Otro título de s2");
        assertThat(events).isEmpty();
    }

    @Test
    void refusesToStartWithABrokenGuideOfItsOwn() throws IOException {
        base.delete(STEP);
        assertThatThrownBy(() -> base.guides()).hasMessageContaining(STEP + ": is missing");
    }

    @Test
    void healthStaysUpAndTellsWhatToLookAt() throws IOException {
        var fresh = new GuideHealth(guides, PracticeGuide.freshness(guides, at("2027-03-22T00:00:00Z")));
        assertThat(fresh.health().getDetails()).isEmpty();
        over.write(STEP, "nothing of use");
        guides.lookAgain();
        var stale = new GuideHealth(guides, PracticeGuide.freshness(guides, at("2027-03-23T00:00:00Z")));
        assertThat(stale.health().getStatus()).isEqualTo(Status.UP);
        assertThat(stale.health().getDetails()).containsOnlyKeys("notInUse", "factsGoneStale");
    }

    @Test
    void theOldestStaleFactCounts() {
        Guide guide = guides.current();
        List<FactId> facts = List.of(new FactId("old"));
        assertThat(PracticeGuide.freshness(guides, at("2027-03-22T00:00:00Z")).staleSince(guide, facts)).isEmpty();
        assertThat(PracticeGuide.freshness(guides, at("2027-03-23T00:00:00Z")).staleSince(guide, facts))
                .contains(PracticeGuide.CHECKED);
    }

    private String title() {
        return guides.current().step(new StepId("legacy/s2")).orElseThrow().texts().spanish().title();
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }
}
