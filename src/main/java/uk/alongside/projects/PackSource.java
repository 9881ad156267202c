package uk.alongside.projects;

import java.util.List;

/** A project pack that is being read: its rows, and where its faults are reported. */
public interface PackSource {

    /** What the project's own part says that there is; other parts may speak of nothing else. */
    PackOutline outline();

    /** The rows below the header; none where the file is missing or cannot be read, which is reported already. */
    List<PackRow> rows(String file);

    /**
     * Whether this file could be read. Where it could not, that is reported already, and rows that refer to something in
     * it are not blamed as well.
     */
    default boolean couldRead(String file) {
        return true;
    }

    /**
     * Reports a fault, in words that say what to do.
     *
     * @param line counted from 1, the header's line; 0 for the file as a whole
     * @param column the column's name; empty for the line as a whole
     */
    void fault(String file, int line, String column, String sentence);
}
