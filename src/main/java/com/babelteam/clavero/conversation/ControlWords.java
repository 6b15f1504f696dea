package com.babelteam.clavero.conversation;

import com.babelteam.clavero.person.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** Recognises short messages that steer the conversation, in all languages at once. */
@Component
class ControlWords {
    private static final String LANGUAGES = "languages";

    private final Map<String, Control> controls = new HashMap<>();
    private final Map<String, Set<Language>> languages = new HashMap<>();
    private final Map<String, Language> names = new HashMap<>();

    ControlWords() {
        for (Language language : Language.values()) {
            Properties words = load(language);
            for (Control control : Control.values()) {
                phrases(words, control.key()).forEach(phrase -> learn(phrase, control, language));
            }
            for (Language named : Language.values()) {
                phrases(words, LANGUAGES + "." + named.code()).forEach(name -> names.put(name, named));
            }
        }
    }

    /**
     * A message that steers.
     *
     * @param language the language it is in, if it is in one alone
     */
    record Heard(Control control, Optional<Language> language) {}

    Optional<Heard> hear(String text) {
        String phrase = Spelling.plain(text);
        return Optional.ofNullable(controls.get(phrase))
                .map(control -> new Heard(control, only(languages.get(phrase))));
    }

    /** The language that a text names last: "not in English, in Portuguese". */
    Optional<Language> namedIn(String text) {
        List<Language> named = new ArrayList<>();
        for (String word : Spelling.plain(text).split(" ")) {
            Optional.ofNullable(names.get(word)).ifPresent(named::add);
        }
        return named.isEmpty() ? Optional.empty() : Optional.of(named.getLast());
    }

    private void learn(String phrase, Control control, Language language) {
        Control known = controls.putIfAbsent(phrase, control);
        if (known != null && known != control) {
            throw new IllegalStateException("\"" + phrase + "\" means " + known + " and " + control);
        }
        languages.computeIfAbsent(phrase, _ -> EnumSet.noneOf(Language.class)).add(language);
    }

    private static Optional<Language> only(@Nullable Set<Language> all) {
        return all != null && all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
    }

    private static List<String> phrases(Properties words, String key) {
        return List.of(words.getProperty(key, "").split("\\|")).stream().map(Spelling::plain)
                .filter(phrase -> !phrase.isEmpty()).toList();
    }

    private static Properties load(Language language) {
        try {
            return PropertiesLoaderUtils.loadProperties(new EncodedResource(
                    new ClassPathResource("words/control_" + language.code() + ".properties"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
