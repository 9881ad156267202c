package uk.alongside.projects;

import java.util.Set;
import uk.alongside.schools.SchoolId;

/**
 * Somebody who was invited and has not answered yet.
 *
 * @param schools the schools for which they were; none where it was for a project as a whole
 */
public record InvitedPerson(String name, Set<SchoolId> schools) {}
