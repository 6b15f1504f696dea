package com.babelteam.clavero.verification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * When Keap has XML-RPC switched off: for a while on announced days, and for good at the end.
 *
 * @param brownouts announced pauses
 * @param end the day on which XML-RPC ends (UTC)
 */
public record XmlRpcCalendar(List<Brownout> brownouts, LocalDate end) {
    public XmlRpcCalendar {
        brownouts = List.copyOf(brownouts);
    }

    /**
     * An announced pause. Keap's schedule gives day and length; the hour at which one begins is not known to us, so it is
     * taken to be possible from the day's first minute (UTC) to its last plus the length.
     */
    public record Brownout(LocalDate day, Duration length) {
        boolean mayLastAt(Instant now) {
            Instant from = day.atStartOfDay(ZoneOffset.UTC).toInstant();
            return !now.isBefore(from) && now.isBefore(from.plus(Duration.ofDays(1)).plus(length));
        }

        LocalDate lastDay() {
            return LocalDate
                    .ofInstant(day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofDays(1)).plus(length)
                            .minusNanos(1), ZoneOffset.UTC);
        }
    }

    /** Whether XML-RPC has ended. */
    public boolean hasEnded(Clock clock) {
        return !clock.instant().isBefore(end.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** The last day of a pause that may be on now. */
    public Optional<LocalDate> pauseUntil(Clock clock) {
        Instant now = clock.instant();
        return brownouts.stream().filter(brownout -> brownout.mayLastAt(now)).map(Brownout::lastDay)
                .max(LocalDate::compareTo);
    }

    /** What to tell people of XML-RPC today. */
    Report.XmlRpc stateNow(Clock clock) {
        return hasEnded(clock)
                ? Report.XmlRpc.ENDED
                : pauseUntil(clock).isPresent() ? Report.XmlRpc.PAUSED : Report.XmlRpc.ON;
    }

    /** Whether a failure on an XML-RPC road is explained by the calendar. */
    public boolean isOff(Clock clock) {
        return hasEnded(clock) || pauseUntil(clock).isPresent();
    }
}
