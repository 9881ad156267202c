package uk.alongside.projects;

import java.util.List;

/**
 * A file that a project pack may hold.
 *
 * @param name for instance {@code ratings.csv}
 * @param columns its header, in this order
 * @param required whether a pack without it is refused; otherwise a missing file means that nothing is known
 * @param mostRows how many it may have: as many as the pages that show them can bear
 * @param since the first version of the format that knows it
 */
public record PackFile(String name, List<String> columns, boolean required, int mostRows, int since) {

    public PackFile {
        columns = List.copyOf(columns);
    }

    /** A file that every version of the format knows. */
    public PackFile(String name, List<String> columns, boolean required, int mostRows) {
        this(name, columns, required, mostRows, Manifest.FIRST_VERSION);
    }
}
