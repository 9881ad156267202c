package uk.alongside.evidence;

import org.springframework.stereotype.Component;
import uk.alongside.projects.Audience;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.Role;
import uk.alongside.projects.SharedKind;
import uk.alongside.projects.SharingChoices;
import uk.alongside.schools.SchoolId;

/**
 * Who reads a school's evidence: its own people, its coach, whoever leads, assures or evaluates the project, and the steering
 * group where the school shares it with them.
 */
@Component
public class EvidenceAccess {

    private static final Role[] OWN_PEOPLE = {Role.HEAD, Role.SENCO, Role.SCHOOL_STAFF};
    private static final Role[] OF_ALL_SCHOOLS = {Role.PROJECT_LEAD, Role.QA_LEAD, Role.EVALUATOR};

    private final ProjectAccess access;
    private final SharingChoices sharing;

    EvidenceAccess(ProjectAccess access, SharingChoices sharing) {
        this.access = access;
        this.sharing = sharing;
    }

    /** Whether the person at the keyboard reads what shows how this school is doing. */
    public boolean mayRead(ProjectId project, SchoolId school) {
        var roles = access.in(project);
        return isOwnSchool(project, school)
                || roles.has(OF_ALL_SCHOOLS)
                || roles.schoolsAs(Role.COACH).contains(school)
                || roles.has(Role.STEERING_GROUP)
                        && sharing.of(project, school).lets(Audience.STEERING_GROUP, SharedKind.EVIDENCE);
    }

    /** Whether the person at the keyboard belongs to this school in the project. */
    public boolean isOwnSchool(ProjectId project, SchoolId school) {
        return access.in(project).schoolsAs(OWN_PEOPLE).contains(school);
    }
}
