package trailexamples;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.alongside.kernel.Ids;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.trail.OnTrail;
import uk.alongside.trail.ShownOnTrail;

/** A note in a project: words that the trail must not copy, and values that it may show. */
@Entity
@Table(name = "note")
public class Note implements OnTrail {

    /** A school that every note is about. */
    public static final SubjectRef SCHOOL =
            new SubjectRef("school", UUID.fromString("00000000-0000-0000-0000-00000000000a"));

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private NoteId id;

    @Column(name = "project_id")
    private UUID projectId;

    private String words;

    @ShownOnTrail
    private @Nullable LocalDate day;

    @ShownOnTrail
    @Enumerated(EnumType.STRING)
    private @Nullable Mood mood;

    private int pages;

    @ElementCollection
    @CollectionTable(name = "note_tag", joinColumns = @JoinColumn(name = "note_id"))
    @Column(name = "tag")
    private List<String> tags = new ArrayList<>();

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Note() {}

    public Note(UUID project, String words) {
        this.id = new NoteId(Ids.next());
        this.projectId = project;
        this.words = words;
    }

    public void write(String newWords) {
        words = newWords;
    }

    public void date(LocalDate newDay, Mood newMood) {
        day = newDay;
        mood = newMood;
    }

    public void tag(String tag) {
        tags.add(tag);
    }

    public NoteId id() {
        return id;
    }

    public String words() {
        return words;
    }

    public int pages() {
        return pages;
    }

    @Override
    public SubjectRef trailScope() {
        return new SubjectRef("project", projectId);
    }

    @Override
    public Optional<SubjectRef> alsoOnTrailOf() {
        return Optional.of(SCHOOL);
    }
}
