package uk.alongside.projects;

import org.springframework.stereotype.Component;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.trail.TrailGuard;

/** Lets the lead of a project read its trail, and nobody else. */
@Component
class ProjectTrailGuard implements TrailGuard {

    private final ProjectAccess access;

    ProjectTrailGuard(ProjectAccess access) {
        this.access = access;
    }

    @Override
    public boolean mayRead(SubjectRef scope) {
        var project = new ProjectId(scope.id());
        return scope.equals(project.asSubject()) && access.in(project).has(Role.PROJECT_LEAD);
    }
}
