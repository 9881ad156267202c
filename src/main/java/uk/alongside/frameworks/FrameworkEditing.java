package uk.alongside.frameworks;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.frameworks.format.ContentRules;
import uk.alongside.projects.ProjectId;

/**
 * A project's own frameworks in the making: the work of its lead.
 *
 * <p>An edition begins as a draft: from nothing, as a copy, as the next of a framework, or from a file. It is changed part
 * by part, by several people at once, and published when it is whole. From then on nothing here changes it.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class FrameworkEditing {

    private static final Content NOTHING = new Content(new Scale(List.of()), List.of());

    private final OwnFrameworks own;
    private final FrameworkSaving saving;
    private final Frameworks frameworks;

    FrameworkEditing(OwnFrameworks own, FrameworkSaving saving, Frameworks frameworks) {
        this.own = own;
        this.saving = saving;
        this.frameworks = frameworks;
    }

    /** Whether the person at the keyboard makes this project's frameworks. */
    @Transactional(readOnly = true)
    public boolean mayEdit(ProjectId project) {
        return own.isLead(project);
    }

    /** Begins a framework from nothing. */
    public EditionId make(ProjectId project, NewFramework asked) {
        own.requireLead(project);
        return own.begin(
                project, own.freeKey(project, asked.name()), asked, Optional.empty(), NOTHING, "began a framework");
    }

    /** Begins a framework of one's own as a copy of any edition that one may read. Its statements stay the same ones. */
    public EditionId copy(ProjectId project, EditionId from, NewFramework asked) {
        own.requireLead(project);
        var original = frameworks.edition(from);
        return own.begin(
                project,
                own.freeKey(project, asked.name()),
                asked,
                Optional.of(from),
                original.content(),
                "copied a framework");
    }

    /** Begins the next edition of a project's own framework; where one is begun already, gives that. */
    public EditionId next(EditionId edition) {
        var head = own.requireOwn(edition, false);
        var latest = own.latest(head);
        if (!latest.published()) {
            return latest.id();
        }
        var before = own.whole(latest.id());
        var draft = new Edition(
                EditionId.next(),
                before.framework(),
                before.number() + 1,
                "",
                false,
                Optional.empty(),
                0,
                before.content());
        return own.addNext(draft, before);
    }

    /** Changes one part of a draft. */
    public Drafted change(EditionId edition, DraftChange change) {
        own.requireDraft(edition);
        var kept = own.whole(edition);
        var changed = Changing.of(kept, change);
        if (changed.isEmpty()) {
            return new Drafted.ChangedMeanwhile(kept);
        }
        var now = changed.get();
        OwnFrameworks.requireInOrder(now);
        saving.change(kept, now);
        own.record("changed a draft framework", now, what(change));
        return new Drafted.Kept(now);
    }

    private static String what(DraftChange change) {
        return switch (change) {
            case DraftChange.Named _ -> "its name";
            case DraftChange.Scaled _ -> "its scale";
            case DraftChange.AreaAdded _ -> "an area more";
            case DraftChange.AreaChanged _ -> "an area";
            case DraftChange.AreaRemoved _ -> "an area less";
            case DraftChange.AreasOrdered _ -> "the order of areas";
            case DraftChange.StatementAdded _ -> "a statement more";
            case DraftChange.StatementChanged _ -> "a statement";
            case DraftChange.StatementRemoved _ -> "a statement less";
            case DraftChange.StatementMoved _ -> "a statement's place";
        };
    }

    /**
     * Publishes a draft that is whole. It never changes again.
     *
     * @param revision the draft's, as it was looked at
     */
    public Publishing publish(EditionId edition, int revision) {
        own.requireDraft(edition);
        var draft = own.whole(edition);
        if (draft.revision() != revision) {
            return new Publishing.ChangedMeanwhile(draft);
        }
        var faults = ContentRules.ofPublished(draft.content()).stream()
                .map(finding -> new FrameworkFault(
                        ContentRules.nameOf(finding.part(), draft.content()), 0, finding.column(), finding.sentence()))
                .toList();
        if (!faults.isEmpty()) {
            return new Publishing.NotYet(faults);
        }
        saving.publish(draft);
        own.record(
                "published a framework",
                draft,
                "edition %d, %d statements"
                        .formatted(draft.number(), draft.content().statements().size()));
        return new Publishing.Published(own.whole(edition));
    }

    /** Throws a draft away; a framework of which nothing else is left goes with it. False where it changed meanwhile. */
    public boolean discard(EditionId edition, int revision) {
        own.requireDraft(edition);
        var draft = own.whole(edition);
        if (draft.revision() != revision) {
            return false;
        }
        own.record("threw a draft framework away", draft, "edition " + draft.number());
        saving.remove(draft);
        return true;
    }
}
