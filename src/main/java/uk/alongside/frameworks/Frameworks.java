package uk.alongside.frameworks;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.NotFound;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.Role;

/**
 * The review frameworks that there are, for those who read them.
 *
 * <p>Whoever takes part in a project reads its own published editions, and everybody who is signed in those that the portal
 * ships. Drafts are read by those who make them and those who watch over it: lead, QA lead and evaluator.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Frameworks {

    private static final Role[] WHO_READ_DRAFTS = {Role.PROJECT_LEAD, Role.QA_LEAD, Role.EVALUATOR};

    private final FrameworkRows rows;
    private final FrameworkReading reading;
    private final ProjectAccess access;

    Frameworks(FrameworkRows rows, FrameworkReading reading, ProjectAccess access) {
        this.rows = rows;
        this.reading = reading;
        this.access = access;
    }

    /** The published editions that a project can use: its own, then those that the portal ships; the newest first. */
    public List<EditionLine> published(ProjectId project) {
        requireRole(project);
        return rows.lines(project, false);
    }

    /** The same and the drafts, as far as they are read by the person at the keyboard. */
    public List<EditionLine> all(ProjectId project) {
        requireRole(project);
        return rows.lines(project, access.in(project).has(WHO_READ_DRAFTS));
    }

    /** One edition with all its words. */
    public Edition edition(EditionId id) {
        var edition = reading.edition(id);
        if (edition.framework()
                .owner()
                .filter(owner -> !mayRead(owner, edition.published()))
                .isPresent()) {
            throw new NotFound();
        }
        return edition;
    }

    /** The edition that this one was made from: the one before it, or the one that was copied. Empty for a first one. */
    public Optional<Edition> before(EditionId id) {
        edition(id);
        return rows.head(id, false).flatMap(FrameworkRows.Head::before).map(this::edition);
    }

    private boolean mayRead(ProjectId owner, boolean published) {
        var roles = access.in(owner);
        return published ? !roles.isEmpty() : roles.has(WHO_READ_DRAFTS);
    }

    private void requireRole(ProjectId project) {
        if (access.in(project).isEmpty()) {
            throw new NotFound();
        }
    }
}
