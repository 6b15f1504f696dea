package com.babelteam.clavero.playground.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WorkspaceTest {
    /** Slack's identifiers of events are: one of them is answered once, whoever sends it. */
    @Test
    void nothingInAnotherWorkspaceHasTheSameIdentifierThoughBothBeginAtTheSameTime() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);
        var one = new Workspace(Workspace.TEAM, "practice", Directory.ofTwo(), UploadedFiles.inMemory(), clock);
        var other = new Workspace("T0OTHER", "other", Directory.ofTwo(), UploadedFiles.inMemory(), clock);
        assertThat(one.newId("Ev")).isNotEqualTo(other.newId("Ev"));
    }
}
