package com.babelteam.clavero.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.verification.XmlRpcCalendar.Brownout;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class XmlRpcCalendarTest {
    private final XmlRpcCalendar calendar = new XmlRpcCalendar(
            List.of(new Brownout(LocalDate.parse("2026-09-18"), Duration.ofDays(2))), LocalDate.parse("2026-12-31"));

    @Test
    void isOnBetweenThePauses() {
        assertThat(calendar.isOff(at("2026-09-17T23:59:59Z"))).isFalse();
        assertThat(calendar.isOff(at("2026-09-21T00:00:00Z"))).isFalse();
        assertThat(calendar.isOff(at("2026-12-30T23:59:59Z"))).isFalse();
    }

    @Test
    void isOffForAsLongAsAPauseMayLast() {
        assertThat(calendar.pauseUntil(at("2026-09-18T00:00:00Z"))).contains(LocalDate.parse("2026-09-20"));
        assertThat(calendar.pauseUntil(at("2026-09-20T23:59:59Z"))).contains(LocalDate.parse("2026-09-20"));
    }

    @Test
    void endsOnItsLastDay() {
        assertThat(calendar.hasEnded(at("2026-12-31T00:00:00Z"))).isTrue();
        assertThat(calendar.pauseUntil(at("2026-12-31T00:00:00Z"))).isEmpty();
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }
}
