package com.babelteam.clavero.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.person.Forgotten;
import com.babelteam.clavero.person.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class WordsTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    private static final Pattern MARKUP = Pattern.compile("\\*\\*|`[^`]*`");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameWords(Language language) {
        assertThat(words("conversation", language).keySet())
                .isEqualTo(words("conversation", Language.SPANISH).keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void placesAndMarkupAreTheSame(Language language) {
        Map<String, String> spanish = words("conversation", Language.SPANISH);
        words("conversation", language).forEach((key, phrase) -> {
            String original = spanish.getOrDefault(key, "");
            assertThat(found(PLACE, phrase)).as(key).isEqualTo(found(PLACE, original));
            assertThat(MARKUP.matcher(phrase).results().count()).as(key)
                    .isEqualTo(MARKUP.matcher(original).results().count());
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noApostropheIsOneThatFormattingWouldSwallow(Language language) {
        assertThat(words("conversation", language))
                .allSatisfy((key, phrase) -> assertThat(phrase).as(key).doesNotContain("'"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPhraseCanBeSaid(Language language) {
        var said = new Words();
        words("conversation", language).keySet().forEach(
                key -> assertThat(said.say(language, key, 2, 2, 2, 2).text()).as(key).isNotBlank()
                        .doesNotContain("{"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void buttonsAreShortAndInWords(Language language) {
        words("conversation", language).forEach((key, phrase) -> {
            if (key.startsWith("button.")) {
                assertThat(phrase.replace("{0}", "")).as(key).matches("(?s)[^*`{}]*\\p{L}{2}[^*`{}]*")
                        .hasSizeLessThanOrEqualTo(key.equals("button.or") ? 15 : 40);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKindOfMemoryHasAName(Language language) {
        assertThat(words("conversation", language).keySet()).containsAll(Stream.of(Forgotten.Kind.values())
                .map(kind -> "forgotten." + kind.name().toLowerCase(Locale.ROOT)).toList());
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "ENGLISH", mode = EnumSource.Mode.EXCLUDE)
    void peopleAreAddressedPolitely(Language language) {
        String familiar = language == Language.SPANISH
                ? "(?iu).*\\b(tú|tienes|puedes|quieres|debes|ti|tu|tus)\\b.*"
                : "(?iu).*\\b(tu|teu|tua|usted|senhor)\\b.*";
        assertThat(words("conversation", language))
                .allSatisfy((key, phrase) -> assertThat(phrase).as(key).doesNotMatch(familiar));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyControlCanBeSaidInEveryLanguage(Language language) {
        Map<String, String> controls = words("control", language);
        assertThat(controls.keySet()).isEqualTo(words("control", Language.SPANISH).keySet());
        assertThat(controls.keySet()).containsAll(Stream.of(Control.values()).map(Control::key).toList());
        var words = new ControlWords();
        for (Control control : Control.values()) {
            for (String phrase : controls.getOrDefault(control.key(), "").split("\\|")) {
                assertThat(words.hear(" " + phrase.toUpperCase(Locale.ROOT) + "!! ").orElseThrow().control())
                        .as(phrase).isEqualTo(control);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theLastLanguageNamedIsMeant(Language language) {
        assertThat(new ControlWords().namedIn("no hablo español, fala português ou English please, "
                + words("control", language).getOrDefault("languages." + language.code(), "").split("\\|")[0]))
                .contains(language);
    }

    private static String found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    private static Map<String, String> words(String bundle, Language language) {
        try {
            Properties properties = PropertiesLoaderUtils.loadProperties(new EncodedResource(
                    new ClassPathResource("words/" + bundle + "_" + language.code() + ".properties"),
                    StandardCharsets.UTF_8));
            Map<String, String> words = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key, "")));
            return words;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
