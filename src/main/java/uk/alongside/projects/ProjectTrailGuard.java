package uk.alongside.projects;

import org.springframework.stereotype.Component;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.schools.SchoolId;
import uk.alongside.trail.TrailGuard;

/** Lets the lead of a project read its trail, and the head and the SENCO of a school what concerns their school. */
@Component
class ProjectTrailGuard implements TrailGuard {

    private final ProjectAccess access;

    ProjectTrailGuard(ProjectAccess access) {
        this.access = access;
    }

    @Override
    public boolean mayRead(SubjectRef scope) {
        var project = new ProjectId(scope.id());
        if (scope.equals(project.asSubject())) {
            return access.in(project).has(Role.PROJECT_LEAD);
        }
        var school = new SchoolId(scope.id());
        return scope.equals(school.asSubject()) && access.standsForSchool(school, Role.HEAD, Role.SENCO);
    }
}
