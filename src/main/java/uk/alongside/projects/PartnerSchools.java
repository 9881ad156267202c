package uk.alongside.projects;

import java.util.Set;
import uk.alongside.schools.SchoolId;

/** A module that knows which schools are paired. What a school shows its partner is for the school to choose. */
public interface PartnerSchools {

    /** The partners that this school has in the project today. */
    Set<SchoolId> of(ProjectId project, SchoolId school);
}
