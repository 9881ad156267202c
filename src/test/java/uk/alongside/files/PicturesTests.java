package uk.alongside.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.alongside.files.FileExamples.onDisk;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import uk.alongside.kernel.RuleBroken;

class PicturesTests {

    private final Pictures pictures = new Pictures();

    @Test
    void photoNoLongerSaysWhereItWasTakenAndStandsUpright() throws IOException {
        var file = onDisk(FileExamples.photo(80, 40, 6));

        pictures.clean(file, FileType.JPEG);

        assertThat(text(java.nio.file.Files.readAllBytes(file))).doesNotContain("Exif", "GPS");
        var seen = ImageIO.read(file.toFile());
        assertThat(seen.getWidth()).isEqualTo(40);
        assertThat(seen.getHeight()).isEqualTo(80);
        assertThat(new Color(seen.getRGB(20, 10)).getRed()).isGreaterThan(200);
        assertThat(new Color(seen.getRGB(20, 70)).getBlue()).isGreaterThan(200);
    }

    @Test
    void everyWayOfHoldingACameraEndsUpright() throws IOException {
        for (var orientation = 1; orientation <= 8; orientation++) {
            var file = onDisk(FileExamples.photo(80, 40, orientation));

            pictures.clean(file, FileType.JPEG);

            var seen = ImageIO.read(file.toFile());
            assertThat(seen.getWidth()).as("orientation " + orientation).isEqualTo(orientation >= 5 ? 40 : 80);
            var redFirst = orientation == 1 || orientation == 4 || orientation == 5 || orientation == 6;
            var first = new Color(seen.getRGB(5, 5));
            assertThat(redFirst ? first.getRed() : first.getBlue())
                    .as("orientation " + orientation)
                    .isGreaterThan(200);
        }
    }

    @Test
    void whatHidesBehindAPictureIsGone() throws IOException {
        var picture = FileExamples.picture("png", 10, 10);
        var hiding = Arrays.copyOf(picture, picture.length + 20);
        System.arraycopy("<script>PK\3\4".getBytes(StandardCharsets.US_ASCII), 0, hiding, picture.length, 12);
        var file = onDisk(hiding);

        pictures.clean(file, FileType.PNG);

        assertThat(text(java.nio.file.Files.readAllBytes(file))).doesNotContain("script");
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(10);
    }

    @Test
    void webpLosesWhatIsNotSeen() throws IOException {
        var file = onDisk(FileExamples.webpWithExif());

        pictures.clean(file, FileType.WEBP);

        var clean = java.nio.file.Files.readAllBytes(file);
        assertThat(text(clean)).contains("VP8L").doesNotContain("EXIF", "GPS", "XMP", "behind the end");
        assertThat(clean[20]).as("says that it holds no such part").isZero();
        assertThat(clean.length).isEqualTo(8 + clean[4]);
    }

    @Test
    void pictureOfTenThousandMillionPointsIsTurnedAway() {
        refused(FileExamples.hugePng(), FileType.PNG, Pictures.TOO_MANY_POINTS);
    }

    @Test
    void largePictureIsKeptSmaller() throws IOException {
        var file = onDisk(FileExamples.picture("jpg", 6000, 4000));

        pictures.clean(file, FileType.JPEG);

        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(3000);
    }

    @Test
    void brokenPictureIsTurnedAway() {
        var whole = FileExamples.picture("png", 100, 100);
        refused(Arrays.copyOf(whole, 60), FileType.PNG, Pictures.UNREADABLE);
        refused(Arrays.copyOf(FileExamples.photo(80, 40, 6), 80), FileType.JPEG, Pictures.UNREADABLE);
        refused(Arrays.copyOf(FileExamples.webpWithExif(), 34), FileType.WEBP, Pictures.UNREADABLE);
    }

    private void refused(byte[] content, FileType type, String sentence) {
        var file = onDisk(content);
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> pictures.clean(file, type))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(sentence));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
