package com.babelteam.clavero.guide.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.person.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PicturesTest {
    private static final String HOW_TO_DRAW = "draw the pictures anew and look at them: mvn test -Dtest=RenderPictures";
    private static final long LARGEST_FILE = 200_000;
    private static final long LARGEST_GUIDE = 3_000_000;
    private static final double SMALLEST_LETTERS = 26;
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern FONT_SIZE = Pattern.compile("font-size=\"([^\"]*)\"");
    private static final Pattern LONG_SECRET = Pattern.compile("(?i)KeapAK-[0-9a-f]{4,}|[0-9a-f]{32}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPictureHasAllItsWordsAndNoOthers(Language language) {
        assertThat(Drawings.words(language).keySet()).containsExactlyElementsOf(Drawings.ids());
        assertThat(Drawings.ids()).allSatisfy(id -> {
            var words = Drawings.words(language).getOrDefault(id, Map.of());
            assertThat(words.keySet()).as(id).containsExactlyInAnyOrderElementsOf(Drawings.places(id));
            assertThat(words.values()).as(id).allSatisfy(text -> assertThat(text).isNotBlank());
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageSaysTheSameNumbers(Language language) {
        Drawings.words(language).forEach((id, words) -> words.forEach((place, text) -> assertThat(found(NUMBER, text))
                .as(id + ": " + place).isEqualTo(found(NUMBER, spanish(id, place)))));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyNameInBoldIsSeenInTheDrawing(Language language) {
        Drawings.words(language).forEach((id, words) -> {
            String drawn = BOLD.matcher(Drawings.of(id, language).svg()).replaceAll("");
            words.values().stream().flatMap(text -> found(BOLD, text).stream())
                    .forEach(name -> assertThat(drawn).as(id).contains(name));
        });
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void noPlaceIsLeftEmpty(Drawing drawing) {
        assertThat(drawing.svg()).doesNotContain("{{", "}}");
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void noLettersAreTooSmallForAPhone(Drawing drawing) {
        assertThat(found(FONT_SIZE, drawing.svg())).isNotEmpty()
                .allSatisfy(size -> assertThat(Double.parseDouble(size)).isGreaterThanOrEqualTo(SMALLEST_LETTERS));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void noDrawingShowsAnythingLikeAKey(Drawing drawing) {
        assertThat(drawing.svg()).doesNotContainPattern(LONG_SECRET);
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void thePngWasMadeFromTheDrawingAsItIsNow(Drawing drawing) throws Exception {
        assertThat(drawing.png()).as(HOW_TO_DRAW).exists();
        assertThat(PngFile.fingerprint(drawing.png())).as(HOW_TO_DRAW).isEqualTo(drawing.fingerprint());
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void thePngHasTheSizeThatSlackShowsWell(Drawing drawing) throws Exception {
        assertThat(Files.size(drawing.png())).isLessThan(LARGEST_FILE);
        var image = ImageIO.read(drawing.png().toFile());
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(Painter.WIDTH, Painter.HEIGHT);
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void onlyTheRoundedCornersOfTheCardAreTransparent(Drawing drawing) throws Exception {
        var image = ImageIO.read(drawing.png().toFile());
        assertThat(image.getRGB(0, 0) >>> 24).isZero();
        assertThat(Stream.iterate(40, x -> x < Painter.WIDTH - 40, x -> x + 10))
                .allSatisfy(x -> assertThat(image.getRGB(x, Painter.HEIGHT / 2) >>> 24).isEqualTo(255));
    }

    @Test
    void allPngsTogetherAreSmallAndNoneIsLeftOver() throws Exception {
        List<Path> drawn = drawings().map(Drawing::png).sorted().toList();
        List<Path> committed;
        try (Stream<Path> files = Files.walk(Drawings.GUIDE)) {
            committed = files.filter(file -> file.toString().endsWith(".png")).sorted().toList();
        }
        assertThat(committed).isEqualTo(drawn);
        assertThat(committed.stream().mapToLong(file -> file.toFile().length()).sum()).isLessThan(LARGEST_GUIDE);
    }

    static Stream<Drawing> drawings() {
        return Drawings.all();
    }

    private static String spanish(String id, String place) {
        return Drawings.words(Language.SPANISH).getOrDefault(id, Map.of()).getOrDefault(place, "");
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(PicturesTest::firstGroup).toList();
    }

    private static String firstGroup(MatchResult match) {
        return match.groupCount() == 0 ? match.group() : match.group(1);
    }
}
