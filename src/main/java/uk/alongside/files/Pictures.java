package uk.alongside.files;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.RuleBroken;

/**
 * Draws pictures anew, so that nothing is left in them but what one sees: not where and when they were taken, with which
 * camera, by whom, nor anything hidden behind their end. A photo that a phone holds sideways is turned upright.
 *
 * <p>One at a time, and none larger than 16 million points at once in memory: a larger one is kept smaller.
 */
@Component
class Pictures {

    static final String UNREADABLE =
            "This picture cannot be opened. Open it yourself, save it as PNG or JPEG, and choose that one.";
    static final String TOO_MANY_POINTS =
            "This picture is too large to be opened: over 100 million points. Save it smaller, and choose that one.";

    private static final long MOST_POINTS = 100_000_000;
    private static final long POINTS_IN_MEMORY = 16_000_000;
    private static final float QUALITY = 0.9f;

    private final Semaphore turn = new Semaphore(1, true);

    /** Replaces the picture by itself without anything that is not seen. */
    void clean(Path file, FileType type) throws IOException {
        if (type == FileType.WEBP) {
            var bytes = java.nio.file.Files.readAllBytes(file);
            java.nio.file.Files.write(file, WebpPicture.withoutMetadata(bytes));
            return;
        }
        turn.acquireUninterruptibly();
        try {
            redraw(file, type);
        } finally {
            turn.release();
        }
    }

    private static void redraw(Path file, FileType type) throws IOException {
        BufferedImage drawn;
        try {
            drawn = read(file, type);
            if (type == FileType.JPEG) {
                drawn = upright(drawn, JpegOrientation.of(java.nio.file.Files.readAllBytes(file)));
            }
        } catch (RuleBroken refused) {
            throw refused;
        } catch (IIOException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | NegativeArraySizeException broken) {
            throw TypeOfFile.refused(UNREADABLE);
        }
        write(drawn, file, type);
    }

    private static BufferedImage read(Path file, FileType type) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(name(type)).next();
        try (var content = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(content, true, true);
            return reader.read(0, smaller(reader));
        } catch (RuntimeException | IOException broken) {
            if (broken instanceof RuleBroken refused) {
                throw refused;
            }
            throw new IIOException("not a picture", broken);
        } finally {
            reader.dispose();
        }
    }

    private static javax.imageio.ImageReadParam smaller(ImageReader reader) throws IOException {
        var points = (long) reader.getWidth(0) * reader.getHeight(0);
        if (points > MOST_POINTS) {
            throw TypeOfFile.refused(TOO_MANY_POINTS);
        }
        var each = (int) Math.ceil(Math.sqrt((double) points / POINTS_IN_MEMORY));
        var how = reader.getDefaultReadParam();
        if (each > 1) {
            how.setSourceSubsampling(each, each, 0, 0);
        }
        return how;
    }

    /** As the camera was held: the eight ways of the Exif standard. */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation <= 1 || orientation > 8) {
            return picture;
        }
        var w = picture.getWidth();
        var h = picture.getHeight();
        var turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
                    default -> new AffineTransform(0, -1, 1, 0, 0, w);
                };
        var sideways = orientation >= 5;
        var turned = new BufferedImage(sideways ? h : w, sideways ? w : h, BufferedImage.TYPE_INT_RGB);
        var pen = turned.createGraphics();
        pen.drawRenderedImage(picture, turn);
        pen.dispose();
        return turned;
    }

    private static void write(BufferedImage picture, Path file, FileType type) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(name(type)).next();
        java.nio.file.Files.delete(file);
        try (var content = ImageIO.createImageOutputStream(file.toFile())) {
            var how = writer.getDefaultWriteParam();
            if (type == FileType.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.setOutput(content);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IIOException notWritable) {
            throw TypeOfFile.refused(UNREADABLE);
        } finally {
            writer.dispose();
        }
        if (java.nio.file.Files.size(file) > Files.LARGEST) {
            throw TypeOfFile.refused(Files.TOO_LARGE);
        }
    }

    private static String name(FileType type) {
        return type == FileType.JPEG ? "jpeg" : "png";
    }
}
