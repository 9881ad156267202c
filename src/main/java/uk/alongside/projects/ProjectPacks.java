package uk.alongside.projects;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.alongside.kernel.NotFound;
import uk.alongside.people.CurrentUser;
import uk.alongside.trail.Trail;

/**
 * A whole project on its way in or out, as one file.
 *
 * <p>Whoever leads a project may bring in another, and so may the platform admin; either then leads the new project, on
 * record. Out of the portal a pack goes only with those who may read everything in it: the project's lead and its
 * evaluator.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class ProjectPacks {

    /** How large a pack may be, in bytes. */
    public static final int LARGEST_FILE = PackZip.LARGEST_ZIP;

    private static final Role[] WHO_MAY_EXPORT = {Role.PROJECT_LEAD, Role.EVALUATOR};
    private static final int ATTEMPTS = 3;

    /** As the trail says it. */
    static final String EXPORTED = "exported a pack";

    private final List<PackPart> parts;
    private final ProjectRecords projects;
    private final PackSaving saving;
    private final ProjectPartRows rows;
    private final ProjectAccess access;
    private final CurrentUser currentUser;
    private final Trail trail;
    private final TransactionTemplate transaction;

    ProjectPacks(
            ObjectProvider<PackPart> parts,
            ProjectRecords projects,
            PackSaving saving,
            ProjectPartRows rows,
            ProjectAccess access,
            CurrentUser currentUser,
            Trail trail,
            PlatformTransactionManager transactions) {
        this.parts = parts.orderedStream().toList();
        this.projects = projects;
        this.saving = saving;
        this.rows = rows;
        this.access = access;
        this.currentUser = currentUser;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether the person at the keyboard may bring in a project. */
    @Transactional(readOnly = true)
    public boolean mayImport() {
        return currentUser.isSystem() || access.holdsAnywhere(Role.PROJECT_LEAD) || currentUser.isPlatformAdmin();
    }

    /** Whether the person at the keyboard may take this project out of the portal. */
    @Transactional(readOnly = true)
    public boolean mayExport(ProjectId project) {
        return access.in(project).has(WHO_MAY_EXPORT);
    }

    /**
     * Makes a project of a pack: all of it, or nothing where anything is wrong.
     *
     * <p>Reading needs no database and holds no transaction; saving is one.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public PackImport importPack(byte[] zip) {
        if (!mayImport()) {
            throw new NotFound();
        }
        var checked = CheckedPack.of(zip, parts);
        return checked.project()
                .map(project -> save(checked.pack(), project, checked.others()))
                .orElseGet(() -> checked.pack().refused());
    }

    private PackImport save(PackReading pack, ProjectPart.Content content, List<PackContent> others) {
        var project = content.project();
        for (int attempt = 1; ; attempt++) {
            try {
                var made = transaction.execute(_ -> saving.save(content, others));
                return Boolean.TRUE.equals(made)
                        ? new PackImport.Made(project.key(), project.name())
                        : pack.refusedBecauseKeyExists(project.key());
            } catch (DuplicateKeyException twoAtOnce) {
                if (PackSaving.isAboutKey(twoAtOnce)) {
                    return pack.refusedBecauseKeyExists(project.key());
                }
                giveUpAfter(attempt, twoAtOnce);
            } catch (PessimisticLockingFailureException twoAtOnce) {
                giveUpAfter(attempt, twoAtOnce);
            }
        }
    }

    /** Two imports that bring the same school at once: the second finds it in the register when it tries again. */
    private static void giveUpAfter(int attempt, RuntimeException trouble) {
        if (attempt == ATTEMPTS) {
            throw trouble;
        }
    }

    /** The whole project as a pack: the same bytes for the same content. */
    public byte[] export(String key) {
        var project = currentUser.isSystem()
                ? projects.byKey(key).orElseThrow(NotFound::new)
                : access.require(key, WHO_MAY_EXPORT);
        var pack = new PackWriting(CheckedPack.files(parts), rows.letters(project.id()));
        rows.write(project, pack);
        parts.forEach(part -> part.write(project.id(), pack));
        trail.record(EXPORTED, project.id().asSubject(), project.id().asSubject());
        return pack.zip();
    }
}
