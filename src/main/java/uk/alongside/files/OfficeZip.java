package uk.alongside.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * Looks into a file of Word, Excel, PowerPoint or OpenDocument, which is a zip file inside: that it is what it says, opens
 * to no more than 200 MB, and carries no program.
 */
final class OfficeZip {

    static final String BOMB = "This file opens to far more than it seems to hold. Save it anew, and choose that one.";
    static final String PROGRAM =
            "This file has a program inside (macros). Save it without, as .docx, .xlsx, .pptx, .odt or"
                    + " .ods, and choose that one.";
    static final String BROKEN =
            "This file is damaged or was not saved to its end. Open it, save it anew, and choose it" + " again.";

    /** No more of a file than this is ever read. */
    static final long MOST_INSIDE = 200L * 1024 * 1024;

    private static final int MOST_PARTS = 10_000;
    private static final String CONTENTS = "[Content_Types].xml";
    private static final String KIND = "mimetype";
    private static final Map<String, FileType> MICROSOFT = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", FileType.DOCX,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", FileType.XLSX,
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", FileType.PPTX);

    private final Path file;

    OfficeZip(Path file) {
        this.file = file;
    }

    FileType type() throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            measure(zip);
            var contents = zip.getEntry(CONTENTS);
            if (contents != null) {
                return microsoft(zip, contents);
            }
            var kind = zip.getEntry(KIND);
            if (kind != null) {
                return openDocument(zip, kind);
            }
        } catch (java.util.zip.ZipException | XMLStreamException damaged) {
            throw TypeOfFile.refused(BROKEN);
        }
        throw TypeOfFile.refused(TypeOfFile.NOT_A_ZIP);
    }

    /** Opens every part and counts, because what a zip file says of its own size need not be true. */
    private static void measure(ZipFile zip) throws IOException {
        if (zip.size() > MOST_PARTS) {
            throw TypeOfFile.refused(BOMB);
        }
        var left = MOST_INSIDE;
        var nowhere = new byte[64 * 1024];
        for (var parts = zip.entries(); parts.hasMoreElements(); ) {
            var part = parts.nextElement();
            var name = part.getName().toLowerCase(Locale.ROOT);
            if (name.contains("vbaproject") || name.startsWith("basic/") || name.startsWith("scripts/")) {
                throw TypeOfFile.refused(PROGRAM);
            }
            try (var content = zip.getInputStream(part)) {
                for (var read = content.read(nowhere); read >= 0; read = content.read(nowhere)) {
                    left -= read;
                    if (left < 0) {
                        throw TypeOfFile.refused(BOMB);
                    }
                }
            }
        }
    }

    private static FileType microsoft(ZipFile zip, ZipEntry contents) throws IOException, XMLStreamException {
        Optional<FileType> found = Optional.empty();
        try (var content = zip.getInputStream(contents)) {
            var xml = Xml.reader(content);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    var kind = xml.getAttributeValue(null, "ContentType");
                    if (kind != null && kind.toLowerCase(Locale.ROOT).contains("macroenabled")) {
                        throw TypeOfFile.refused(PROGRAM);
                    }
                    if (kind != null && MICROSOFT.containsKey(kind)) {
                        found = Optional.of(MICROSOFT.get(kind));
                    }
                }
            }
        }
        return found.orElseThrow(() -> TypeOfFile.refused(TypeOfFile.NOT_TAKEN));
    }

    private static FileType openDocument(ZipFile zip, ZipEntry kind) throws IOException, XMLStreamException {
        String named;
        try (var content = zip.getInputStream(kind)) {
            named = new String(content.readNBytes(200), StandardCharsets.US_ASCII).strip();
        }
        var manifest = zip.getEntry("META-INF/manifest.xml");
        if (manifest != null) {
            try (var content = zip.getInputStream(manifest)) {
                if (isLocked(content)) {
                    throw TypeOfFile.refused(TypeOfFile.LOCKED);
                }
            }
        }
        if (named.equals(FileType.ODT.mediaType())) {
            return FileType.ODT;
        }
        if (named.equals(FileType.ODS.mediaType())) {
            return FileType.ODS;
        }
        throw TypeOfFile.refused(TypeOfFile.NOT_TAKEN);
    }

    private static boolean isLocked(InputStream manifest) throws XMLStreamException {
        var xml = Xml.reader(manifest);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("encryption-data")) {
                return true;
            }
        }
        return false;
    }
}
