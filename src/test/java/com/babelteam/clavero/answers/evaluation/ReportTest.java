package com.babelteam.clavero.answers.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.answers.Candidate;
import com.babelteam.clavero.answers.Example;
import com.babelteam.clavero.answers.Understanding;
import com.babelteam.clavero.answers.Understanding.Sure;
import com.babelteam.clavero.answers.Understanding.Torn;
import com.babelteam.clavero.answers.Understanding.Unknown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final List<Candidate> CANDIDATES = List.of(new Candidate("a", 0.6), new Candidate("b", 0.2));

    @Test
    void countsRefusalsAsWrongAndEitherOfTwoRightTopicsAsRight() {
        Report report = new Report(List.of(answered("es", Set.of("a", "c"), new Sure(CANDIDATES, Optional.empty())),
                answered("es", Set.of("b"), new Torn(CANDIDATES, Optional.empty())),
                answered("pt", Set.of("a"), new Unknown(CANDIDATES, Optional.empty())),
                answered("en", Set.of("a"), new Sure(CANDIDATES, Optional.empty())),
                answered("en", Set.of(Example.OUT_OF_SCOPE), new Unknown(CANDIDATES, Optional.empty())),
                answered("en", Set.of(Example.OUT_OF_SCOPE), new Torn(CANDIDATES, Optional.empty()))));
        assertThat(report.accuracy()).isEqualTo(50);
        assertThat(report.outOfScopeRecall()).isEqualTo(50);
        assertThat(report.text().lines().toList().get(1).split("\\s+")).containsExactly("all", "4", "50.0", "75.0",
                "25.0", "25.0", "25.0", "75.0", "2", "50.0", "-");
        assertThat(report.text()).contains("1  b -> a", "1  a -> out-of-scope", "1  out-of-scope -> a");
    }

    @Test
    void readsLabelledQuestions(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("set.tsv"), "lang\ttext\ttopic\nes\thola, ¿qué tal?\ta|b\n\n");
        assertThat(Question.read(file)).containsExactly(new Question("es", "hola, ¿qué tal?", Set.of("a", "b")));
    }

    private static Answered answered(String language, Set<String> topics, Understanding understanding) {
        return new Answered(new Question(language, "text", topics), understanding, 0.5, 1_000);
    }
}
