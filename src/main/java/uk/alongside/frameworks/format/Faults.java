package uk.alongside.frameworks.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.alongside.frameworks.FrameworkFault;

/** What is wrong with one file. Keeps the first faults and counts the rest, so that no file can fill the memory with them. */
public final class Faults {

    static final int KEPT = 200;

    private final List<FrameworkFault> kept = new ArrayList<>();
    private int count;

    void add(String sheet, int line, String column, String sentence) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(new FrameworkFault(sheet, line, column, sentence));
        }
    }

    /** About the file as a whole. */
    void add(String sentence) {
        add("", 0, "", sentence);
    }

    public boolean isEmpty() {
        return count == 0;
    }

    boolean isFull() {
        return count >= KEPT;
    }

    int count() {
        return count;
    }

    /** The first of them, sheet by sheet in the order in which they were met, each from the top. */
    public List<FrameworkFault> list() {
        var sheets = kept.stream().map(FrameworkFault::sheet).distinct().toList();
        return kept.stream()
                .sorted(Comparator.comparingInt((FrameworkFault fault) -> sheets.indexOf(fault.sheet()))
                        .thenComparingInt(FrameworkFault::line))
                .toList();
    }

    /** How many there are beyond those that are listed. */
    public int more() {
        return count - kept.size();
    }
}
