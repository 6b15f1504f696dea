package com.babelteam.clavero.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.person.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class SupportWordsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}|\\[key]");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageSaysTheSame(Language language) {
        Map<String, String> spanish = words(Language.SPANISH);
        assertThat(words(language).keySet()).isEqualTo(spanish.keySet());
        words(language).forEach((key, phrase) -> {
            assertThat(places(phrase)).as(key).isEqualTo(places(spanish.getOrDefault(key, "")));
            assertThat(phrase).as(key).doesNotContain("'");
            assertThat(new SupportWords().say(language, key, "x")).as(key).isNotBlank().doesNotContain("{");
        });
    }

    private static String places(String phrase) {
        return PLACE.matcher(phrase).results().map(MatchResult::group).sorted().toList().toString();
    }

    private static Map<String, String> words(Language language) {
        try {
            var properties = PropertiesLoaderUtils.loadProperties(new EncodedResource(
                    new ClassPathResource("words/support_" + language.code() + ".properties"), StandardCharsets.UTF_8));
            Map<String, String> words = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key, "")));
            return words;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
