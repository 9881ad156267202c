package uk.alongside.projects;

import java.util.Map;
import uk.alongside.schools.SchoolId;

/** What one part of a pack holds: read, found to be without fault, and ready to be saved. */
@FunctionalInterface
public interface PackContent {

    /**
     * Saves it, inside the import's one transaction and in bulk. The project's own part comes first, so that its
     * schools exist.
     *
     * @param schools the project's schools by letter
     */
    void save(ProjectId project, Map<String, SchoolId> schools);
}
