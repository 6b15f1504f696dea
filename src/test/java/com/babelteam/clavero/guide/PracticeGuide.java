package com.babelteam.clavero.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;

/** A small valid guide in a folder, for tests to read and to spoil. Its words name themselves. */
public final class PracticeGuide {
    public static final LocalDate CHECKED = LocalDate.parse("2026-11-22");
    private static final String[] LANGUAGES = {"es", "pt", "en"};

    private final Path folder;

    public PracticeGuide(Path folder) throws IOException {
        this.folder = folder;
        write("facts.yml", """
                           - id: old
                             claim: Something that changes seldom.
                             source: https://example.org/old
                             checked: %s
                           """.formatted(CHECKED));
        write("pictures/address-bar.svg", "<svg/>");
        journey("legacy", 1, 3);
        journey("survive", 2, 1);
    }

    /** An empty place for files to be laid over a guide. */
    public PracticeGuide(Path folder, boolean empty) {
        this.folder = folder;
    }

    public void journey(String journey, int order, int steps) throws IOException {
        for (String language : LANGUAGES) {
            write(language + "/journeys/" + journey + ".md", """
                                                             ---
                                                             id: %1$s
                                                             order: %2$d
                                                             title: Journey %1$s %3$s
                                                             choose: I see the menu of %1$s (%3$s).
                                                             button: Take %1$s %3$s
                                                             ---
                                                             Opening of %1$s in %3$s.

                                                             ## End
                                                             Ending of %1$s in %3$s. Write to {support}.
                                                             """.formatted(journey, order, language));
        }
        for (int i = 1; i <= steps; i++) {
            step(journey, "s" + i, i, "");
        }
    }

    public void step(String journey, String name, int order, String more) throws IOException {
        for (String language : LANGUAGES) {
            write(language + "/steps/" + journey + "/" + name + ".md",
                    """
                    ---
                    id: %1$s/%2$s
                    order: %3$d
                    title: Title of %2$s %4$s
                    see: You see %2$s %4$s.
                    facts: [old]
                    ---
                    Do %2$s %4$s%5$s.

                    ## Stuck
                    - **Causes of %2$s %4$s**: look again.
                    """.formatted(journey, name, order, language, more));
        }
    }

    public void topic(String topic, String header, String more) throws IOException {
        for (String language : LANGUAGES) {
            write(language + "/topics/" + topic + ".md", """
                                                         ---
                                                         id: %1$s
                                                         title: About %1$s %2$s
                                                         %3$s
                                                         ---
                                                         Answer of %1$s in %2$s.
                                                         %4$s
                                                         ## Questions
                                                         - what is %1$s
                                                         """.formatted(topic, language, header,
                    more.isEmpty() ? "" : "\n## More\n" + more + " " + language + "\n"));
        }
    }

    public void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Replaces words in a file. */
    public void change(String path, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(path));
        if (!text.contains(from)) {
            throw new IllegalArgumentException(path + " does not hold " + from);
        }
        write(path, text.replace(from, to));
    }

    public void delete(String path) throws IOException {
        Files.delete(folder.resolve(path));
    }

    public GuideReading read() throws IOException {
        return GuideReader.read(GuideFiles.in(folder));
    }

    public Guides guides(ApplicationEventPublisher events) throws IOException {
        return new Guides(GuideFiles.in(folder), null, events);
    }

    public Guides guides(Path above, ApplicationEventPublisher events) throws IOException {
        return new Guides(GuideFiles.in(folder), above, events);
    }

    /** The guide in the folder as it is now, whenever a test asks. */
    public Guides guides() throws IOException {
        return guides(_ -> {});
    }

    /** The guide that is built in. */
    public static Guides builtIn() {
        return new Guides(GuideFiles.builtIn(), null, _ -> {});
    }

    public static Freshness freshness(Guides guides, Clock clock) {
        return new Freshness(guides, new GuideSettings(null, Duration.ofSeconds(3), Duration.ofDays(120)), clock);
    }

    public static void lookAgain(Guides guides) {
        guides.lookAgain();
    }
}
