package com.babelteam.clavero.guide.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.guide.pictures.Word.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordTest {
    @Test
    void aNameInBoldStaysTogetherWithTheFullStopBehindIt() {
        assertThat(Word.of("Pulse **New Key**.")).containsExactly(word(new Run("Pulse", false)),
                word(new Run("New Key", true), new Run(".", false)));
    }

    @Test
    void aSpaceThatMayNotBreakDoesNot() {
        assertThat(Word.of("la ventana. O\u00a0Keap")).extracting(word -> word.runs().getFirst().text())
                .containsExactly("la", "ventana.", "O\u00a0Keap");
    }

    private static Word word(Run... runs) {
        return new Word(List.of(runs));
    }
}
