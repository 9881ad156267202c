package uk.alongside.projects;

import java.util.List;

/**
 * A file that a project pack may hold.
 *
 * @param name for instance {@code ratings.csv}
 * @param columns its header, in this order
 * @param required whether a pack without it is refused; otherwise a missing file means that nothing is known
 * @param mostRows how many it may have: as many as the pages that show them can bear
 */
public record PackFile(String name, List<String> columns, boolean required, int mostRows) {

    public PackFile {
        columns = List.copyOf(columns);
    }
}
