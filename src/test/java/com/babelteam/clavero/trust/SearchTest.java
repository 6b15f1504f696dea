package com.babelteam.clavero.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.trust.Canary.Kind;
import com.babelteam.clavero.trust.Search.Found;
import com.google.gson.Gson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The search for keys finds them; a search that finds nothing proves something only then. */
class SearchTest {
    private static final List<Canary> CANARIES = Stream.of(Kind.values()).map(kind -> Canary.of("test", kind)).toList();
    private final Search search = new Search(CANARIES);

    @ParameterizedTest
    @EnumSource(Disguise.class)
    void everyDisguiseIsSeenThrough(Disguise disguise) {
        for (Canary canary : CANARIES) {
            disguise.of(canary.secret()).forEach(bytes -> assertThat(search
                    .in(("x" + new String(bytes, StandardCharsets.ISO_8859_1) + "y")
                            .getBytes(StandardCharsets.ISO_8859_1)))
                    .contains(new Found(canary, disguise, false)));
        }
    }

    @Test
    void whatLibrariesMakeOfAKeyIsSeenThrough() {
        for (Canary canary : CANARIES) {
            for (String before : List.of("", "a", "ab", "abc")) {
                byte[] line = (before + canary.text() + " and more").getBytes(StandardCharsets.UTF_8);
                assertThat(search.in(Base64.getEncoder().encode(line)))
                        .contains(new Found(canary, Disguise.BASE64, false));
                assertThat(search.in(Base64.getMimeEncoder(20, new byte[]{'\r', '\n'}).encode(line)))
                        .contains(new Found(canary, Disguise.BASE64, true));
            }
        }
        Canary phrase = CANARIES.getLast();
        assertThat(search.in(bytes("{\"text\":" + new Gson().toJson(phrase.text()) + "}")))
                .contains(new Found(phrase, Disguise.JSON, false));
        assertThat(search.in(bytes("text=" + URLEncoder.encode(phrase.text(), StandardCharsets.UTF_8))))
                .contains(new Found(phrase, Disguise.URL, false));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void lineBreaksHideNothing(Kind kind) {
        Canary canary = Canary.of("test", kind);
        for (String lineBreak : List.of("\n", "\r\n", "=\r\n", "\\n")) {
            assertThat(search.in(bytes(new StringBuilder(canary.text()).insert(20, lineBreak).toString())))
                    .contains(new Found(canary, Disguise.PLAIN, true));
        }
    }

    @Test
    void nothingElseIsTakenForAKey() {
        assertThat(search.in(bytes(Canary.of("elsewhere", Kind.NEW).text() + " KeapAK- 00112233445566778899")))
                .isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
