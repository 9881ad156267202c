package uk.alongside.projects;

import java.util.List;

/**
 * One module's part of a project pack. Every such bean reads and writes its own files; the envelope around them, the
 * order and the one transaction are this module's.
 */
public interface PackPart {

    /** The files of this part, in the order in which they stand in a pack. */
    List<PackFile> files();

    /**
     * Reads this part and reports every fault it finds to the pack. Does not touch the database. What it gives back is
     * saved only if no part found a fault.
     */
    PackContent read(PackSource pack);

    /** Writes everything this part knows of the project, in an order that depends on nothing but the content. */
    void write(ProjectId project, PackTarget pack);
}
