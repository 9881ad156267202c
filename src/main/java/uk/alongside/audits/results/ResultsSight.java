package uk.alongside.audits.results;

import java.util.Set;
import uk.alongside.projects.Audience;
import uk.alongside.projects.Role;
import uk.alongside.projects.Roles;
import uk.alongside.projects.SharedKind;
import uk.alongside.projects.Sharing;
import uk.alongside.schools.SchoolId;

/**
 * What of the results of self-reviews a person's roles open. Where somebody holds several, the widest counts.
 *
 * @param everySchool each school by itself, with what was moderated
 * @param totals all schools together, and those schools by themselves that share their answers with the steering group
 * @param own the schools for which a role is held
 * @param inside the schools whose colleagues' answers are merged for the reader
 */
record ResultsSight(boolean everySchool, boolean totals, Set<SchoolId> own, Set<SchoolId> inside) {

    static ResultsSight of(Roles roles) {
        var every = roles.has(Role.PROJECT_LEAD, Role.QA_LEAD, Role.EVALUATOR);
        return new ResultsSight(
                every,
                every || roles.has(Role.STEERING_GROUP),
                roles.schoolsAs(Role.COACH, Role.HEAD, Role.SENCO),
                roles.schoolsAs(Role.HEAD, Role.SENCO));
    }

    boolean isEmpty() {
        return !totals && own.isEmpty();
    }

    boolean seesFully(SchoolId school) {
        return everySchool || own.contains(school);
    }

    boolean sees(SchoolId school, Sharing sharing) {
        return seesFully(school) || totals && sharing.lets(Audience.STEERING_GROUP, SharedKind.ANSWERS);
    }
}
