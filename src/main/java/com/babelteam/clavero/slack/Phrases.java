package com.babelteam.clavero.slack;

import com.babelteam.clavero.person.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The words people read in Slack, by key and language. */
@Component
public class Phrases {
    private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
    private final Map<List<String>, Set<String>> typed = new ConcurrentHashMap<>();

    Phrases() {
        bundles.setBasenames("words/slack", "words/install", "words/leaks");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
    }

    /**
     * @param arguments what the phrase has places for; see the head of the Spanish bundle
     * @throws org.springframework.context.NoSuchMessageException for an unknown key: a fault of ours
     */
    public String say(Language language, String key, Object... arguments) {
        return bundles.getMessage(key, arguments, language.locale());
    }

    /** Whether somebody typed one of these phrases, in any of our languages; a bar stands between words that mean the same. */
    public boolean areTyped(String words, String... keys) {
        return typed.computeIfAbsent(List.of(keys), this::inEveryLanguage).contains(words);
    }

    private Set<String> inEveryLanguage(List<String> keys) {
        return Stream.of(Language.values()).flatMap(language -> keys.stream().map(key -> say(language, key)))
                .flatMap(phrase -> Stream.of(phrase.split("\\|")))
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
    }
}
