package uk.alongside.walks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A pack in the hands of a person, who opens it with a program of their own and changes what stands in it. */
record ExportedPack(Map<String, String> files) {

    static ExportedPack of(byte[] zip) {
        var files = new LinkedHashMap<String, String>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), new String(entries.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ExportedPack(files);
    }

    /** The same project under another key, which is the first word of its row. */
    ExportedPack under(String key) {
        var row = files.getOrDefault("project.csv", "").split("\n")[1];
        return with("project.csv", row, key + row.substring(row.indexOf(',')));
    }

    /** The same pack with one passage of a file written differently. */
    ExportedPack with(String file, String passage, String instead) {
        var text = files.getOrDefault(file, "");
        if (!text.contains(passage)) {
            throw new IllegalArgumentException("%s does not say %s".formatted(file, passage));
        }
        var changed = new LinkedHashMap<>(files);
        changed.put(file, text.replaceFirst(Pattern.quote(passage), Matcher.quoteReplacement(instead)));
        return new ExportedPack(changed);
    }

    byte[] zipped() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
