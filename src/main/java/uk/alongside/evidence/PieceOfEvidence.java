package uk.alongside.evidence;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.alongside.files.FileId;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;
import uk.alongside.schools.SchoolId;
import uk.alongside.trail.OnTrail;
import uk.alongside.trail.ShownOnTrail;

/**
 * Something that shows how things are in a school: a note, a file, a link, or a pointer to another piece.
 *
 * <p>It belongs to the school on whose thing it hangs. While it might name a pupil, only whoever added it sees it. Who removes
 * it can bring it back for a day; then it is gone for good.
 */
@Entity
@Table(name = "evidence")
class PieceOfEvidence implements OnTrail {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private EvidenceId id;

    @Column(name = "subject_kind", length = 40, nullable = false)
    private String subjectKind;

    @Column(name = "subject_id", nullable = false)
    private UUID subjectId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "project_id", nullable = false))
    private ProjectId project;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "school_id", nullable = false))
    private SchoolId school;

    @ShownOnTrail
    @Enumerated(EnumType.STRING)
    @Column(name = "kind", length = 10, nullable = false)
    private EvidenceKind kind;

    @Column(name = "title", length = 200, nullable = false)
    private String title;

    @Column(name = "note", columnDefinition = "text")
    private @Nullable String note;

    @Column(name = "link", length = 2000)
    private @Nullable String link;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id"))
    private @Nullable FileId file;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "refers_to"))
    private @Nullable EvidenceId refersTo;

    @ShownOnTrail
    @Enumerated(EnumType.STRING)
    @Column(name = "names", length = 10, nullable = false)
    private NameState names;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "answered_by"))
    private @Nullable PersonId answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "added_by", nullable = false))
    private PersonId addedBy;

    @Column(name = "added_at", nullable = false)
    private Instant addedAt;

    @Column(name = "changed_at")
    private @Nullable Instant changedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "removed_by"))
    private @Nullable PersonId removedBy;

    @ShownOnTrail
    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected PieceOfEvidence() {}

    @SuppressWarnings("NullAway.Init") // the makers below fill the rest
    private PieceOfEvidence(
            SubjectRef subject, ProjectId project, SchoolId school, EvidenceKind kind, PersonId by, Instant now) {
        this.id = EvidenceId.next();
        this.subjectKind = subject.kind();
        this.subjectId = subject.id();
        this.project = project;
        this.school = school;
        this.kind = kind;
        this.title = "";
        this.names = NameState.CLEAR;
        this.addedBy = by;
        this.addedAt = now;
    }

    static PieceOfEvidence note(
            SubjectRef subject, EvidencePlace place, PersonId by, Instant now, String words, NameState names) {
        var piece = new PieceOfEvidence(subject, place.project(), place.school(), EvidenceKind.NOTE, by, now);
        piece.note = words;
        piece.names = names;
        return piece;
    }

    static PieceOfEvidence link(
            SubjectRef subject, EvidencePlace place, PersonId by, Instant now, LinkAddress address, NameState names) {
        var piece = new PieceOfEvidence(subject, place.project(), place.school(), EvidenceKind.LINK, by, now);
        piece.title = address.title();
        piece.link = address.address();
        piece.names = names;
        return piece;
    }

    static PieceOfEvidence file(
            SubjectRef subject, EvidencePlace place, PersonId by, Instant now, FileId file, NameState names) {
        var piece = new PieceOfEvidence(subject, place.project(), place.school(), EvidenceKind.FILE, by, now);
        piece.file = file;
        piece.names = names;
        return piece;
    }

    static PieceOfEvidence reference(
            SubjectRef subject, EvidencePlace place, PersonId by, Instant now, EvidenceId refersTo) {
        var piece = new PieceOfEvidence(subject, place.project(), place.school(), EvidenceKind.REFERENCE, by, now);
        piece.refersTo = refersTo;
        return piece;
    }

    /** Writes a note anew. Whoever writes it is the one who is asked about names from here on. */
    void rewrite(String words, NameState looks, PersonId by, Instant now) {
        if (kind != EvidenceKind.NOTE) {
            throw new RuleBroken("Only a note can be written anew. Remove this and add another.");
        }
        note = words;
        names = looks;
        addedBy = by;
        changedAt = now;
        answeredBy = null;
        answeredAt = null;
    }

    void read(NameState looks) {
        if (names == NameState.READING) {
            names = looks;
        }
    }

    void answerNoPupil(PersonId by, Instant now) {
        if (!by.equals(addedBy)) {
            throw new RuleBroken("Only whoever added this can say whether it names a pupil.");
        }
        if (names == NameState.READING) {
            throw new RuleBroken("This file is still being read. The question comes when that is done.");
        }
        if (names == NameState.ASKED) {
            names = NameState.ANSWERED;
            answeredBy = by;
            answeredAt = now;
        }
    }

    void remove(PersonId by, Instant now) {
        if (removedAt == null) {
            removedBy = by;
            removedAt = now;
        }
    }

    void bringBack() {
        removedBy = null;
        removedAt = null;
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    boolean isSeenBy(PersonId person) {
        return removedAt == null && (names.isSettled() || addedBy.equals(person));
    }

    EvidenceId id() {
        return id;
    }

    SubjectRef subject() {
        return new SubjectRef(subjectKind, subjectId);
    }

    ProjectId project() {
        return project;
    }

    SchoolId school() {
        return school;
    }

    EvidenceKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    String note() {
        return Objects.requireNonNullElse(note, "");
    }

    Optional<String> link() {
        return Optional.ofNullable(link);
    }

    Optional<FileId> file() {
        return Optional.ofNullable(file);
    }

    Optional<EvidenceId> refersTo() {
        return Optional.ofNullable(refersTo);
    }

    NameState names() {
        return names;
    }

    PersonId addedBy() {
        return addedBy;
    }

    /** When it was last written. */
    Instant writtenAt() {
        return changedAt == null ? addedAt : changedAt;
    }

    int version() {
        return version == null ? 0 : version;
    }

    @Override
    public String trailKind() {
        return "evidence";
    }

    @Override
    public SubjectRef trailScope() {
        return project.asSubject();
    }

    @Override
    public Optional<SubjectRef> alsoOnTrailOf() {
        return Optional.of(school.asSubject());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PieceOfEvidence piece && id.equals(piece.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
