package uk.alongside.frameworks;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.frameworks.format.ContentRules;
import uk.alongside.frameworks.format.FrameworkFile;
import uk.alongside.frameworks.format.FrameworkWriting;
import uk.alongside.frameworks.format.Heading;
import uk.alongside.frameworks.format.Identities;
import uk.alongside.frameworks.format.Limits;
import uk.alongside.frameworks.format.Tidy;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.Role;
import uk.alongside.trail.Trail;

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

    /** How large a file may be, in bytes. */
    public static final int LARGEST_FILE = Limits.FILE;

    private static final Content NOTHING = new Content(new Scale(List.of()), List.of());

    private final FrameworkRows rows;
    private final FrameworkSaving saving;
    private final Frameworks frameworks;
    private final ProjectAccess access;
    private final Trail trail;

    FrameworkEditing(
            FrameworkRows rows, FrameworkSaving saving, Frameworks frameworks, ProjectAccess access, Trail trail) {
        this.rows = rows;
        this.saving = saving;
        this.frameworks = frameworks;
        this.access = access;
        this.trail = trail;
    }

    /** Whether the person at the keyboard makes this project's frameworks. */
    @Transactional(readOnly = true)
    public boolean mayEdit(ProjectId project) {
        return access.in(project).has(Role.PROJECT_LEAD);
    }

    /** Begins a framework from nothing. */
    public EditionId make(ProjectId project, NewFramework asked) {
        requireLead(project);
        return begin(project, freeKey(project, asked.name()), asked, Optional.empty(), NOTHING, "began a framework");
    }

    /** Begins a framework of one's own as a copy of any edition that one may read. Its statements stay the same ones. */
    public EditionId copy(ProjectId project, EditionId from, NewFramework asked) {
        requireLead(project);
        var original = frameworks.edition(from);
        return begin(
                project,
                freeKey(project, asked.name()),
                asked,
                Optional.of(from),
                original.content(),
                "copied a framework");
    }

    /** Begins the next edition of a project's own framework; where one is begun already, gives that. */
    public EditionId next(EditionId edition) {
        var head = requireOwn(edition, false);
        var latest = latest(head);
        if (!latest.published()) {
            return latest.id();
        }
        var before = whole(latest.id());
        var draft = new Edition(
                EditionId.next(),
                before.framework(),
                before.number() + 1,
                "",
                false,
                Optional.empty(),
                0,
                before.content());
        return addNext(draft, before);
    }

    private EditionId addNext(Edition draft, Edition before) {
        try {
            saving.add(draft, Optional.of(before.id()));
        } catch (DuplicateKeyException twoAtOnce) {
            throw new RuleBroken("Somebody began the next edition a moment ago. Open it from the list.");
        }
        record("began the next edition of a framework", draft, "edition " + draft.number());
        return draft.id();
    }

    /** Changes one part of a draft. */
    public Drafted change(EditionId edition, DraftChange change) {
        requireDraft(edition);
        var kept = whole(edition);
        var changed = Changing.of(kept, change);
        if (changed.isEmpty()) {
            return new Drafted.ChangedMeanwhile(kept);
        }
        var now = changed.get();
        requireInOrder(now);
        saving.change(kept, now);
        record("changed a draft framework", now, what(change));
        return new Drafted.Kept(now);
    }

    private static void requireInOrder(Edition now) {
        var framework = now.framework();
        var heading = new Heading(
                framework.key(), framework.name(), framework.publisher(), framework.about(), now.number(), now.label());
        ContentRules.of(heading).stream().findFirst().ifPresent(finding -> {
            throw new RuleBroken(finding.sentence(), finding.column());
        });
        ContentRules.ofDraft(now.content()).stream().findFirst().ifPresent(finding -> {
            throw new RuleBroken(finding.sentence(), field(finding));
        });
    }

    private static String field(ContentRules.Finding finding) {
        return switch (finding.part()) {
            case Must _ -> "musts";
            case Worded _ -> "worded";
            case Level level -> "level %d %s".formatted(level.position(), finding.column());
            default -> finding.column();
        };
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
        requireDraft(edition);
        var draft = whole(edition);
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
        record(
                "published a framework",
                draft,
                "edition %d, %d statements"
                        .formatted(draft.number(), draft.content().statements().size()));
        return new Publishing.Published(whole(edition));
    }

    /** Throws a draft away; a framework of which nothing else is left goes with it. False where it changed meanwhile. */
    public boolean discard(EditionId edition, int revision) {
        requireDraft(edition);
        var draft = whole(edition);
        if (draft.revision() != revision) {
            return false;
        }
        record("threw a draft framework away", draft, "edition " + draft.number());
        saving.remove(draft);
        return true;
    }

    /**
     * Begins a framework from a file.
     *
     * @param unlessSaid what it is called, and by whom, where the file does not say; may be empty
     */
    public FrameworkImport bringNew(ProjectId project, NewFramework unlessSaid, byte[] file) {
        requireLead(project);
        var called = new Heading("", Tidy.text(unlessSaid.name()), Tidy.text(unlessSaid.publisher()), "", 0, "");
        return switch (FrameworkFile.readNew(file, called)) {
            case FrameworkFile.Refused refused -> new FrameworkImport.Refused(refused.faults(), refused.more());
            case FrameworkFile.Read read -> {
                var heading = read.heading();
                if (rows.ownKeys(project).contains(heading.key())) {
                    yield refused(
                            "The project has a framework with the key \"%s\" already. Choose to bring in its next edition, or write another key in the sheet \"framework\"."
                                    .formatted(heading.key()));
                }
                var notes = new ArrayList<>(read.notes());
                var key = freeKey(project, heading.key().isEmpty() ? heading.name() : heading.key());
                if (!heading.key().isEmpty() && !key.equals(heading.key())) {
                    notes.add("The key \"%s\" is that of a framework that the portal ships. Yours has the key \"%s\"."
                            .formatted(heading.key(), key));
                }
                var id = begin(
                        project,
                        key,
                        new NewFramework(heading.name(), heading.publisher(), heading.about(), heading.label()),
                        Optional.empty(),
                        read.content(),
                        "brought in a framework");
                yield new FrameworkImport.Made(whole(id), notes);
            }
        };
    }

    /** Begins the next edition of a framework from a file: its statements are told by their codes. */
    public FrameworkImport bringNext(EditionId edition, byte[] file) {
        var latest = latest(requireOwn(edition, false));
        if (!latest.published()) {
            return refused(
                    "The next edition is begun already. Choose to replace the draft, or throw the draft away first.");
        }
        var before = whole(latest.id());
        return switch (FrameworkFile.read(file, before.content(), Identities.after(before.content()))) {
            case FrameworkFile.Refused refused -> new FrameworkImport.Refused(refused.faults(), refused.more());
            case FrameworkFile.Read read -> {
                var draft = new Edition(
                        EditionId.next(),
                        framework(before.framework(), read.heading()),
                        before.number() + 1,
                        read.heading().label(),
                        false,
                        Optional.empty(),
                        0,
                        read.content());
                requireInOrder(draft);
                addNext(draft, before);
                yield new FrameworkImport.Made(draft, read.notes());
            }
        };
    }

    /**
     * Puts what a file says in the place of what a draft says.
     *
     * @param revision the draft's, as it was looked at
     */
    public FrameworkImport replace(EditionId edition, int revision, byte[] file) {
        var head = requireDraft(edition);
        var draft = whole(edition);
        if (draft.revision() != revision) {
            return new FrameworkImport.ChangedMeanwhile(draft);
        }
        var identities = Identities.inPlaceOf(
                draft.content(), head.before().map(this::whole).map(Edition::content));
        return switch (FrameworkFile.read(file, draft.content(), identities)) {
            case FrameworkFile.Refused refused -> new FrameworkImport.Refused(refused.faults(), refused.more());
            case FrameworkFile.Read read -> {
                var now = new Edition(
                        draft.id(),
                        framework(draft.framework(), read.heading()),
                        draft.number(),
                        read.heading().label().isEmpty()
                                ? draft.label()
                                : read.heading().label(),
                        false,
                        Optional.empty(),
                        draft.revision() + 1,
                        read.content());
                requireInOrder(now);
                saving.change(draft, now);
                record("replaced a draft framework from a file", now, "edition " + now.number());
                yield new FrameworkImport.Made(now, read.notes());
            }
        };
    }

    private static FrameworkImport refused(String sentence) {
        return new FrameworkImport.Refused(List.of(new FrameworkFault("", 0, "", sentence)), 0);
    }

    /** What the file says of the framework, as far as it does. */
    private static Framework framework(Framework before, Heading heading) {
        return heading.name().isEmpty()
                ? before
                : new Framework(
                        before.id(),
                        before.owner(),
                        before.key(),
                        heading.name(),
                        heading.publisher().isEmpty() ? before.publisher() : heading.publisher(),
                        heading.about());
    }

    /** Any edition that the lead of this project may read, as a file that reads back the same. */
    @Transactional(readOnly = true)
    public byte[] export(ProjectId project, EditionId edition, FileFormat format) {
        requireLead(project);
        var writing = new FrameworkWriting(
                frameworks.edition(edition), frameworks.before(edition).map(Edition::content));
        return switch (format) {
            case WORKBOOK -> writing.workbook();
            case CSV -> writing.csv();
            case JSON -> writing.json();
        };
    }

    private EditionId begin(
            ProjectId project,
            String key,
            NewFramework asked,
            Optional<EditionId> before,
            Content content,
            String what) {
        var framework = new Framework(
                FrameworkId.next(),
                Optional.of(project),
                key,
                Tidy.text(asked.name()),
                Tidy.text(asked.publisher()),
                Tidy.text(asked.about()));
        var draft = new Edition(
                EditionId.next(), framework, 1, Tidy.text(asked.label()), false, Optional.empty(), 0, content);
        requireInOrder(draft);
        try {
            saving.add(framework);
        } catch (DuplicateKeyException twoAtOnce) {
            throw new RuleBroken("A framework of this name was begun a moment ago. Open it from the list.", "name");
        }
        saving.add(draft, before);
        record(what, draft, "");
        return draft.id();
    }

    /** The name in small letters and hyphens, with a number where there is such a key already. */
    private String freeKey(ProjectId project, String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        var key = plain.isEmpty() ? "framework" : plain.substring(0, Math.min(plain.length(), Limits.KEY));
        var begun = key.substring(0, Math.min(key.length(), Limits.KEY - 4));
        for (int number = 2; isTaken(project, key); number++) {
            key = begun + "-" + number;
        }
        return key;
    }

    private boolean isTaken(ProjectId project, String key) {
        return rows.ownKeys(project).contains(key) || rows.isShipped(key);
    }

    private Edition whole(EditionId id) {
        return Optional.ofNullable(rows.editions(List.of(id)).get(id)).orElseThrow(NotFound::new);
    }

    private Edition latest(FrameworkRows.Head head) {
        return rows.latest(head.edition().framework().id()).orElseThrow(NotFound::new);
    }

    /** A draft of a project that the person at the keyboard leads, kept from everybody else until the transaction ends. */
    private FrameworkRows.Head requireDraft(EditionId id) {
        var head = requireOwn(id, true);
        if (head.edition().published()) {
            throw new RuleBroken("This edition is published and never changes. Make the next edition to change it.");
        }
        return head;
    }

    private FrameworkRows.Head requireOwn(EditionId id, boolean toChange) {
        var head = rows.head(id, toChange).orElseThrow(NotFound::new);
        requireLead(head.owner().orElseThrow(NotFound::new));
        return head;
    }

    private void requireLead(ProjectId project) {
        if (!mayEdit(project)) {
            throw new NotFound();
        }
    }

    private void record(String what, Edition edition, String detail) {
        var owner = edition.framework().owner().orElseThrow(NotFound::new);
        trail.record(what, edition.id().asSubject(), owner.asSubject(), detail);
    }
}
