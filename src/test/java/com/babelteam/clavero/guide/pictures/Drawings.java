package com.babelteam.clavero.guide.pictures;

import com.babelteam.clavero.person.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * The guide's drawings as they lie in the source folder: {@code pictures/{id}.svg} with places such as
 * <code>{{caption}}</code>, and {@code {language}/pictures.yml} with the words for them.
 */
final class Drawings {
    static final Path GUIDE = Path.of("src/main/resources/guide");
    static final Pattern PLACE = Pattern.compile("\\{\\{([a-z0-9-]+)}}");
    private static final String SHARED_SHAPES = "shared-shapes";

    private Drawings() {}

    /** Every picture in every language. */
    static Stream<Drawing> all() {
        return ids().stream().flatMap(id -> Stream.of(Language.values()).map(language -> of(id, language)));
    }

    /** The picture with its words; a place for which there are none keeps its braces. */
    static Drawing of(String id, Language language) {
        Map<String, String> words = words(language).getOrDefault(id, Map.of());
        String shapes = read(GUIDE.resolve("pictures/shared/shapes.svg"));
        String template = template(id).replace("{{" + SHARED_SHAPES + "}}", inside(shapes));
        return new Drawing(id, language, PLACE.matcher(template).replaceAll(place -> wordsFor(place, words)));
    }

    /** The pictures there are. */
    static List<String> ids() {
        try (Stream<Path> files = Files.list(GUIDE.resolve("pictures"))) {
            return files.map(each -> each.getFileName().toString()).filter(each -> each.endsWith(".svg"))
                    .map(each -> each.substring(0, each.length() - ".svg".length())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The places that wait for words in a picture. */
    static List<String> places(String id) {
        return PLACE.matcher(template(id)).results().map(place -> place.group(1))
                .filter(place -> !place.equals(SHARED_SHAPES)).distinct().sorted().toList();
    }

    /** The words of a language: picture, place, text. */
    static Map<String, Map<String, String>> words(Language language) {
        Map<String, Map<String, String>> words = new Yaml()
                .load(read(GUIDE.resolve(language.code()).resolve("pictures.yml")));
        return new TreeMap<>(words);
    }

    private static String wordsFor(MatchResult place, Map<String, String> words) {
        String text = words.getOrDefault(place.group(1), place.group());
        return Matcher.quoteReplacement(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    private static String inside(String svg) {
        return svg.substring(svg.indexOf('>', svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>")).strip();
    }

    private static String template(String id) {
        return read(GUIDE.resolve("pictures").resolve(id + ".svg"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
