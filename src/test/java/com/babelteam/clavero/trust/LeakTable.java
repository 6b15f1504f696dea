package com.babelteam.clavero.trust;

import com.babelteam.clavero.trust.Search.Found;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was found where, to be read by people. */
final class LeakTable {
    private LeakTable() {}

    /** Nothing in it differs from one build to the next unless what was found does. */
    static String of(Map<String, Set<Found>> found) {
        var table = new StringBuilder(
                """
                # Where no key is left

                Written by the build (`LeakGateIT`). The packaged process runs with every logger at TRACE. Keys that were made
                up for it, each used once, go in by every entrance, each beside a harmless line. Then the line must be where it
                belongs, and the keys are looked for: as they are, as halves, encoded, in UTF-16, and over line breaks.

                %s

                Numbers are keys found. The heap is dumped, after a collection of what is dead, within seconds of the last check.

                """.formatted(
                        entrances()));
        table.append(row("where", Stream.concat(Stream.of(Disguise.values()).map(Disguise::title),
                Stream.of("over line breaks"))));
        table.append(row("---", Stream.of(Disguise.values()).map(_ -> "---:")).replaceFirst("\n", " ---: |\n"));
        found.forEach((surface, keys) -> table.append(row(surface, Stream.concat(
                Stream.of(Disguise.values())
                        .map(disguise -> count(
                                keys.stream().filter(key -> !key.split() && key.disguise() == disguise))),
                Stream.of(count(keys.stream().filter(Found::split)))))));
        return table.toString();
    }

    private static String entrances() {
        Map<String, String> kinds = Entrances.canaries().stream().collect(Collectors.groupingBy(Canary::entrance,
                LinkedHashMap::new, Collectors.mapping(canary -> canary.kind().title(),
                        Collectors.joining(", "))));
        return kinds.entrySet().stream().map(each -> "- " + each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static String row(String first, Stream<String> others) {
        var row = new StringJoiner(" | ", "| ", " |\n").add(first);
        others.forEach(row::add);
        return row.toString();
    }

    private static String count(Stream<Found> keys) {
        return String.valueOf(keys.map(Found::canary).distinct().count());
    }
}
