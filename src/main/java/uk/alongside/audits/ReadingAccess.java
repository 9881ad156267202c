package uk.alongside.audits;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.alongside.evidence.EvidenceAccess;
import uk.alongside.people.CurrentUser;
import uk.alongside.projects.Audience;
import uk.alongside.projects.PartnerSchools;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.Role;
import uk.alongside.projects.Roles;
import uk.alongside.projects.RolesAtSchool;
import uk.alongside.projects.SharedKind;
import uk.alongside.projects.SharingChoices;
import uk.alongside.schools.SchoolId;

/**
 * Who reads a self-review that was sent, and who moderates it.
 *
 * <p>Lead, QA lead and evaluator read every school's, a coach those of their own schools, head and SENCO their own; the
 * partner school and the steering group what a school shares. The final round is moderated by somebody who never coached
 * the school.
 */
@Component
class ReadingAccess {

    private static final Role[] WHO_READ_ALL = {Role.PROJECT_LEAD, Role.QA_LEAD, Role.EVALUATOR};
    private static final Role[] WHO_READ_THEIRS = {Role.COACH, Role.HEAD, Role.SENCO};
    private static final Role[] WHO_WORK_AT_A_SCHOOL = {Role.HEAD, Role.SENCO};

    private final ProjectAccess access;
    private final RolesAtSchool rolesAtSchool;
    private final SharingChoices sharing;
    private final ObjectProvider<PartnerSchools> partners;
    private final EvidenceAccess evidence;
    private final CurrentUser currentUser;

    ReadingAccess(
            ProjectAccess access,
            RolesAtSchool rolesAtSchool,
            SharingChoices sharing,
            ObjectProvider<PartnerSchools> partners,
            EvidenceAccess evidence,
            CurrentUser currentUser) {
        this.access = access;
        this.rolesAtSchool = rolesAtSchool;
        this.sharing = sharing;
        this.partners = partners;
        this.evidence = evidence;
        this.currentUser = currentUser;
    }

    /** Whether the person at the keyboard reads what this school has sent. */
    boolean mayRead(Place.School school) {
        var roles = access.in(school.project());
        return readsByRole(roles, school.id()) || readsWhatIsShared(roles, school);
    }

    /** Whether they see the moderated judgements: what a school shares of its answers are its own. */
    boolean seesModeration(Place.School school) {
        return readsByRole(access.in(school.project()), school.id());
    }

    /** Whether they see what is behind it as well. */
    boolean mayReadEvidence(Place.School school) {
        return evidence.mayRead(school.project(), school.id());
    }

    private boolean readsByRole(Roles roles, SchoolId school) {
        return roles.has(WHO_READ_ALL) || roles.schoolsAs(WHO_READ_THEIRS).contains(school);
    }

    private boolean readsWhatIsShared(Roles roles, Place.School school) {
        var partner = !roles.schoolsAs(WHO_WORK_AT_A_SCHOOL).isEmpty()
                && roles.schoolsAs(WHO_WORK_AT_A_SCHOOL).stream()
                        .anyMatch(own -> partnersOf(school, own).contains(school.id()));
        if (!partner && !roles.has(Role.STEERING_GROUP)) {
            return false;
        }
        var shared = sharing.of(school.project(), school.id());
        return partner && shared.lets(Audience.PARTNER_SCHOOL, SharedKind.ANSWERS)
                || roles.has(Role.STEERING_GROUP) && shared.lets(Audience.STEERING_GROUP, SharedKind.ANSWERS);
    }

    private Set<SchoolId> partnersOf(Place.School school, SchoolId own) {
        return partners.stream()
                .flatMap(some -> some.of(school.project(), own).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether they read it for another organisation than the school: then it is on the trail. */
    boolean readsFromOutside(Place.School school) {
        return !access.in(school.project())
                .schoolsAs(Role.HEAD, Role.SENCO, Role.SCHOOL_STAFF)
                .contains(school.id());
    }

    /** Whether they speak for the school. */
    boolean speaksFor(Place.School school) {
        return access.in(school.project()).schoolsAs(WHO_WORK_AT_A_SCHOOL).contains(school.id());
    }

    /** Whether their role lets them moderate this school; which round is another question. */
    boolean moderates(Place.School school) {
        var roles = access.in(school.project());
        return roles.has(Role.QA_LEAD) || roles.schoolsAs(Role.COACH).contains(school.id());
    }

    /** Why somebody who moderates this school does not moderate this round; empty where they do. */
    Optional<String> mayNotModerate(Place place) {
        return place.round().kind() == RoundKind.FINAL
                        && rolesAtSchool.everHeld(
                                currentUser.id(), Role.COACH, place.school().id())
                ? Optional.of("The final round is moderated by somebody who never coached this school.")
                : Optional.empty();
    }
}
