package com.babelteam.clavero.answers.evaluation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.babelteam.clavero.answers.Understanding.Torn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What was measured, as text. */
final class Report {
    private static final int CONFUSIONS = 15;

    private final List<Answered> all;

    Report(List<Answered> all) {
        this.all = all;
    }

    /** Of the questions within scope, the percentage whose first topic is right; a refusal is wrong. */
    double accuracy() {
        return percent(all, Answered::inScope, Answered::right);
    }

    /** Of all the others, the percentage that is refused. */
    double outOfScopeRecall() {
        return percent(all, each -> !each.inScope(), Answered::refused);
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(line("group", "in scope", "right", "offered", "refused", "wrong", "torn", "if answered",
                "out of scope", "recognised", "language"));
        lines.add(row("all", _ -> true));
        all.stream().map(each -> each.question().language()).distinct().sorted()
                .forEach(language -> lines.add(row(language, each -> each.question().language().equals(language))));
        lines.add(row("20+ words", each -> each.question().isLong()));
        lines.add("");
        lines.add(times());
        lines.add("");
        lines.add("worst confusions:");
        lines.addAll(confusions());
        return String.join("\n", lines);
    }

    private String row(String name, Predicate<Answered> which) {
        List<Answered> group = all.stream().filter(which).toList();
        List<Answered> out = group.stream().filter(each -> !each.inScope()).toList();
        return line(name, Integer.toString(group.size() - out.size()), of(group, Answered::right),
                of(group, Answered::offered), of(group, Answered::refused),
                of(group, each -> !each.refused() && !each.right()),
                of(group, each -> each.understanding() instanceof Torn), of(group, Answered::rightIfAnswered),
                Integer.toString(out.size()), show(percent(out, _ -> true, Answered::refused)), languages(group));
    }

    private static String languages(List<Answered> group) {
        return show(percent(group,
                each -> !each.question().language().equals("mixed") && each.understanding().language().isPresent(),
                each -> each.understanding().language().orElseThrow() == each.question().writtenIn()));
    }

    private static String of(List<Answered> group, Predicate<Answered> what) {
        return show(percent(group, Answered::inScope, what));
    }

    private static double percent(List<Answered> group, Predicate<Answered> among, Predicate<Answered> what) {
        return 100 * group.stream().filter(among).mapToInt(each -> what.test(each) ? 1 : 0).average()
                .orElse(Double.NaN);
    }

    private static String show(double percent) {
        return Double.isNaN(percent) ? "-" : String.format(Locale.ROOT, "%.1f", percent);
    }

    private static String line(String first, String... others) {
        return String.format("%-10s", first)
                + List.of(others).stream().map(each -> String.format("%13s", each)).collect(Collectors.joining());
    }

    private String times() {
        long[] sorted = all.stream().mapToLong(Answered::nanoseconds).sorted().toArray();
        return String.format(Locale.ROOT, "microseconds a question: median %.0f, 99th percentile %.0f",
                sorted[sorted.length / 2] / 1e3, sorted[(int) (sorted.length * 0.99)] / 1e3);
    }

    private List<String> confusions() {
        return all.stream().filter(each -> !each.right())
                .collect(groupingBy(each -> String.join("|", each.question().topics()) + " -> " + each.answer(),
                        counting()))
                .entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(CONFUSIONS).map(each -> String.format("%5d  %s", each.getValue(), each.getKey())).toList();
    }
}
