package uk.alongside.projects;

import java.util.Map;
import uk.alongside.schools.SchoolId;

/** A project pack that is being written. */
public interface PackTarget {

    /** The letter of each of the project's schools. */
    Map<SchoolId, String> letters();

    /** Adds a row to one of the part's files; a cell for each column, empty where nothing is known. */
    void row(String file, String... cells);
}
