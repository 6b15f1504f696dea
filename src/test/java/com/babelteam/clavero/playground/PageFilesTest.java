package com.babelteam.clavero.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.person.Language;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class PageFilesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");
    private static final Pattern SAID = Pattern.compile("\\b(?:say|has)\\(\"([^\"]+)\"");
    private static final Pattern NUMBERED = Pattern.compile("\\bsayNumber\\(\"([^\"]+)\"");
    private static final Pattern IMPORTED = Pattern.compile("from \"\\./([^\"]+)\"");
    private static final Path PAGE = page();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameWordsInTheSamePlaces(Language language) throws IOException {
        Map<String, String> spanish = words(Language.SPANISH);
        Map<String, String> words = words(language);
        assertThat(words.keySet()).isEqualTo(spanish.keySet());
        words.forEach((key, said) -> assertThat(places(said)).as(key)
                .isEqualTo(places(Objects.requireNonNull(spanish.get(key)))));
    }

    @Test
    void everythingThePageSaysIsInTheWords() throws IOException {
        List<String> said = Stream.concat(found(SAID).stream(),
                found(NUMBERED).stream().flatMap(key -> Stream.of(key + ".one", key + ".other"))).toList();
        assertThat(said).hasSizeGreaterThan(50);
        assertThat(words(Language.SPANISH)).containsKeys(said.toArray(String[]::new));
    }

    @Test
    void everyModuleThatIsImportedIsThere() throws IOException {
        assertThat(found(IMPORTED)).isNotEmpty().allSatisfy(module -> assertThat(PAGE.resolve(module)).isRegularFile());
    }

    @Test
    void noModuleMakesMarkupOrCodeOutOfText() throws IOException {
        assertThat(modules()).isNotEmpty()
                .allSatisfy(module -> assertThat(Files.readString(module)).as(module.toString())
                        .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(",
                                "Function("));
    }

    private static List<String> found(Pattern pattern) throws IOException {
        var all = new TreeSet<String>();
        for (Path module : modules()) {
            pattern.matcher(Files.readString(module)).results().map(match -> match.group(1)).forEach(all::add);
        }
        return List.copyOf(all);
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> files = Files.list(PAGE)) {
            return files.filter(file -> file.toString().endsWith(".js")).toList();
        }
    }

    private static Map<String, String> words(Language language) throws IOException {
        var words = new TreeMap<String, String>();
        JsonMapper.shared().readTree(Files.readString(PAGE.resolve("words/" + language.code() + ".json"))).properties()
                .forEach(each -> words.put(each.getKey(), each.getValue().asString()));
        return words;
    }

    private static Set<String> places(String said) {
        return PLACE.matcher(said).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path page() {
        try {
            return Path
                    .of(Objects.requireNonNull(PageFilesTest.class.getResource("/playground/page/index.html")).toURI())
                    .resolveSibling("");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
