package uk.alongside.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Files that people bring, and files that nobody should, made here rather than found. */
public final class FileExamples {

    private FileExamples() {}

    public static byte[] pdf(String line) {
        try (var document = new PDDocument()) {
            return saved(document, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] lockedPdf(String line) {
        try (var document = new PDDocument()) {
            document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            return saved(document, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] pdfWithScript(String line) {
        try (var document = new PDDocument()) {
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('here');"));
            return saved(document, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] saved(PDDocument document, String line) throws IOException {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(50, 700);
            content.showText(line);
            content.endText();
        }
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    public static byte[] docx(String paragraph) {
        return zip(Map.of(
                "[Content_Types].xml",
                contents(
                        "/word/document.xml",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
                "word/document.xml",
                "<w:document xmlns:w='urn:w'><w:body><w:p><w:r><w:t>" + paragraph
                        + "</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Left</w:t></w:r></w:p></w:tc>"
                        + "<w:tc><w:p><w:r><w:t>Right</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>"));
    }

    /** One row; its first cell points to a shared text, its second holds its own. */
    public static byte[] xlsx(String shared, String own) {
        return zip(Map.of(
                "[Content_Types].xml",
                contents(
                        "/xl/workbook.xml",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
                "xl/sharedStrings.xml",
                "<sst><si><t>" + shared + "</t></si></sst>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='inlineStr'><is><t>" + own
                        + "</t></is></c><c r='C1'><v>4</v></c></row></sheetData></worksheet>"));
    }

    public static byte[] pptx(String words) {
        return zip(Map.of(
                "[Content_Types].xml",
                contents(
                        "/ppt/presentation.xml",
                        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"),
                "ppt/slides/slide1.xml",
                "<p:sld xmlns:p='urn:p' xmlns:a='urn:a'><a:p><a:r><a:t>" + words + "</a:t></a:r></a:p></p:sld>"));
    }

    public static byte[] odt(String words) {
        return openDocument("application/vnd.oasis.opendocument.text", words, "");
    }

    public static byte[] ods(String words) {
        return openDocument("application/vnd.oasis.opendocument.spreadsheet", words, "");
    }

    public static byte[] lockedOdt() {
        return openDocument(
                "application/vnd.oasis.opendocument.text",
                "x",
                "<m:encryption-data m:checksum='x'></m:encryption-data>");
    }

    private static byte[] openDocument(String kind, String words, String inManifest) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", kind);
        parts.put("META-INF/manifest.xml", "<m:manifest xmlns:m='urn:m'>" + inManifest + "</m:manifest>");
        parts.put(
                "content.xml",
                "<o:body xmlns:o='urn:o' xmlns:text='urn:t' xmlns:table='urn:b'><table:table-row><table:table-cell><text:p>"
                        + words
                        + "</text:p></table:table-cell><table:table-cell><text:p>beside</text:p></table:table-cell>"
                        + "</table:table-row></o:body>");
        return zip(parts);
    }

    static String contents(String part, String kind) {
        return "<Types xmlns='urn:types'><Override PartName='" + part + "' ContentType='" + kind + "'/></Types>";
    }

    public static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A Word document of under a megabyte that opens to so many. */
    static byte[] bomb(int megabytes) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(contents(
                            "/word/document.xml",
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var zeros = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < megabytes; megabyte++) {
                zip.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Red on the left, blue on the right. */
    public static byte[] picture(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same with a place in its Exif part, taken with the camera on its side. */
    public static byte[] photo(int width, int height, int orientation) {
        var plain = picture("jpg", width, height);
        var exif = new ByteArrayOutputStream();
        exif.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.writeBytes(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1});
        exif.writeBytes(new byte[] {0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0});
        exif.writeBytes("GPS 50.7989 N 1.0912 W".getBytes(StandardCharsets.US_ASCII));
        var photo = new ByteArrayOutputStream();
        photo.write(plain, 0, 2);
        var length = exif.size() + 2;
        photo.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        photo.writeBytes(exif.toByteArray());
        photo.write(plain, 2, plain.length - 2);
        return photo.toByteArray();
    }

    /** A picture of one point that says it has a hundred thousand times as many as it may. */
    static byte[] hugePng() {
        var png = picture("png", 1, 1);
        var header = new byte[17];
        System.arraycopy(png, 12, header, 0, 17);
        var side = new byte[] {0, 1, (byte) 0x86, (byte) 0xA0};
        System.arraycopy(side, 0, header, 4, 4);
        System.arraycopy(side, 0, header, 8, 4);
        System.arraycopy(header, 0, png, 12, 17);
        var crc = new CRC32();
        crc.update(header);
        for (var place = 0; place < 4; place++) {
            png[29 + place] = (byte) (crc.getValue() >> 24 - 8 * place);
        }
        return png;
    }

    static byte[] webpWithExif() {
        var parts = new ByteArrayOutputStream();
        parts.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        part(parts, "VP8X", new byte[] {0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        part(parts, "VP8L", new byte[] {0x2F, 0, 0, 0, 0});
        part(parts, "EXIF", "GPS 50.7989 N".getBytes(StandardCharsets.US_ASCII));
        part(parts, "XMP ", "who took it".getBytes(StandardCharsets.US_ASCII));
        var webp = new ByteArrayOutputStream();
        webp.writeBytes("RIFF".getBytes(StandardCharsets.US_ASCII));
        webp.writeBytes(little(parts.size()));
        webp.writeBytes(parts.toByteArray());
        webp.writeBytes("behind the end".getBytes(StandardCharsets.US_ASCII));
        return webp.toByteArray();
    }

    private static void part(ByteArrayOutputStream out, String kind, byte[] content) {
        out.writeBytes(kind.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(little(content.length));
        out.writeBytes(content);
        if (content.length % 2 == 1) {
            out.write(0);
        }
    }

    private static byte[] little(int number) {
        return new byte[] {(byte) number, (byte) (number >> 8), (byte) (number >> 16), (byte) (number >> 24)};
    }

    /** How Office keeps a locked document: an old container with one part called EncryptedPackage. */
    static byte[] lockedDocx() {
        return oldOffice("EncryptedPackage");
    }

    static byte[] oldOffice(String part) {
        var bytes = new byte[4096];
        var magic =
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(magic, 0, bytes, 0, magic.length);
        var name = part.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, 2048, name.length);
        return bytes;
    }

    static Path onDisk(byte[] content) {
        try {
            var path = java.nio.file.Files.createTempFile("file-example", ".bin");
            path.toFile().deleteOnExit();
            return java.nio.file.Files.write(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ReceivedFile received(Files files, String name, byte[] content) {
        try {
            return files.receive(name, new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
