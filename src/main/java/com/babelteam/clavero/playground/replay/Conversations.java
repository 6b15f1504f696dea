package com.babelteam.clavero.playground.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds files with conversations, and reads them. */
public final class Conversations {
    private static final String SHIPPED = "classpath*:playground/conversations/*.txt";

    private Conversations() {}

    /** Those that come with the assistant, by name. */
    public static List<Parsing> shipped() {
        try {
            List<Parsing> all = new ArrayList<>();
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(SHIPPED);
            for (Resource each : Stream.of(files).sorted(Comparator.comparing(Resource::getFilename)).toList()) {
                all.add(ConversationParser.parse(String.valueOf(each.getFilename()),
                        each.getContentAsString(StandardCharsets.UTF_8)));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param path a file, or a folder with {@code .txt} files in it
     * @throws IOException if there is none
     */
    public static List<Parsing> at(Path path) throws IOException {
        try (Stream<Path> files = Files.isDirectory(path)
                ? Files.list(path).filter(each -> each.toString().endsWith(".txt")).sorted()
                : Stream.of(path)) {
            List<Parsing> all = new ArrayList<>();
            for (Path each : files.toList()) {
                all.add(ConversationParser.parse(String.valueOf(each.getFileName()), Files.readString(each)));
            }
            return all;
        }
    }
}
