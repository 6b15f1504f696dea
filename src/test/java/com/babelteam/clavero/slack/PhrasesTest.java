package com.babelteam.clavero.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.person.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhrasesTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    private static final Pattern CODE_OR_NUMBER = Pattern.compile("`[^`]*`|(?<![\\p{L}{0-9])\\d+");
    private static final Pattern EMPHASIS = Pattern.compile("\\*");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSamePhrases(Language language) {
        assertThat(phrases(language).keySet()).isEqualTo(phrases(Language.SPANISH).keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPhraseHasTheSamePlacesNumbersAndEmphasis(Language language) {
        Map<String, String> spanish = phrases(Language.SPANISH);
        phrases(language).forEach((key, phrase) -> {
            String original = spanish.getOrDefault(key, "");
            assertThat(found(PLACE, phrase)).as(key).isEqualTo(found(PLACE, original));
            assertThat(EMPHASIS.matcher(phrase).results().count()).as(key)
                    .isEqualTo(EMPHASIS.matcher(original).results().count());
            if (!key.equals("help.text")) {
                assertThat(found(CODE_OR_NUMBER, phrase)).as(key).isEqualTo(found(CODE_OR_NUMBER, original));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noApostropheIsOneThatFormattingWouldSwallow(Language language) {
        assertThat(phrases(language)).allSatisfy((key, phrase) -> assertThat(phrase).as(key).doesNotContain("'"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPhraseCanBeSaid(Language language) {
        var said = new Phrases();
        phrases(language).keySet()
                .forEach(key -> assertThat(said.say(language, key, 2, 2, 2, 2, 2)).as(key).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "ENGLISH", mode = EnumSource.Mode.EXCLUDE)
    void peopleAreAddressedPolitely(Language language) {
        String familiar = language == Language.SPANISH
                ? "(?iu).*\\b(tú|tienes|puedes|quieres|debes|ti|tu|tus)\\b.*"
                : "(?iu).*\\b(tu|teu|tua|usted|senhor)\\b.*";
        assertThat(phrases(language)).allSatisfy((key, phrase) -> assertThat(phrase).as(key).doesNotMatch(familiar));
    }

    private static String found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    private static Map<String, String> phrases(Language language) {
        Map<String, String> phrases = new TreeMap<>();
        for (String bundle : List.of("slack", "install", "leaks")) {
            String file = "/words/" + bundle + "_" + language.code() + ".properties";
            try (Reader reader = new InputStreamReader(
                    Objects.requireNonNull(PhrasesTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
                var properties = new Properties();
                properties.load(reader);
                properties.stringPropertyNames().forEach(key -> phrases.put(key, properties.getProperty(key, "")));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return phrases;
    }
}
