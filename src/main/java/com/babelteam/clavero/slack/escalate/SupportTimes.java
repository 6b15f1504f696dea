package com.babelteam.clavero.slack.escalate;

import com.babelteam.clavero.escalation.SupportSettings;
import com.babelteam.clavero.escalation.SupportSettings.SupportHours;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.Phrases;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** When somebody is there to answer, in words. */
@Component
class SupportTimes {
    private final SupportHours hours;
    private final Phrases phrases;
    private final Clock clock;

    SupportTimes(SupportSettings support, Phrases phrases, Clock clock) {
        this.hours = support.hours();
        this.phrases = phrases;
        this.clock = clock;
    }

    /** When support works, and whether that is now or when it will be. */
    String words(Language language) {
        ZonedDateTime now = clock.instant().atZone(hours.zone());
        ZonedDateTime opens = opens(now);
        String always = phrases.say(language, "hours", days(language), time(hours.from(), language),
                time(hours.to(), language), hours.zone().getDisplayName(TextStyle.FULL, language.locale()));
        String then = opens.equals(now)
                ? phrases.say(language, "hours.now")
                : phrases.say(language, "hours.later",
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language.locale()).format(opens),
                        time(opens.toLocalTime(), language));
        return always + " " + then;
    }

    /** The moment itself if somebody is there, else the next at which somebody will be. */
    private ZonedDateTime opens(ZonedDateTime now) {
        if (hours.days().contains(now.getDayOfWeek()) && !now.toLocalTime().isBefore(hours.from())
                && now.toLocalTime().isBefore(hours.to())) {
            return now;
        }
        ZonedDateTime opening = now.with(hours.from());
        while (!opening.isAfter(now) || !hours.days().contains(opening.getDayOfWeek())) {
            opening = opening.plusDays(1).with(hours.from());
        }
        return opening;
    }

    private String days(Language language) {
        List<DayOfWeek> days = hours.days().stream().sorted().toList();
        Locale locale = language.locale();
        boolean inARow = days.size() > 2 && days.getLast().getValue() - days.getFirst().getValue() == days.size() - 1;
        return inARow
                ? phrases.say(language, "hours.range", name(days.getFirst(), locale), name(days.getLast(), locale))
                : days.stream().map(day -> name(day, locale)).collect(Collectors.joining(", "));
    }

    private static String name(DayOfWeek day, Locale locale) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }

    private static String time(LocalTime time, Language language) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(language.locale()).format(time);
    }
}
