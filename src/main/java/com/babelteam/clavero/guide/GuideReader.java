package com.babelteam.clavero.guide;

import com.babelteam.clavero.guide.Draft.OfJourney;
import com.babelteam.clavero.guide.Draft.OfStep;
import com.babelteam.clavero.guide.Draft.OfTopic;
import com.babelteam.clavero.guide.GuideReading.Invalid;
import com.babelteam.clavero.guide.GuideReading.Valid;
import com.babelteam.clavero.person.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a guide from its files: all of it, or what is wrong with it. */
final class GuideReader {
    private static final String FACTS = "facts.yml";
    private static final String JOURNEYS = "journeys";
    private static final String STEPS = "steps";
    private static final String TOPICS = "topics";
    private static final Pattern PLACE = Pattern.compile("(?<language>[a-z]{2})/(?:(?:" + JOURNEYS + '|' + TOPICS + ")/"
            + Ids.WORD + "|" + STEPS + "/" + Ids.TWO_WORDS + ")\\.md");
    private static final Pattern PICTURE = Pattern
            .compile("pictures/(?:(?:es|pt|en)/)?(" + Ids.WORD + "?)(?:-(?:es|pt|en))?\\..*");

    private final GuideFiles files;
    private final Problems problems = new Problems();
    /** Otherwise what is missing would be named again by everything that refers to it. */
    private boolean whole = true;

    private GuideReader(GuideFiles files) {
        this.files = files;
    }

    static GuideReading read(GuideFiles files) {
        return new GuideReader(files).read();
    }

    private GuideReading read() {
        files.texts().keySet().stream().filter(path -> path.endsWith(".md") && !belongs(path))
                .forEach(path -> problems.add(path, "has no place in a guide"));
        List<Fact> facts = facts();
        Map<String, List<Step>> steps = all(STEPS, OfStep::read, GuideReader::step).stream()
                .sorted(Comparator.comparingInt(Step::position))
                .collect(Collectors.groupingBy(step -> step.id().journey().value()));
        List<Journey> journeys = all(JOURNEYS, OfJourney::read,
                (id, drafts) -> journey(id, drafts, steps.getOrDefault(id, List.of())));
        List<Topic> topics = all(TOPICS, OfTopic::read, GuideReader::topic);
        var guide = new Guide(journeys, topics, facts, pictures());
        if (whole) {
            new GuideRules(guide, problems).check(steps);
        }
        return problems.isEmpty() ? new Valid(guide) : new Invalid(problems.all());
    }

    private static boolean belongs(String path) {
        var place = PLACE.matcher(path);
        return place.matches()
                && List.of(Language.values()).stream().anyMatch(each -> each.code().equals(place.group("language")));
    }

    private Set<PictureId> pictures() {
        return files.others().stream().map(PICTURE::matcher).filter(picture -> picture.matches())
                .map(picture -> new PictureId(picture.group(1))).collect(Collectors.toSet());
    }

    /** Everything of one folder that is whole in all languages. */
    private <D extends Draft, T> List<T> all(String folder, BiFunction<Page, String, D> read,
            BiFunction<String, InLanguages<D>, T> build) {
        var things = new ArrayList<T>();
        for (String id : ids(folder)) {
            var pages = new EnumMap<Language, Page>(Language.class);
            var drafts = new EnumMap<Language, D>(Language.class);
            for (Language language : Language.values()) {
                String path = language.code() + "/" + folder + "/" + id + ".md";
                String text = files.texts().get(path);
                if (text == null) {
                    problems.add(path, "is missing: another language has it");
                } else {
                    Document.read(path, text, problems).map(document -> new Page(document, problems))
                            .ifPresent(page -> {
                                pages.put(language, page);
                                drafts.put(language, read.apply(page, id));
                            });
                }
            }
            Page original = pages.get(Language.SPANISH);
            if (original != null) {
                pages.values().stream().filter(page -> page != original).forEach(page -> page.mustEqual(original));
            }
            if (drafts.size() < Language.values().length) {
                whole = false;
            } else {
                things.add(build.apply(id, InLanguages.of(language -> draft(drafts, language))));
            }
        }
        return things;
    }

    private static <D> D draft(Map<Language, D> drafts, Language language) {
        return Optional.ofNullable(drafts.get(language)).orElseThrow();
    }

    private Set<String> ids(String folder) {
        var ids = new TreeSet<String>();
        files.texts().keySet().stream().filter(GuideReader::belongs).map(path -> path.substring(3))
                .filter(path -> path.startsWith(folder + "/"))
                .forEach(path -> ids.add(path.substring(folder.length() + 1, path.length() - ".md".length())));
        return ids;
    }

    private static Step step(String id, InLanguages<OfStep> drafts) {
        OfStep original = drafts.spanish();
        return new Step(new StepId(id), original.position(), original.picture(), original.check(), original.facts(),
                InLanguages.of(language -> drafts.in(language).text()));
    }

    private static Journey journey(String id, InLanguages<OfJourney> drafts, List<Step> steps) {
        OfJourney original = drafts.spanish();
        return new Journey(new JourneyId(id), original.order(), steps, original.facts(),
                InLanguages.of(language -> drafts.in(language).text()));
    }

    private static Topic topic(String id, InLanguages<OfTopic> drafts) {
        OfTopic original = drafts.spanish();
        return new Topic(new TopicId(id), original.parent(), original.step(), original.facts(),
                InLanguages.of(language -> drafts.in(language).text()));
    }

    private List<Fact> facts() {
        var facts = new LinkedHashMap<FactId, Fact>();
        try {
            if (Yaml.read(files.texts().getOrDefault(FACTS, "")) instanceof List<?> list) {
                list.forEach(each -> fact(each).filter(fact -> facts.put(fact.id(), fact) != null)
                        .ifPresent(fact -> problems.add(FACTS, fact.id() + " is there twice")));
            } else {
                problems.add(FACTS, "must be a list of facts");
            }
        } catch (YAMLException e) {
            problems.add(FACTS, "is no YAML: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        }
        return List.copyOf(facts.values());
    }

    private Optional<Fact> fact(Object entry) {
        return Header.of(FACTS, entry, problems).flatMap(GuideReader::fact);
    }

    private static Optional<Fact> fact(Header header) {
        Optional<FactId> id = header.required("id", FactId::new);
        String claim = header.text("claim");
        String source = header.text("source");
        Optional<LocalDate> checked = header.required("checked", LocalDate::parse);
        header.nothingElse();
        return id.flatMap(named -> checked.map(day -> new Fact(named, claim, source, day)));
    }
}
