package com.babelteam.clavero.guide.pictures;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Draws every picture anew. Its name keeps it out of the build; run it after a change to a drawing or to its words:
 * {@code mvn test -Dtest=RenderPictures}. It needs the fonts Lato and DejaVu Sans Mono.
 */
class RenderPictures {
    @Test
    void allOfThem() {
        SoftAssertions.assertSoftly(softly -> Drawings.all().forEach(drawing -> softly.assertThatCode(
                () -> PngFile.write(drawing.png(), FewColours.of(Painter.paint(drawing)), drawing.fingerprint()))
                .as(drawing.toString()).doesNotThrowAnyException()));
    }
}
