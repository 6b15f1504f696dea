package com.babelteam.clavero.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.babelteam.clavero.playground.keap.PracticeKeap;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchTest {
    private final List<Observation.Context> seen = new ArrayList<>();
    private final ObservationRegistry registry = ObservationRegistry.create();
    private final Watch watch = new Watch(registry);

    WatchTest() {
        registry.observationConfig().observationHandler(new ObservationHandler<>() {
            @Override
            public void onStop(Observation.Context context) {
                seen.add(context);
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return true;
            }
        });
    }

    @Test
    void aPieceOfWorkIsNamedByWhatItIsAndHowItEnded() {
        try (var _ = Correlation.bear("Ev1")) {
            assertThat(watch.over("clavero.calls", KeyValue.of("method", "auth.test"), () -> 42, _ -> "answered"))
                    .isEqualTo(42);
        }
        assertThat(seen).singleElement().satisfies(context -> {
            assertThat(context.getName()).isEqualTo("clavero.calls");
            assertThat(context.getContextualName()).isEqualTo("calls auth.test");
            assertThat(context.getLowCardinalityKeyValues())
                    .containsExactlyInAnyOrder(KeyValue.of("method", "auth.test"), KeyValue.of("outcome", "answered"));
            assertThat(context.getHighCardinalityKeyValues()).containsExactly(KeyValue.of("event.id", "Ev1"));
        });
    }

    @Test
    void ofAnExceptionNothingIsTold() {
        assertThatThrownBy(() -> watch.over("clavero.calls", KeyValue.of("method", "auth.test"), () -> {
            throw new IllegalStateException("bad header " + PracticeKeap.NEW_KEY);
        }, _ -> "answered")).isInstanceOf(IllegalStateException.class);
        assertThat(seen).singleElement().satisfies(context -> {
            assertThat(context.getError()).isNull();
            assertThat(context.getLowCardinalityKeyValues()).contains(KeyValue.of("outcome", "failed"));
            assertThat(context.toString()).doesNotContain(PracticeKeap.NEW_KEY);
        });
    }
}
