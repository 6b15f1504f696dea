package com.babelteam.clavero.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files of a guide, not yet understood.
 *
 * @param texts what is in the files that hold words, by path from the guide's folder on
 * @param others the paths of all other files
 */
record GuideFiles(Map<String, String> texts, Set<String> others) {
    private static final String ROOT = "guide/";

    GuideFiles {
        texts = Map.copyOf(texts);
        others = Set.copyOf(others);
    }

    /** The guide that is built in. */
    static GuideFiles builtIn() {
        try {
            var texts = new TreeMap<String, String>();
            var others = new TreeSet<String>();
            for (Resource each : new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**")) {
                String url = each.getURL().toString();
                String path = url.substring(url.lastIndexOf("/" + ROOT) + 1 + ROOT.length());
                if (holdsWords(path)) {
                    texts.put(path, each.getContentAsString(StandardCharsets.UTF_8));
                } else if (!path.isEmpty() && !path.endsWith("/")) {
                    others.add(path);
                }
            }
            return new GuideFiles(texts, others);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files in a folder; none where there is no such folder. */
    static GuideFiles in(Path folder) throws IOException {
        var texts = new TreeMap<String, String>();
        var others = new TreeSet<String>();
        for (Path file : list(folder)) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            if (holdsWords(path)) {
                texts.put(path, Files.readString(file));
            } else {
                others.add(path);
            }
        }
        return new GuideFiles(texts, others);
    }

    /** The regular files below a folder, without hidden ones: editors leave those behind. */
    static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(folder.relativize(file).toString().split("[/\\\\]"))
                            .noneMatch(name -> name.startsWith(".")))
                    .sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** These files with others laid over them; an empty file takes one away. */
    GuideFiles overlaidBy(GuideFiles above) {
        var all = new TreeMap<>(texts);
        above.texts().forEach((path, text) -> {
            if (text.isBlank()) {
                all.remove(path);
            } else {
                all.put(path, text);
            }
        });
        var rest = new TreeSet<>(others);
        rest.addAll(above.others());
        return new GuideFiles(all, rest);
    }

    private static boolean holdsWords(String path) {
        return path.endsWith(".md") || path.endsWith(".yml");
    }
}
