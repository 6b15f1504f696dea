package com.babelteam.clavero.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.escalation.EscalationSettings;
import com.babelteam.clavero.retention.RetentionSettings;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

/** What people are told of their data is what is done: each period in docs/privacy.md names the setting that it is. */
class PrivacyTextTest {
    private static final Pattern PERIOD = Pattern.compile("(\\d+) (\\p{L}+)<!-- ([a-z.-]+) -->");
    private static final Map<String, Duration> UNITS = Map.ofEntries(Map.entry("minutos", Duration.ofMinutes(1)),
            Map.entry("minutes", Duration.ofMinutes(1)), Map.entry("hora", Duration.ofHours(1)),
            Map.entry("hour", Duration.ofHours(1)), Map.entry("día", Duration.ofDays(1)),
            Map.entry("días", Duration.ofDays(1)), Map.entry("dia", Duration.ofDays(1)),
            Map.entry("dias", Duration.ofDays(1)), Map.entry("day", Duration.ofDays(1)),
            Map.entry("days", Duration.ofDays(1)));

    private final List<String> languages = Stream.of(read().split("(?m)^# ")).filter(part -> !part.isBlank()).toList();

    @Test
    void everyPeriodIsTheOneThatIsShippedInEveryLanguage() throws Exception {
        Map<String, Duration> shipped = new TreeMap<>();
        settings("clavero.retention", RetentionSettings.class, shipped);
        settings("clavero.escalation", EscalationSettings.class, shipped);
        shipped.keySet().removeAll(List.of("clavero.escalation.retry-delay", "clavero.escalation.give-up-after"));
        shipped.put("checks.counts", constant("verification.CheckCounts", "REPEATS"));
        shipped.put("leak.kept", constant("leak.Leaks", "KEPT"));
        shipped.put("leak.prints", constant("leak.KeyPrints", "KEPT"));
        shipped.put("cases.drafts", constant("escalation.KeptCases", "DRAFTS"));
        assertThat(languages).hasSize(3).allSatisfy(text -> assertThat(periods(text)).isEqualTo(shipped));
    }

    @Test
    void allLanguagesSayAsMuch() {
        assertThat(languages).extracting(text -> text.lines().filter(line -> line.startsWith("| ")).count())
                .containsOnly(13L);
        assertThat(languages).extracting(text -> text.lines().filter(line -> line.startsWith("## ")).count())
                .containsOnly(4L);
    }

    private static Map<String, Duration> periods(String text) {
        Map<String, Duration> periods = new TreeMap<>();
        PERIOD.matcher(text).results().forEach(found -> periods.put(found.group(3), UNITS
                .getOrDefault(found.group(2), Duration.ZERO).multipliedBy(Long.parseLong(found.group(1)))));
        return periods;
    }

    private static <T extends Record> void settings(String prefix, Class<T> type, Map<String, Duration> all)
            throws Exception {
        var environment = new StandardEnvironment();
        new YamlPropertySourceLoader().load("shipped", new FileSystemResource("src/main/resources/application.yml"))
                .forEach(environment.getPropertySources()::addFirst);
        T bound = new Binder(ConfigurationPropertySources.get(environment)).bindOrCreate(prefix, type);
        for (RecordComponent each : type.getRecordComponents()) {
            String name = each.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
            all.put(prefix + "." + name, (Duration) each.getAccessor().invoke(bound));
        }
    }

    private static Duration constant(String type, String name) throws ReflectiveOperationException {
        var field = Class.forName("com.babelteam.clavero." + type).getDeclaredField(name);
        field.setAccessible(true);
        return (Duration) field.get(null);
    }

    private static String read() {
        try {
            return Files.readString(Path.of("docs/privacy.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
