package com.babelteam.clavero.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.person.Language;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Every phrase is fit to be a message of its own, with the longest that is ever put into it; and every label to be a button. */
class EveryPhraseTest {
    private static final String LONGEST = "a-very-long-and-unusual-name 🔑 ñ&amp; de la aplicación más larga que hay";

    private final Phrases phrases = new Phrases();
    private final FormButton form = new FormButton(phrases);
    private final HumanButton human = new HumanButton(phrases);

    @ParameterizedTest
    @EnumSource(Language.class)
    void fitsIntoSlackAloneAndAboveAButton(Language language) throws Exception {
        for (String bundle : List.of("slack", "leaks", "install")) {
            var words = PropertiesLoaderUtils.loadProperties(new EncodedResource(
                    new ClassPathResource("words/" + bundle + "_" + language.code() + ".properties"),
                    StandardCharsets.UTF_8));
            for (String key : new TreeSet<>(words.stringPropertyNames())) {
                Object[] places = new Object[5];
                Arrays.fill(places, words.getProperty(key, "").contains(",choice,") ? (Object) 1_234 : LONGEST);
                String phrase = phrases.say(language, key, places);
                SlackLimits.check(Message.ofText(phrase));
                SlackLimits.check(form.withForm(language, phrase, LONGEST));
                SlackLimits.check(form.withForm(language, phrase));
                SlackLimits.check(human.below(language, phrase));
                if (key.contains("button") || key.startsWith("home.language.") || key.endsWith(".submit")) {
                    assertThat(phrase.codePointCount(0, phrase.length())).as(key).isLessThanOrEqualTo(75);
                }
            }
        }
    }
}
