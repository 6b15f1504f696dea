package com.babelteam.clavero.answers.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.answers.Concepts;
import com.babelteam.clavero.answers.Example;
import com.babelteam.clavero.person.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CrossValidationTest {
    private static final double MAY_FALL_BY = 2;

    @Test
    void accuracyIsNotMuchBelowTheRecordedFigure() throws IOException {
        Properties recorded = recorded();
        Report report = new Report(CrossValidation.of(TopicFiles.examples(), Concepts.builtIn()));
        assertThat(report.accuracy()).as(report.text())
                .isGreaterThan(Double.parseDouble(recorded.getProperty("accuracy")) - MAY_FALL_BY);
        assertThat(report.outOfScopeRecall()).as(report.text())
                .isGreaterThan(Double.parseDouble(recorded.getProperty("out-of-scope")) - MAY_FALL_BY);
    }

    @Test
    void questionsThatSayTheSameStayTogether() {
        int[] folds = Twins.among(List.of(new Example("a", Language.SPANISH, "donde esta el boton de guardar"),
                new Example("a", Language.ENGLISH, "where is the save button"),
                new Example("b", Language.SPANISH, "dónde está el botón de guardar?"),
                new Example("c", Language.ENGLISH, "quite another thing"))).folds(1_000);
        assertThat(folds[1]).isEqualTo(folds[0]);
        assertThat(folds[2]).isEqualTo(folds[0]);
        assertThat(folds[3]).isNotEqualTo(folds[0]);
    }

    private static Properties recorded() throws IOException {
        Properties recorded = new Properties();
        try (InputStream file = CrossValidationTest.class.getResourceAsStream("/answers/recorded.properties");
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            recorded.load(reader);
        }
        return recorded;
    }
}
