package uk.alongside.projects;

import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolId;

/**
 * A school that takes part in a project.
 *
 * @param letter what the project calls it where names are not shown; see {@link Letters}
 * @param name as the project knows it; {@code School A} where the project withholds names
 * @param mayBeNamed whether it agreed that the steering group sees its name
 * @param takingPart since when and until when it takes part
 */
public record ProjectSchool(
        SchoolId id, String letter, String name, Phase phase, boolean mayBeNamed, TakingPart takingPart) {}
