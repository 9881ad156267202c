package uk.alongside.projects;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One pack on its way in. */
class PackReading implements PackSource {

    static final int MOST_ROWS = 250_000;

    private final Map<String, PackFile> known = new LinkedHashMap<>();
    private final Map<String, byte[]> files;
    private final boolean unpacked;
    private final Map<String, List<PackRow>> tables = new HashMap<>();
    private final PackFaults faults;
    private final Set<String> unreadable = new HashSet<>();
    private PackOutline outline = PackOutline.NOTHING;
    private int rows;
    private boolean full;

    PackReading(byte[] zip, List<PackFile> files) {
        files.forEach(file -> known.put(file.name(), file));
        faults = new PackFaults(List.copyOf(known.keySet()));
        var unpacked = PackZip.open(zip, known.keySet(), faults);
        this.unpacked = unpacked.isPresent();
        this.files = unpacked.orElse(Map.of());
    }

    /** Reports every file that a pack must have and this one has not. */
    void reportMissingFiles() {
        for (var file : known.values()) {
            if (file.required() && !files.containsKey(file.name())) {
                faults.add(
                        file.name(),
                        "This file is missing. Add it to the zip file; its first line is: "
                                + String.join(",", file.columns()));
            }
        }
    }

    void outline(PackOutline outline) {
        this.outline = outline;
    }

    @Override
    public PackOutline outline() {
        return outline;
    }

    @Override
    public List<PackRow> rows(String file) {
        return tables.computeIfAbsent(file, this::read);
    }

    private List<PackRow> read(String name) {
        var file = known.get(name);
        if (file == null) {
            throw new IllegalArgumentException("No part of a pack is called " + name);
        }
        var table = Optional.ofNullable(files.get(name))
                .flatMap(bytes -> PackText.decode(file, bytes, faults))
                .flatMap(text -> PackTable.read(file, text, this));
        if (table.isEmpty()) {
            unreadable.add(name);
        }
        return table.orElse(List.of());
    }

    /** Remembers that not every row could be read, so that rows elsewhere are not blamed for what may stand there. */
    void couldNotReadAllOf(String file) {
        unreadable.add(file);
    }

    @Override
    public boolean couldRead(String file) {
        return !unreadable.contains(file);
    }

    /**
     * Counts a row; false where it was one too many for the pack or for its file, and a fault when that is new.
     *
     * @param before how many rows of this file were read before it
     */
    boolean hasRoomForARow(PackFile file, int line, int before) {
        if (before >= file.mostRows()) {
            faults.add(
                    file.name(),
                    line,
                    "",
                    "This file may have %,d rows at most, and more are here. Keep what the project needs."
                            .formatted(file.mostRows()));
            couldNotReadAllOf(file.name());
            return false;
        }
        if (++rows > MOST_ROWS) {
            if (!full) {
                faults.add(
                        file.name(),
                        line,
                        "",
                        "The pack has more than %,d lines. Nothing more was read.".formatted(MOST_ROWS));
            }
            full = true;
            couldNotReadAllOf(file.name());
            return false;
        }
        return true;
    }

    @Override
    public void fault(String file, int line, String column, String sentence) {
        faults.add(file, line, column, sentence);
    }

    boolean isFaultlessIn(String file) {
        return faults.isEmptyFor(file);
    }

    boolean isFaultless() {
        return faults.isEmpty();
    }

    /** False where the zip file itself could not be unpacked to its end. */
    boolean couldUnpack() {
        return unpacked;
    }

    PackImport.Refused refusedBecauseKeyExists(String key) {
        var line = rows(ProjectPart.PROJECT.name()).getFirst().line();
        fault(
                ProjectPart.PROJECT.name(),
                line,
                "key",
                "There is a project with the key \"%s\" already. An import never changes a project; choose another key."
                        .formatted(key));
        return refused();
    }

    PackImport.Refused refused() {
        return faults.refused();
    }
}
