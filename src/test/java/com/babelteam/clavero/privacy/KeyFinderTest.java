package com.babelteam.clavero.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.privacy.FoundKey.Certainty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyFinderTest {
    private static final String NEW = "KeapAK-" + "00112233440011223344001122334400112233440011223344";
    private static final String OLD = "00112233445566778899aabbccddeeff";
    private static final Map<String, String> PLACES = Map.ofEntries(Map.entry("{keap}", NEW), Map.entry("{32}", OLD),
            Map.entry("{40}", OLD + "01234567"), Map.entry("{64}", OLD + OLD), Map.entry("{zw}", "\u200b"),
            Map.entry("{keap-split}", NEW.substring(0, 30) + "\n" + NEW.substring(30)),
            Map.entry("{keap-zw}", NEW.substring(0, 12) + "\u200b" + NEW.substring(12)),
            Map.entry("{keap-stars}", "*" + NEW.substring(0, 12) + "*" + NEW.substring(12)),
            Map.entry("{keap-spaces}", NEW.replaceAll("(\\d{10})", "$1 ").strip()),
            Map.entry("{keap-dash}", NEW.replace('-', '–')), Map.entry("{keap-small}", NEW.toLowerCase(Locale.ROOT)),
            Map.entry("{32-split}", OLD.substring(0, 16) + "\n" + OLD.substring(16)),
            Map.entry("{32-zw}", OLD.substring(0, 16) + "\u200b" + OLD.substring(16)),
            Map.entry("{32-capitals}", OLD.toUpperCase(Locale.ROOT)), Map.entry("\\n", "\n"));

    private record Example(String text, String expected) {
        String found() {
            var found = KeyFinder.in(text).keys();
            return found.isEmpty() ? "none" : found.getFirst().certainty().name().toLowerCase(Locale.ROOT);
        }
    }

    @Test
    void whatWasForeseenIsToldRight() throws IOException {
        assertThat(measure("key-sightings.tsv", 150)).isEmpty();
    }

    /** Set aside while the finder was tuned. The bounds are what it reached, and must not fall. */
    @Test
    void whatWasNotForeseenIsToldRightAlmostAlways() throws IOException {
        List<Example> wrong = measure("key-sightings-unseen.tsv", 80);
        assertThat(wrong.stream().filter(each -> each.expected().equals("certain"))).isEmpty();
        assertThat(wrong.stream().filter(each -> each.expected().equals("none")).count()).isLessThanOrEqualTo(2);
        assertThat(wrong.stream().filter(each -> each.expected().equals("likely")).count()).isLessThanOrEqualTo(2);
    }

    @Test
    void aKeyIsFoundWholeWhateverPartedIt() {
        for (String text : List.of("{keap-split}", "{keap-zw}", "{keap-stars}", "{keap-spaces}", "{keap-dash}",
                "{keap-small}", "<https://x.test/?access_token={keap}|x>")) {
            assertThat(KeyFinder.in(filled(text)).keys()).singleElement()
                    .satisfies(found -> assertThat(found.<Boolean>reveal(NEW::equals)).isTrue());
        }
        for (String text : List.of("clave {32-split}", "clave {32-zw}", "clave {32-capitals}", "clave *{32}*")) {
            assertThat(KeyFinder.in(filled(text)).keys()).singleElement()
                    .satisfies(found -> assertThat(found.<Boolean>reveal(OLD::equals)).isTrue());
        }
    }

    @Test
    void whatIsLeftOfTheTextHoldsNoKey() {
        FoundKeys found = KeyFinder.in(filled("mi app es ab123 y la clave {keap}, la vieja clave {32}"));
        assertThat(found.keys()).extracting(FoundKey::certainty).containsExactly(Certainty.CERTAIN, Certainty.LIKELY);
        assertThat(found.rest()).contains("ab123").doesNotContain("0011", "KeapAK");
        assertThat(found.toString()).doesNotContain("0011");
    }

    @Test
    void aKeyThatStandsThereTwiceIsOne() {
        assertThat(KeyFinder.in(filled("{keap} {keap} {keap-dash}")).keys()).hasSize(1);
    }

    @Test
    void onlyTheKeysThatAnEditBringsAreNew() {
        FoundKeys before = KeyFinder.in(filled("clave {32}"));
        FoundKeys after = KeyFinder.in(filled("clave {32} y {keap}"));
        assertThat(after.without(before)).extracting(FoundKey::certainty).containsExactly(Certainty.CERTAIN);
        assertThat(before.without(after)).isEmpty();
        assertThat(before.isEmpty()).isFalse();
        assertThat(KeyFinder.in("hola").isEmpty()).isTrue();
        assertThat(before).hasToString("FoundKeys[FoundKey[LIKELY]]");
    }

    @Test
    void aLongTextTakesNoTime() {
        String long1 = "keapak-" + "0 ".repeat(20_000);
        String long2 = ("clave " + OLD + "0 ").repeat(1_000);
        long start = System.nanoTime();
        KeyFinder.in(long1);
        KeyFinder.in(long2);
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(2_000);
    }

    /** Prints what it measures; returns what was told wrong. */
    private static List<Example> measure(String file, int least) throws IOException {
        List<Example> all = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/privacy/" + file))) {
            if (!line.startsWith("#")) {
                String[] columns = line.split("\t");
                all.add(new Example(filled(columns[0]), columns[1]));
            }
        }
        assertThat(all).hasSizeGreaterThanOrEqualTo(least);
        long keys = all.stream().filter(each -> !each.expected().equals("none")).count();
        long alarms = all.stream().filter(each -> !each.found().equals("none")).count();
        long right = all.stream()
                .filter(each -> !each.expected().equals("none") && each.found().equals(each.expected())).count();
        System.out.printf(Locale.ROOT, "%s: %d texts, %d with a key; precision %.1f, recall %.1f%n", file, all.size(),
                keys, 100.0 * right / alarms, 100.0 * right / keys);
        List<Example> wrong = all.stream().filter(each -> !each.found().equals(each.expected())).toList();
        wrong.forEach(each -> System.out.println("  " + each.found() + ", not " + each.expected() + ": "
                + Secrets.mask(each.text())));
        return wrong;
    }

    private static String filled(String text) {
        String filled = text;
        for (var place : PLACES.entrySet()) {
            filled = filled.replace(place.getKey(), place.getValue());
        }
        return filled;
    }
}
