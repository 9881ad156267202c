package uk.alongside.frameworks.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Unpacks a zip file, or a workbook, which is one too, without trusting a word of it. All stays in memory, every byte is
 * counted while it is unpacked, and no name is ever a path.
 */
final class Unpacked {

    private static final String TOO_LARGE =
            "The file is larger than %d MB when unpacked. That is far more than is asked for; nothing was read."
                    .formatted(Limits.UNPACKED / 1024 / 1024);

    private Unpacked() {}

    static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** The files by their names. Empty where it cannot be unpacked to its end, which is then a fault. */
    static Optional<Map<String, byte[]>> files(byte[] zip, Faults faults) {
        var files = new LinkedHashMap<String, byte[]>();
        long all = 0;
        try (var channel = new SeekableInMemoryByteChannel(zip);
                var opened = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            for (var entry : Collections.list(opened.getEntries())) {
                var refusal = refusal(entry, opened, files);
                if (refusal.isPresent()) {
                    faults.add(refusal.get());
                    return Optional.empty();
                }
                if (entry.isDirectory()) {
                    continue;
                }
                var content = new ByteArrayOutputStream();
                try (var stream = opened.getInputStream(entry)) {
                    var buffer = new byte[8192];
                    for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                        all += read;
                        if (all > Limits.UNPACKED) {
                            faults.add(TOO_LARGE);
                            return Optional.empty();
                        }
                        content.write(buffer, 0, read);
                    }
                }
                files.put(entry.getName(), content.toByteArray());
            }
        } catch (IOException | RuntimeException damaged) {
            // The reader of zip files answers some kinds of damage with an unchecked exception.
            faults.add("The file is damaged and cannot be unpacked. Save it again, and send that file.");
            return Optional.empty();
        }
        if (files.isEmpty()) {
            faults.add("The zip file holds no files, or was cut short on its way.");
            return Optional.empty();
        }
        return Optional.of(files);
    }

    private static Optional<String> refusal(ZipArchiveEntry entry, ZipFile zip, Map<String, byte[]> before) {
        if (before.size() >= Limits.FILES_IN_ZIP) {
            return Optional.of(
                    "The file holds more than %d files inside it. Nothing was read.".formatted(Limits.FILES_IN_ZIP));
        }
        if (before.containsKey(entry.getName())) {
            return Optional.of("The file is damaged: it holds \"%s\" twice.".formatted(Tables.shown(entry.getName())));
        }
        if (!zip.canReadEntryData(entry)) {
            return Optional.of(
                    "The file is locked with a password, or compressed in a way that we cannot read. Save it again"
                            + " without a password, and send that file.");
        }
        return Optional.empty();
    }

    /** The same files in a zip of our own making, in which there is nothing that we have not seen. */
    static byte[] packed(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTime(FIXED_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    /** 1 January 2000: the same bytes for the same content. */
    private static final long FIXED_TIME = 946_684_800_000L;
}
