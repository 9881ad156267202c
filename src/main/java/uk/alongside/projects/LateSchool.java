package uk.alongside.projects;

import java.time.LocalDate;
import java.util.Optional;
import uk.alongside.schools.NewSchool;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolId;

/**
 * A school that joins a project which has begun.
 *
 * @param registered the school in the register; empty for an invented one, which is described by name and phase instead
 */
public record LateSchool(
        Optional<SchoolId> registered, String name, Optional<Phase> phase, LocalDate firstDay, String reason) {

    static final int LONGEST_NAME = NewSchool.LONGEST_NAME;
}
