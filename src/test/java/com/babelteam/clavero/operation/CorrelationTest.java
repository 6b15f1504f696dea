package com.babelteam.clavero.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.keap.PracticeKeap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationTest {
    @Test
    void isBorneUntilItIsClosedAndThenTheOneBefore() {
        try (var _ = Correlation.bear("Ev1")) {
            try (var _ = Correlation.bear("Ev2")) {
                assertThat(Correlation.id()).contains("Ev2");
            }
            assertThat(Correlation.id()).contains("Ev1");
        }
        assertThat(Correlation.id()).isEmpty();
    }

    @Test
    void whatIsTakenUpBearsItsOwnEventAndElseWhatTheThreadCameWith() {
        try (var _ = Correlation.bear("Ev1")) {
            try (var _ = Correlation.goOn("Ev3")) {
                assertThat(Correlation.id()).contains("Ev3");
            }
            try (var _ = Correlation.goOn("press:7")) {
                assertThat(Correlation.id()).contains("Ev1");
            }
            assertThat(Correlation.id()).contains("Ev1");
        }
        try (var _ = Correlation.goOn("press:7")) {
            assertThat(Correlation.id()).contains("press:7");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ev1\n2026-01-01 INFO all is well", "", PracticeKeap.NEW_KEY, PracticeKeap.LEGACY_KEY,
            "a text that somebody wrote"})
    void whatIsNoIdentifierIsNotBorne(String id) {
        try (var _ = Correlation.bear(id)) {
            assertThat(Correlation.id())
                    .hasValueSatisfying(borne -> assertThat(borne).matches("request:[0-9a-f-]{36}"));
        }
    }

    @Test
    void goesAlongToOtherThreadsAndStaysNowhere() {
        try (var threads = Executors.newSingleThreadExecutor()) {
            var carrying = Correlation.carriedBy(threads);
            try (var _ = Correlation.bear("Ev1")) {
                assertThat(CompletableFuture.supplyAsync(Correlation::id, carrying).join()).contains("Ev1");
            }
            assertThat(CompletableFuture.supplyAsync(Correlation::id, carrying).join()).isEmpty();
            assertThat(CompletableFuture.supplyAsync(Correlation::id, threads).join()).isEmpty();
        }
    }

    @Test
    void workThatWaitsForOthersKeepsItsOwn() {
        var seen = new CompletableFuture<Optional<String>>();
        Runnable mine;
        try (var _ = Correlation.bear("Ev1")) {
            mine = Correlation.carried(() -> seen.complete(Correlation.id()));
        }
        try (var _ = Correlation.bear("Ev2")) {
            mine.run();
            assertThat(Correlation.id()).contains("Ev2");
        }
        assertThat(seen.join()).contains("Ev1");
    }
}
