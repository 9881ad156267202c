package uk.alongside.projects;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/**
 * Opens the zip file that somebody sent, without trusting a word of it.
 *
 * <p>Everything stays in memory and every byte is counted while it is unpacked, so that a small file cannot become a
 * large one. What an entry is called decides only whether it is one of the files a pack has; no name is ever a path.
 */
class PackZip {

    static final int LARGEST_ZIP = 10 * 1024 * 1024;
    static final int LARGEST_FILE = 10 * 1024 * 1024;
    static final int LARGEST_PACK = 20 * 1024 * 1024;
    static final int MOST_ENTRIES = 64;

    /** What macOS adds to every zip file it makes; harmless, and the person cannot help it. */
    private static final Pattern LEFT_BY_MACOS = Pattern.compile("__MACOSX/(?:\\._[^/\\\\]{1,100})?|\\.DS_Store");

    private static final Pattern LEADS_OUT =
            Pattern.compile("[/\\\\].*|[A-Za-z]:.*|(?:.*[/\\\\])?\\.\\.(?:[/\\\\].*)?");
    private static final String ZIP_AGAIN =
            " Zip the CSV files again with your computer's own program, without a password, and import that file.";

    private final Set<String> known;
    private final PackFaults faults;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private int unpacked;

    private PackZip(Set<String> known, PackFaults faults) {
        this.known = known;
        this.faults = faults;
    }

    /**
     * The files of the zip that a pack has; what else there is becomes a fault. Empty where the zip could not be unpacked
     * to its end.
     */
    static Optional<Map<String, byte[]>> open(byte[] zip, Set<String> known, PackFaults faults) {
        var opened = new PackZip(known, faults);
        var fault = opened.directoryFault(zip);
        if (fault.isPresent()) {
            faults.add("", fault.get());
            return Optional.empty();
        }
        return opened.unpack(zip) ? Optional.of(opened.files) : Optional.empty();
    }

    private Optional<String> directoryFault(byte[] zip) {
        if (zip.length > LARGEST_ZIP) {
            return Optional.of("The file is larger than 10 MB. A project pack is much smaller; check that it holds"
                    + " nothing but the CSV files of one project.");
        }
        return ZipDirectory.read(zip)
                .map(directory -> {
                    if (directory.isEncrypted()) {
                        return Optional.of("The zip file is locked with a password." + ZIP_AGAIN);
                    }
                    if (directory.isCompressedOtherwise()) {
                        return Optional.of("The zip file is compressed in a way that we cannot read." + ZIP_AGAIN);
                    }
                    if (directory.isWorkbook()) {
                        return Optional.of("This is an Excel workbook. Save each sheet as \"CSV UTF-8\", put the files"
                                + " into a zip file and import that.");
                    }
                    return Optional.<String>empty();
                })
                .orElseGet(() -> Optional.of(
                        zip.length == 0
                                ? "The file is empty. Choose the pack again."
                                : "This is not a zip file, or it was cut short on its way. Choose the pack as it was"
                                        + " exported, or zip the CSV files and import that file."));
    }

    private boolean unpack(byte[] zip) {
        int entries = 0;
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    faults.add(
                            "",
                            "The zip file holds more than %d files. Leave only the CSV files of one project in it."
                                    .formatted(MOST_ENTRIES));
                    return false;
                }
                var content = content(entry.getName(), stream);
                if (content.isEmpty()) {
                    return false;
                }
                take(entry.getName(), content.get());
            }
            if (entries == 0) {
                faults.add("", "The zip file holds no files. Put the CSV files of the project into it.");
            }
            return entries > 0;
        } catch (IOException | RuntimeException damaged) {
            // The reader of zip files answers some kinds of damage with an unchecked exception.
            faults.add("", "The zip file is damaged and cannot be unpacked." + ZIP_AGAIN);
            return false;
        }
    }

    /** Empty where the entry grows beyond the limits; then the rest of the zip is not looked at. */
    private Optional<byte[]> content(String name, ZipInputStream stream) throws IOException {
        var content = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            unpacked += read;
            if (content.size() + read > LARGEST_FILE) {
                faults.add(shown(name), "This file is larger than 10 MB when unpacked. Nothing more was read.");
                return Optional.empty();
            }
            if (unpacked > LARGEST_PACK) {
                faults.add("", "The files are larger than 20 MB together when unpacked. Nothing more was read.");
                return Optional.empty();
            }
            content.write(buffer, 0, read);
        }
        return Optional.of(content.toByteArray());
    }

    private void take(String name, byte[] content) {
        if (LEFT_BY_MACOS.matcher(name).matches()) {
            return;
        }
        var file = shown(name);
        if (LEADS_OUT.matcher(name).matches()) {
            faults.add(file, "This name leads out of the pack. Remove the file; nothing was written anywhere.");
        } else if (name.contains("/") || name.contains("\\")) {
            faults.add(file, "This stands in a folder. Zip the CSV files themselves, not the folder around them.");
        } else if (!known.contains(name)) {
            faults.add(
                    file,
                    known.stream()
                            .filter(name::equalsIgnoreCase)
                            .findFirst()
                            .map(right -> "Call this file " + right + ", all in small letters.")
                            .orElse(
                                    "This file does not belong to a project pack. Remove it, or check the spelling of its"
                                            + " name."));
        } else if (!seen.add(name)) {
            faults.add(file, "This file is in the zip file twice. Keep one of them.");
        } else {
            files.put(name, content);
        }
    }

    /** A name as a page may show it: without control characters and not too long. */
    private static String shown(String name) {
        var clean = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]", "?");
        return clean.length() <= 80 ? clean : clean.substring(0, 80) + "…";
    }
}
