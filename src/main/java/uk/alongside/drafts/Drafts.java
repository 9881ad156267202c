package uk.alongside.drafts;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.projects.ProjectId;

/**
 * Keeps drafts for the modules that they belong to. Those have asked who may, and what they write themselves stands in the
 * same transaction.
 *
 * <p>Several people may write in one draft. As long as they are in different fields everything is kept; in the same field
 * whoever comes second gets both texts back and loses neither.
 */
@Component
public class Drafts {

    private final DraftRows rows;
    private final Clock clock;

    Drafts(DraftRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Keeps what was written, once, unless somebody wrote in the same fields since {@link DraftWrite#base}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Keeping keep(ProjectId project, DraftWrite write) {
        var now = clock.instant();
        var before = rows.lock(project, write.key(), write.base() == 0, now);
        if (before.ops().has(write.op())) {
            return new Keeping.Kept(before.draft(), true);
        }
        var differing = before.differingFrom(write);
        if (!differing.isEmpty()) {
            return new Keeping.TwoVersions(before.draftBy(differing), differing);
        }
        var after = before.after(write, now);
        rows.write(after, write.by().person());
        return new Keeping.Kept(new Draft(after.version(), now, write.by().person(), after.words()), false);
    }

    /** {@link Draft#NONE} where nothing is kept. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Draft read(DraftKey key) {
        return rows.of(key)
                .filter(standing -> standing.version() > 0)
                .map(Standing::draft)
                .orElse(Draft.NONE);
    }

    /** Every part of a document that something is kept of. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<UUID, Draft> read(String kind, UUID document) {
        return rows.of(kind, document);
    }

    /** What was written has become a fact, or nothing: the draft goes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(DraftKey key) {
        rows.delete(key);
    }

    /** The same for all parts of a document. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String kind, UUID document) {
        rows.delete(kind, document);
    }
}
