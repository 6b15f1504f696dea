package com.babelteam.clavero.playground;

import com.babelteam.clavero.person.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people read in a language, by where it is written, so that a better word for something breaks no test. */
final class Wording {
    private final Language language;
    private final JsonNode page;
    private final Properties clavero = new Properties();

    Wording(Language language) {
        this.language = language;
        this.page = JsonMapper.shared().readTree(read("playground/page/words/" + language.code() + ".json"));
        for (String bundle : List.of("slack", "conversation", "support")) {
            load("words/" + bundle + "_" + language.code() + ".properties");
        }
    }

    /** What the playground's page says under a key. */
    String page(String key) {
        return page.required(key).asString();
    }

    /** What the page says under a key about something. */
    String page(String key, String place, String what) {
        return page(key).replace("{" + place + "}", what);
    }

    /** What Clavero says under a key of its message bundles. */
    String clavero(String key) {
        return Objects.requireNonNull(clavero.getProperty(key), key);
    }

    /** A field of the header of one of the guide's files. */
    String guide(String file, String field) {
        String text = read("guide/" + language.code() + "/" + file + ".md");
        var match = Pattern.compile("(?m)^" + field + ": *(.+?) *$").matcher(text);
        if (!match.find()) {
            throw new IllegalArgumentException(file + " has no " + field);
        }
        return match.group(1).replaceAll("^(['\"])(.*)\\1$", "$2");
    }

    /** What the language is called in itself, as the page's list has it. */
    String ownName() {
        String name = language.locale().getDisplayLanguage(language.locale());
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private void load(String file) {
        try (var reader = new InputStreamReader(open(file), StandardCharsets.UTF_8)) {
            clavero.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text of the class path. */
    static String read(String file) {
        try (InputStream in = open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(Wording.class.getResourceAsStream("/" + file), file);
    }
}
