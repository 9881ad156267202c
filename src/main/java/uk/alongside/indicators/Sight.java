package uk.alongside.indicators;

import java.util.Set;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.projects.Role;
import uk.alongside.projects.Roles;
import uk.alongside.schools.SchoolId;

/**
 * What of a board a person's roles open. Where somebody holds several, the widest counts.
 *
 * @param wholeBoard every school, with the project's totals
 * @param naming how the schools are called on a whole board
 * @param own the schools for which a role is held
 * @param average whether own schools stand beside the average of the others
 * @param moneyInputs what the value for money is made of, for those who enter it
 */
record Sight(
        boolean wholeBoard,
        Reach.Naming naming,
        Set<SchoolId> own,
        boolean average,
        boolean moneyInputs,
        boolean moneyFigures) {

    static Sight of(Roles roles) {
        var names = roles.has(Role.PROJECT_LEAD, Role.QA_LEAD, Role.EVALUATOR);
        var whole = names || roles.has(Role.STEERING_GROUP, Role.FUNDER);
        return new Sight(
                whole,
                names
                        ? Reach.Naming.NAMES
                        : roles.has(Role.STEERING_GROUP) ? Reach.Naming.LETTERS_UNLESS_NAMED : Reach.Naming.LETTERS,
                roles.schoolsAs(Role.COACH, Role.HEAD, Role.SENCO, Role.SCHOOL_STAFF),
                roles.has(Role.COACH, Role.HEAD, Role.SENCO),
                roles.has(Role.PROJECT_LEAD, Role.PROJECT_ADMINISTRATOR),
                whole);
    }

    boolean sees(ProjectSchool school) {
        return wholeBoard || own.contains(school.id());
    }

    boolean datesOnly() {
        return !wholeBoard && own.isEmpty();
    }

    boolean ownOnly() {
        return !wholeBoard && !own.isEmpty();
    }

    /** Whether a school's phase may stand beside its letter: only where the school is known anyway. */
    boolean knows(ProjectSchool school) {
        return own.contains(school.id())
                || wholeBoard && naming == Reach.Naming.NAMES
                || wholeBoard && naming == Reach.Naming.LETTERS_UNLESS_NAMED && school.mayBeNamed();
    }
}
