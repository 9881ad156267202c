package uk.alongside.projects;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.people.CurrentUser;
import uk.alongside.people.PersonId;
import uk.alongside.trail.Trail;

/** Saves a pack that was found without fault, inside the caller's one transaction. */
@Component
class PackSaving {

    private static final String KEY_ONCE = "project_key_once";

    private final ProjectRecords projects;
    private final ProjectPartRows rows;
    private final HeldRoles heldRoles;
    private final CurrentUser currentUser;
    private final Trail trail;
    private final Clock clock;

    PackSaving(
            ProjectRecords projects,
            ProjectPartRows rows,
            HeldRoles heldRoles,
            CurrentUser currentUser,
            Trail trail,
            Clock clock) {
        this.projects = projects;
        this.rows = rows;
        this.heldRoles = heldRoles;
        this.currentUser = currentUser;
        this.trail = trail;
        this.clock = clock;
    }

    /** False, and nothing saved, where a project with this key exists. */
    boolean save(ProjectPart.Content content, List<PackContent> others) {
        var project = content.project();
        if (projects.byKey(project.key()).isPresent()) {
            return false;
        }
        var counts = "%d schools, %d themes"
                .formatted(content.schools().size(), content.themes().size());
        trail.bulk(project.id().asSubject(), "imported a pack", counts, () -> {
            var schools = rows.save(content);
            others.forEach(part -> part.save(project.id(), schools));
            return schools.size();
        });
        // Outside the bulk run, so that taking the lead has a line of its own on the trail.
        currentUser.ifPerson().ifPresent(person -> takeTheLead(person, project.id()));
        return true;
    }

    private void takeTheLead(PersonId person, ProjectId project) {
        heldRoles.save(new HeldRole(new Participation(
                person, project, Role.PROJECT_LEAD, Optional.empty(), SchoolTime.today(clock), Optional.empty())));
        ProjectAccess.askAgain();
    }

    /** Whether two people used the same key at once, and the database let only one. */
    static boolean isAboutKey(DuplicateKeyException twoAtOnce) {
        return String.valueOf(twoAtOnce.getMostSpecificCause().getMessage()).contains(KEY_ONCE);
    }
}
