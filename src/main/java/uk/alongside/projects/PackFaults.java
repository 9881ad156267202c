package uk.alongside.projects;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The faults of one pack. Keeps the first ones and counts the rest, so that no file can fill the memory with them. */
class PackFaults {

    static final int KEPT = 200;

    private final List<PackFault> kept = new ArrayList<>();
    private final List<String> order;
    private final Set<String> faultyFiles = new HashSet<>();
    private int count;

    /** @param order the files of a pack, as the answer is to list them */
    PackFaults(List<String> order) {
        this.order = List.copyOf(order);
    }

    void add(String file, int line, String column, String sentence) {
        count++;
        faultyFiles.add(file);
        if (kept.size() < KEPT) {
            kept.add(new PackFault(file, line, column, sentence));
        }
    }

    void add(String file, String sentence) {
        add(file, 0, "", sentence);
    }

    boolean isEmpty() {
        return count == 0;
    }

    boolean isEmptyFor(String file) {
        return !faultyFiles.contains(file);
    }

    PackImport.Refused refused() {
        var sorted = kept.stream()
                .sorted(Comparator.comparingInt((PackFault fault) -> order.indexOf(fault.file()))
                        .thenComparingInt(PackFault::line))
                .toList();
        return new PackImport.Refused(sorted, count - kept.size());
    }
}
