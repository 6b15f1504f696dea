package com.babelteam.clavero.playground.replay;

import com.babelteam.clavero.person.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;

/**
 * What placeholders stand for: {@code {words KEY}} for a phrase of the message bundles, {@code {title steps/legacy/app-code}}
 * and {@code {button journeys/legacy}} for what the head of a file of the guide says, all in the language of the person spoken
 * with; {@code {key OUTCOME}} and {@code {app OUTCOME}} for what the practice Keap says to type, with a number behind for one
 * of several; and {@code {language}}.
 */
final class Words {
    private static final Pattern PLACEHOLDER = Pattern
            .compile("\\{(?<what>words|title|button|key|app|language)(?: (?<of>[^}]+))?}");
    /** {@code {0}} or {@code {3,choice,0#none|1<still {3}}}. */
    private static final Pattern PLACE = Pattern.compile("\\{[0-9](?:,(?:[^{}]|\\{[^{}]*})*)?}");

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    private final Map<Language, Properties> phrases = new EnumMap<>(Language.class);

    /** A text as it is written in a conversation, where {@code \n} is a line break. */
    static String unescape(String text) {
        return text.replace("\\n", "\n");
    }

    /**
     * @param language of the person spoken with
     * @param played the language in which the conversation is played
     * @param screen shows the practice keys
     */
    Wanted of(String text, Language language, String played, Screen screen) {
        List<String> pieces = new ArrayList<>();
        var piece = new StringBuilder();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int from = 0;
        while (matcher.find()) {
            piece.append(text, from, matcher.start());
            from = matcher.end();
            String[] parts = PLACE.split(meaning(matcher, language, played, screen), -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    pieces.add(piece.toString());
                    piece.setLength(0);
                }
                piece.append(parts[i]);
            }
        }
        pieces.add(piece.append(text.substring(from)).toString());
        return new Wanted(pieces);
    }

    private String meaning(Matcher placeholder, Language language, String played, Screen screen) {
        @Nullable
        String of = placeholder.group("of");
        String what = placeholder.group("what");
        if (what.equals("language")) {
            return played;
        }
        if (of == null) {
            throw new StepFailed("{" + what + "} needs to be told which");
        }
        return switch (what) {
            case "words" -> phrase(language, of);
            case "title", "button" -> header(language, of, what);
            default -> practice(what, of, screen);
        };
    }

    private String phrase(Language language, String key) {
        String phrase = phrases.computeIfAbsent(language, this::bundles).getProperty(key);
        if (phrase == null) {
            throw new StepFailed("no message bundle has the key " + key + " in " + language.code());
        }
        // What people may say in one of several ways is said in the first; the bars of a place part something else.
        return PLACE.matcher(phrase).find() ? phrase : phrase.split("\\|", 2)[0];
    }

    private Properties bundles(Language language) {
        var all = new Properties();
        try {
            for (Resource each : resources.getResources("classpath*:words/*_" + language.code() + ".properties")) {
                try (Reader reader = new InputStreamReader(each.getInputStream(), StandardCharsets.UTF_8)) {
                    all.load(reader);
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String header(Language language, String file, String field) {
        Resource page = resources.getResource("classpath:guide/" + language.code() + "/" + file + ".md");
        try {
            Matcher matcher = Pattern.compile("(?m)^" + Pattern.quote(field) + ":\\s*(?<value>.+?)\\s*$")
                    .matcher(page.getContentAsString(StandardCharsets.UTF_8));
            if (matcher.find()) {
                return matcher.group("value").replaceAll("^([\"'])(.*)\\1$", "$2");
            }
            throw new StepFailed("the guide's " + file + " has no " + field);
        } catch (IOException _) {
            throw new StepFailed("the guide has no " + file + " in " + language.code());
        }
    }

    private static String practice(String what, String which, Screen screen) {
        Matcher number = Pattern.compile("(?<outcome>\\S+) (?<n>[1-9])").matcher(which);
        String outcome = number.matches() ? number.group("outcome") : which;
        int n = number.matches() ? Integer.parseInt(number.group("n")) : 1;
        List<JsonNode> fitting = screen.state().path("keap").path("keys").values().stream()
                .filter(each -> each.path("outcome").asString("").equals(outcome)).toList();
        if (fitting.size() < n) {
            throw new StepFailed("the practice Keap has no " + what + " for " + which);
        }
        return fitting.get(n - 1).path(what).asString("");
    }
}
