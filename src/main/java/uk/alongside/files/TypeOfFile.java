package uk.alongside.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.RuleBroken;

/** Finds out what a file is by looking into it, and turns away what cannot be kept, with a sentence that says what to do. */
@Component
class TypeOfFile {

    static final String NOT_TAKEN = "Files of this kind cannot be kept here. Save it as PDF, Word, Excel, PowerPoint,"
            + " OpenDocument, CSV or plain text, or as a PNG, JPEG or WebP picture, and choose that one.";
    static final String OLD_OFFICE =
            "This is a file of an old kind (.doc, .xls or .ppt), or of another program. Save it as"
                    + " .docx, .xlsx, .pptx or PDF, and choose that one.";
    static final String LOCKED =
            "This file is locked with a password, so nobody else could open it. Save it without one, and choose it again.";
    static final String NOT_A_ZIP =
            "A zip file hides what is in it. Choose the files inside it instead, one after the other.";
    static final String OTHER_PICTURE = "Pictures of this kind cannot be kept here. Save it as JPEG or PNG, and choose"
            + " that one. An iPhone makes JPEG when Settings, Camera, Formats says “Most compatible”.";

    private static final Map<String, FileType> BY_CONTENT = Map.of(
            "application/pdf", FileType.PDF,
            "image/png", FileType.PNG,
            "image/jpeg", FileType.JPEG,
            "image/webp", FileType.WEBP);
    private static final Set<String> TEXTS_THAT_DO_THINGS =
            Set.of("html", "javascript", "ecmascript", "vbscript", "xml", "calendar", "vcard", "x-php", "x-jsp", "asp");
    private static final byte[] LOCKED_PART = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final byte[] OLD_CONTAINER = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    private static final int BEGINNING = 64 * 1024;

    private final MimeTypes kinds = MimeTypes.getDefaultMimeTypes();

    FileType of(Path file, String name) throws IOException {
        byte[] beginning;
        try (var content = java.nio.file.Files.newInputStream(file)) {
            beginning = content.readNBytes(BEGINNING);
        }
        var found = found(beginning);
        var simple = BY_CONTENT.get(found.toString());
        if (simple != null) {
            return simple;
        }
        if (beginning.length > 3 && beginning[0] == 'P' && beginning[1] == 'K') {
            return new OfficeZip(file).type();
        }
        if (Arrays.mismatch(beginning, OLD_CONTAINER) == OLD_CONTAINER.length) {
            throw refused(holds(file, LOCKED_PART) ? LOCKED : OLD_OFFICE);
        }
        if (found.getType().equals("image")) {
            throw refused(found.getSubtype().startsWith("svg") ? NOT_TAKEN : OTHER_PICTURE);
        }
        return text(found, beginning, name);
    }

    private MediaType found(byte[] beginning) throws IOException {
        try (var content = TikaInputStream.get(beginning)) {
            return kinds.detect(content, new Metadata()).getBaseType();
        }
    }

    /** Of texts the content does not say whether they are a table: there the name counts, and nothing hangs on it. */
    private static FileType text(MediaType found, byte[] beginning, String name) {
        var ending = name.toLowerCase(Locale.ROOT);
        var isText = found.getType().equals("text") && !TEXTS_THAT_DO_THINGS.contains(found.getSubtype())
                || found.toString().equals("message/rfc822");
        if (isText && isReadable(beginning)) {
            if (ending.endsWith(".csv")) {
                return FileType.CSV;
            }
            if (ending.endsWith(".txt") || !ending.contains(".")) {
                return FileType.TXT;
            }
        }
        throw refused(NOT_TAKEN);
    }

    private static boolean isReadable(byte[] beginning) {
        for (var sign : beginning) {
            if (sign >= 0 && sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r' && sign != '\f') {
                return false;
            }
        }
        return true;
    }

    /** The text of these bytes: UTF-8, or what old spreadsheets write. */
    static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static boolean holds(Path file, byte[] sought) throws IOException {
        var all = java.nio.file.Files.readAllBytes(file);
        for (var start = 0; start <= all.length - sought.length; start++) {
            if (Arrays.equals(all, start, start + sought.length, sought, 0, sought.length)) {
                return true;
            }
        }
        return false;
    }

    static RuleBroken refused(String sentence) {
        return new RuleBroken(sentence, Files.FIELD);
    }
}
