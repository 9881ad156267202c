package uk.alongside.frameworks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.frameworks.format.FrameworkFile;
import uk.alongside.frameworks.format.FrameworkWriting;
import uk.alongside.frameworks.format.Heading;
import uk.alongside.frameworks.format.Identities;
import uk.alongside.frameworks.format.Limits;
import uk.alongside.frameworks.format.Tidy;
import uk.alongside.projects.ProjectId;

/**
 * A project's own frameworks as files, the work of its lead: brought in from one, and taken along in one that reads back the
 * same.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class FrameworkFiles {

    /** How large a file may be, in bytes. */
    public static final int LARGEST = Limits.FILE;

    private final OwnFrameworks own;
    private final FrameworkSaving saving;
    private final Frameworks frameworks;

    FrameworkFiles(OwnFrameworks own, FrameworkSaving saving, Frameworks frameworks) {
        this.own = own;
        this.saving = saving;
        this.frameworks = frameworks;
    }

    /**
     * Begins a framework from a file.
     *
     * @param unlessSaid what it is called, and by whom, where the file does not say; may be empty
     */
    public FrameworkImport bringNew(ProjectId project, NewFramework unlessSaid, byte[] file) {
        own.requireLead(project);
        var called = new Heading("", Tidy.text(unlessSaid.name()), Tidy.text(unlessSaid.publisher()), "", 0, "");
        return switch (FrameworkFile.readNew(file, called)) {
            case FrameworkFile.Refused refused -> new FrameworkImport.Refused(refused.faults(), refused.more());
            case FrameworkFile.Read read -> {
                var heading = read.heading();
                if (own.hasKey(project, heading.key())) {
                    yield refused(
                            "The project has a framework with the key \"%s\" already. Choose to bring in its next edition, or write another key in the sheet \"framework\"."
                                    .formatted(heading.key()));
                }
                var notes = new ArrayList<>(read.notes());
                var key = own.freeKey(project, heading.key().isEmpty() ? heading.name() : heading.key());
                if (!heading.key().isEmpty() && !key.equals(heading.key())) {
                    notes.add("The key \"%s\" is that of a framework that the portal ships. Yours has the key \"%s\"."
                            .formatted(heading.key(), key));
                }
                var id = own.begin(
                        project,
                        key,
                        new NewFramework(heading.name(), heading.publisher(), heading.about(), heading.label()),
                        Optional.empty(),
                        read.content(),
                        "brought in a framework");
                yield new FrameworkImport.Made(own.whole(id), notes);
            }
        };
    }

    /** Begins the next edition of a framework from a file: its statements are told by their codes. */
    public FrameworkImport bringNext(EditionId edition, byte[] file) {
        var latest = own.latest(own.requireOwn(edition, false));
        if (!latest.published()) {
            return refused(
                    "The next edition is begun already. Choose to replace the draft, or throw the draft away first.");
        }
        var before = own.whole(latest.id());
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
                OwnFrameworks.requireInOrder(draft);
                own.addNext(draft, before);
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
        var head = own.requireDraft(edition);
        var draft = own.whole(edition);
        if (draft.revision() != revision) {
            return new FrameworkImport.ChangedMeanwhile(draft);
        }
        var identities = Identities.inPlaceOf(
                draft.content(), head.before().map(own::whole).map(Edition::content));
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
                OwnFrameworks.requireInOrder(now);
                saving.change(draft, now);
                own.record("replaced a draft framework from a file", now, "edition " + now.number());
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
        own.requireLead(project);
        var writing = new FrameworkWriting(
                frameworks.edition(edition), frameworks.before(edition).map(Edition::content));
        return switch (format) {
            case WORKBOOK -> writing.workbook();
            case CSV -> writing.csv();
            case JSON -> writing.json();
        };
    }
}
