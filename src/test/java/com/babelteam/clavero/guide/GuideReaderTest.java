package com.babelteam.clavero.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.guide.GuideReading.Invalid;
import com.babelteam.clavero.guide.GuideReading.Valid;
import com.babelteam.clavero.person.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuideReaderTest {
    private static final String STEP = "es/steps/legacy/s2.md";
    private static final String TOPIC = "pt/topics/allowed-ips.md";

    @TempDir
    Path folder;
    private PracticeGuide files;

    @BeforeEach
    void aValidGuide() throws IOException {
        files = new PracticeGuide(folder);
        files.topic("allowed-ips", "step: legacy/s2\nfacts: [old]", "More about 3 fields, see https://example.org/a");
    }

    @Test
    void readsEverythingInEveryLanguage() throws IOException {
        Guide guide = valid();
        assertThat(guide.journeys()).extracting(journey -> journey.id().value()).containsExactly("legacy", "survive");
        Journey legacy = guide.journeys().getFirst();
        assertThat(legacy.steps()).extracting(step -> step.id().value()).containsExactly("legacy/s1", "legacy/s2",
                "legacy/s3");
        Journey.Text words = legacy.texts().in(Language.PORTUGUESE);
        assertThat(words.opening().text()).isEqualTo("Opening of legacy in pt.");
        assertThat(words.ending().text()).startsWith("Ending of legacy in pt.");
        assertThat(words.choose().text()).isEqualTo("I see the menu of legacy (pt).");
        Step.Text step = legacy.first().texts().in(Language.ENGLISH);
        assertThat(step.body().text()).isEqualTo("Do s1 en.");
        assertThat(step.see()).contains(new Markdown("You see s1 en."));
        assertThat(step.stuck().text()).isEqualTo("- **Causes of s1 en**: look again.");
        Topic topic = guide.topic(new TopicId("allowed-ips")).orElseThrow();
        assertThat(topic.texts().in(Language.SPANISH).questions()).containsExactly("what is allowed-ips");
        assertThat(topic.texts().in(Language.SPANISH).more()).isPresent();
        assertThat(topic.step()).contains(new StepId("legacy/s2"));
        assertThat(guide.fact(new FactId("old")).orElseThrow().checked()).isEqualTo(PracticeGuide.CHECKED);
    }

    @Test
    void findsTheWayBetweenSteps() throws IOException {
        Guide guide = valid();
        Journey legacy = guide.journeys().getFirst();
        assertThat(guide.before(legacy.first())).isEmpty();
        assertThat(guide.after(legacy.first())).contains(legacy.nearest(2));
        assertThat(guide.before(legacy.nearest(2))).contains(legacy.first());
        assertThat(guide.after(legacy.nearest(9))).isEmpty();
        assertThat(legacy.nearest(9).id()).isEqualTo(new StepId("legacy/s3"));
    }

    @Test
    void tellsEditionsOfOneLanguageApart() throws IOException {
        Step before = valid().step(new StepId("legacy/s2")).orElseThrow();
        files.change(STEP, "Do s2", "Now do s2");
        Step after = valid().step(new StepId("legacy/s2")).orElseThrow();
        assertThat(after.texts().in(Language.SPANISH).hash()).isNotEqualTo(before.texts().in(Language.SPANISH).hash());
        assertThat(after.texts().in(Language.ENGLISH).hash()).isEqualTo(before.texts().in(Language.ENGLISH).hash());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                                                            order: 2        | order: 3              | steps have the orders [1, 3, 3]
                                            order: 2        | order: two            | For input string
                                            order: 2        | ''                    | order is missing
                                            id: legacy/s2   | id: legacy/s1         | but its id is
                                            facts: [old]    | facts: [new]          | there is no fact new
                                            facts: [old]    | facts: [old, old]     | twice
                                            facts: [old]    | facts: old            | must be a list
                                            facts: [old]    | fact: [old]           | knows no
                                            facts: [old]    | see: [old]            | duplicate key
                                            facts: [old]    | alt: [old]            | must be one text
                                            facts: [old]    | alt: Of no picture.   | belong together
                                            facts: [old]    | picture: nowhere      | there is no picture nowhere
                                            facts: [old]    | picture: address-bar  | belong together
                                            facts: [old]    | check: yes            | true or false
                                            title: Title    | title: Title: more    | no YAML
                                            see: You        | see: My {name} You    | which nothing fills
                                            see: You        | see: My { You         | brace
                                            see: You        | see: 12 You           | numbers
                                            see: You        | see: My {support} You | places
                                            Do s2           | Do [s2](https://a.example) s2 | links
                                            Do s2           | <b>Do</b> s2          | HTML
                                            Do s2           | ![Do](x.png) s2       | an image
                                            Do s2           | # Do s2               | heading
                                            Do s2           | ## Do s2              | parts that begin with ##
                                            ## Stuck        | ''                    | parts that begin with ##
                                            Do s2           | - - - Do s2           | too deep in others
                                            - **Causes      | -                     | a table
                                            """)
    void saysWhatIsWrongWithAStep(String from, String to, String problem) throws IOException {
        for (String language : List.of("es", "pt", "en")) {
            if (problem.matches("numbers|places|links") && !language.equals("es")) {
                continue;
            }
            files.change(STEP.replace("es/", language + "/"), from,
                    problem.equals("a table") ? "| a | b |\n" + from : to);
        }
        assertThat(problems()).anyMatch(each -> each.contains(problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 fields, see https://example.org/a", "3", "https://example.org/a"})
    void translationsShareNumbersAndLinks(String word) throws IOException {
        files.change(TOPIC, word, "");
        assertThat(problems()).isNotEmpty().allMatch(each -> each.startsWith(TOPIC + ": "));
    }

    @Test
    void questionsAreNoMarkup() throws IOException {
        files.change(TOPIC, "- what is allowed-ips", "- <b>q pongo en {eso} # 3 ![ips??\n- https://x.example *ya*");
        assertThat(valid().topic(new TopicId("allowed-ips")).orElseThrow().texts().portuguese().questions())
                .containsExactly("<b>q pongo en {eso} # 3 ![ips??", "https://x.example *ya*");
    }

    @Test
    void missesAFileOfAnotherLanguage() throws IOException {
        files.delete(TOPIC);
        files.delete("en/journeys/survive.md");
        assertThat(problems()).contains(TOPIC + ": is missing: another language has it",
                "en/journeys/survive.md: is missing: another language has it");
    }

    @Test
    void holdsTextsToTheirLimits() throws IOException {
        files.change(TOPIC, "Answer of", "a".repeat(1_000) + "b");
        assertThat(problems()).singleElement().asString().contains("at most 1000");
    }

    @Test
    void whatSlackWritesLongerIsLonger() throws IOException {
        files.change(TOPIC, "Answer of", "&".repeat(201));
        assertThat(problems()).singleElement().asString().contains("at most 1000");
    }

    @Test
    void namesFilesThatAreNowhere() throws IOException {
        files.write("es/topic/lost.md", "x");
        files.write("fr/topics/lost.md", "x");
        assertThat(problems()).hasSize(2).allMatch(each -> each.endsWith("has no place in a guide"));
    }

    @Test
    void namesJourneysWithoutStepsAndStepsWithoutJourney() throws IOException {
        for (String language : List.of("es", "pt", "en")) {
            files.delete(language + "/steps/survive/s1.md");
        }
        files.step("nowhere", "s1", 1, "");
        assertThat(problems()).contains("es/journeys/survive.md: has no steps",
                "es/journeys/nowhere.md: is missing: there are steps of that journey");
    }

    @Test
    void twoJourneysCannotComeFirst() throws IOException {
        for (String language : List.of("es", "pt", "en")) {
            files.change(language + "/journeys/survive.md", "order: 2", "order: 1");
        }
        assertThat(problems()).singleElement().asString().contains("order 1 too");
    }

    @Test
    void factsNameSourceAndDay() throws IOException {
        files.write("facts.yml", "- id: old\n  claim: x\n  checked: yesterday\n- id: old\n");
        assertThat(problems()).anyMatch(each -> each.contains("source is missing"))
                .anyMatch(each -> each.contains("checked: Text 'yesterday'"))
                .anyMatch(each -> each.contains("claim is missing"));
    }

    @Test
    void aFullStopIsNoPartOfALink() throws IOException {
        files.change(TOPIC, "https://example.org/a", "https://example.org/a.");
        assertThat(files.read()).isInstanceOf(Valid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no header", "---\nid: x", "---\n- a\n---\nx", "---\n\"\n---\nx"})
    void aFileWithoutHeaderIsOneProblemAndNoFailure(String text) throws IOException {
        files.write(TOPIC, text);
        assertThat(problems()).singleElement().asString().startsWith(TOPIC);
    }

    private Guide valid() throws IOException {
        GuideReading reading = files.read();
        assertThat(reading).isInstanceOf(Valid.class);
        return ((Valid) reading).guide();
    }

    private List<String> problems() throws IOException {
        GuideReading reading = files.read();
        assertThat(reading).isInstanceOf(Invalid.class);
        return ((Invalid) reading).problems().stream().map(GuideProblem::toString).toList();
    }
}
