package com.babelteam.clavero.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConceptsTest {
    private static final String FILE = """
                                       subjects:
                                         key: clave*, chave, key
                                         list: lista de ip*, allowed list
                                       everyday:
                                         where: donde, onde
                                       """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            chave                 | key
                                            claves                | key
                                            clabe                 | key
                                            calve                 | key
                                            chavi                 | key
                                            onde                  | where
                                            ond                   |
                                            kay                   |
                                            la lista de ips va    | list
                                            allowed list          | list
                                            allowed               |
                                            """)
    void findsConceptsDespiteEndingsAndSlips(String text, String concept) throws IOException {
        assertThat(concepts().in(Words.of(text))).extracting(Concepts.Found::concept)
                .isEqualTo(concept == null ? List.of() : List.of(concept));
    }

    @Test
    void saysWhichWordsAConceptCovers() throws IOException {
        assertThat(concepts().in(Words.of("onde fica a lista de ip"))).extracting(Concepts.Found::from,
                Concepts.Found::to).contains(org.assertj.core.groups.Tuple.tuple(0, 1),
                        org.assertj.core.groups.Tuple.tuple(3, 6));
    }

    private static Concepts concepts() throws IOException {
        return Concepts.read(new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)));
    }
}
