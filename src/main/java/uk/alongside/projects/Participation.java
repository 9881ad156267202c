package uk.alongside.projects;

import java.time.LocalDate;
import java.util.Optional;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;

/**
 * That a person has a role in a project, and since when.
 *
 * <p>A coach has one for each school they coach, and may have one for the project as a whole: before pairs are made they coach
 * nobody yet.
 *
 * @param school the school for which the role is held; there for the roles that are a school's, perhaps for a coach, and for no
 *     other
 * @param from the first day
 * @param until the last day; empty while no end is set; the day before the first where the role was ended at once
 */
public record Participation(
        PersonId person,
        ProjectId project,
        Role role,
        Optional<SchoolId> school,
        LocalDate from,
        Optional<LocalDate> until) {

    public Participation {
        if (school.isPresent() ? !role.mayBeForASchool() : role.isForASchool()) {
            throw new RuleBroken(
                    school.isEmpty()
                            ? "Choose the school for which this person is " + role.words() + "."
                            : "The role of " + role.words() + " is held for the whole project, not for one school.",
                    "school");
        }
        if (until.isPresent() && until.get().isBefore(from.minusDays(1))) {
            throw new RuleBroken("The last day cannot be before the first.", "until");
        }
    }
}
