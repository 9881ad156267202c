package uk.alongside.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.alongside.trail.TrailExamples.AMINA;
import static uk.alongside.trail.TrailExamples.AMINA_ID;
import static uk.alongside.trail.TrailExamples.NOON;
import static uk.alongside.trail.TrailExamples.aProject;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import trailexamples.Mood;
import trailexamples.Note;
import trailexamples.Scribble;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.SubjectRef;

/** What happens to entities is on the trail, with nobody having to think of it. */
@ApplicationModuleTest
@ContextConfiguration(classes = TrailExamples.class)
@TestPropertySource(properties = TrailExamples.TABLES)
class EntityTrailTests {

    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final TrailRows rows;
    private final Trail trail;
    private final JdbcTemplate jdbc;
    private SubjectRef project = aProject();

    EntityTrailTests(
            EntityManager entities, TransactionTemplate transaction, TrailRows rows, Trail trail, JdbcTemplate jdbc) {
        this.entities = entities;
        this.transaction = transaction;
        this.rows = rows;
        this.trail = trail;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void eachTestHasAProjectOfItsOwn() {
        project = aProject();
    }

    @Test
    void whatIsMadeIsOnTheTrailOfItsProject() {
        var note = save("Saw two lessons.");

        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("made");
            assertThat(entry.actor().person()).hasValue(AMINA_ID);
            assertThat(entry.at()).isEqualTo(NOON);
            assertThat(entry.subject())
                    .isEqualTo(new SubjectRef("note", note.id().value()));
        });
    }

    @Test
    void aThingCanBeOnTwoTrails() {
        var note = save("Saw two lessons.");

        assertThat(rows.page(Note.SCHOOL, TrailSearch.ALL, Set.of(), 0, 1000))
                .extracting(entry -> entry.subject().id())
                .contains(note.id().value());
    }

    @Test
    void aChangeNamesItsPropertiesAndNeverCopiesTheirWords() {
        var note = save("Saw two lessons.");

        change(note, found -> found.write("Saw three lessons."));

        assertThat(entries()).extracting(TrailEntry::action).containsExactly("changed", "made");
        assertThat(entries()).extracting(TrailEntry::payload).containsExactly("words", "");
    }

    @Test
    void valuesThatMayBeShownAreShownFromWhatToWhat() {
        var note = save("Saw two lessons.");

        change(note, found -> found.date(LocalDate.of(2026, 3, 3), Mood.GLAD));
        change(note, found -> found.date(LocalDate.of(2026, 3, 4), Mood.NOT_SURE));

        assertThat(entries())
                .extracting(TrailEntry::payload)
                .containsExactly(
                        "day from 2026-03-03 to 2026-03-04, mood from glad to not sure",
                        "day from nothing to 2026-03-03, mood from nothing to glad",
                        "");
    }

    @Test
    void aChangedListIsNamedToo() {
        var note = save("Saw two lessons.");

        change(note, found -> found.tag("reading"));

        assertThat(entries()).extracting(TrailEntry::payload).containsExactly("tags", "");
    }

    @Test
    void whatIsRemovedIsOnTheTrail() {
        var note = save("Saw two lessons.");

        change(note, entities::remove);

        assertThat(entries()).extracting(TrailEntry::action).containsExactly("removed", "made");
    }

    @Test
    void severalChangesOfOneThingInOneTransactionAreOneEntry() {
        AMINA.run(() -> transaction.executeWithoutResult(status -> {
            var note = new Note(project.id(), "One.");
            entities.persist(note);
            entities.flush();
            note.write("Two.");
            entities.flush();
            note.tag("reading");
        }));

        assertThat(entries()).singleElement().extracting(TrailEntry::action).isEqualTo("made");
    }

    @Test
    void rollingBackLeavesNoEntry() {
        AMINA.run(() -> transaction.executeWithoutResult(status -> {
            entities.persist(new Note(project.id(), "Saw two lessons."));
            entities.flush();
            trail.record("signed in", project, project);
            status.setRollbackOnly();
        }));

        assertThat(entries()).isEmpty();
    }

    @Test
    void nothingIsSavedWhoseEntryCannotBeWritten() {
        jdbc.execute("rename table trail_entry to trail_entry_aside");
        try {
            assertThatThrownBy(() -> save("Saw two lessons.")).isInstanceOf(RuntimeException.class);
        } finally {
            jdbc.execute("rename table trail_entry_aside to trail_entry");
        }

        assertThat(notes()).isZero();
    }

    @Test
    void anEntityStaysOffTheTrailOnlyByItsOwnWord() {
        var scribble = new Scribble(UUID.randomUUID(), "Nothing to see.");

        AMINA.run(() -> transaction.executeWithoutResult(status -> entities.persist(scribble)));

        assertThat(rows.page(new SubjectRef("scribble", scribble.id()), TrailSearch.ALL, Set.of(), 0, 10))
                .isEmpty();
    }

    @Test
    void partsOfThePortalActUnderTheirName() {
        ActingAs.system("demo loader")
                .run(() -> transaction.executeWithoutResult(
                        status -> entities.persist(new Note(project.id(), "Saw two lessons."))));

        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.actor().isSystem()).isTrue();
            assertThat(entry.actor().part()).isEqualTo("demo loader");
        });
    }

    @Test
    void whoHasNotSignedInIsAnonymous() {
        trail.record("failed to sign in", project, project);

        assertThat(entries()).singleElement().extracting(TrailEntry::actor).isEqualTo(Actor.ANONYMOUS);
    }

    @Test
    void aNameThatIsNoIdNeverGetsOntoTheTrail() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new Actor("amina@ashwood.example"))
                .withMessageContaining("neither");
    }

    @Test
    void aBulkRunIsOneEntry() {
        var imported = AMINA.call(() -> trail.bulk(project, "imported a pack", "3 notes", () -> {
            for (var number = 1; number <= 3; number++) {
                entities.persist(new Note(project.id(), "Note " + number));
            }
            return "done";
        }));

        assertThat(imported).isEqualTo("done");
        assertThat(notes()).isEqualTo(3);
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("imported a pack");
            assertThat(entry.payload()).isEqualTo("3 notes");
            assertThat(entry.subject()).isEqualTo(project);
        });
    }

    @Test
    void aBulkRunWithinABulkRunIsPartOfIt() {
        AMINA.run(() -> trail.bulk(
                project,
                "imported a pack",
                "",
                () -> trail.bulk(project, "imported schools", "", () -> {
                    entities.persist(new Note(project.id(), "Inner."));
                    return true;
                })));

        assertThat(entries()).singleElement().extracting(TrailEntry::action).isEqualTo("imported a pack");
    }

    @Test
    void whatChangesBesideABulkRunHasItsOwnEntry() {
        AMINA.run(() -> transaction.executeWithoutResult(status -> {
            entities.persist(new Note(project.id(), "Before."));
            trail.bulk(project, "imported a pack", "", () -> {
                entities.persist(new Note(project.id(), "Within."));
                return true;
            });
            entities.persist(new Note(project.id(), "After."));
        }));

        assertThat(entries())
                .extracting(TrailEntry::action)
                .containsExactlyInAnyOrder("made", "imported a pack", "made");
    }

    @Test
    void aBulkRunThatFailsLeavesNothing() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> AMINA.run(() -> trail.bulk(project, "imported a pack", "", () -> {
                    entities.persist(new Note(project.id(), "Within."));
                    throw new IllegalArgumentException("A bad pack");
                })));

        assertThat(entries()).isEmpty();
        assertThat(notes()).isZero();
    }

    private Note save(String words) {
        var note = new Note(project.id(), words);
        AMINA.run(() -> transaction.executeWithoutResult(status -> entities.persist(note)));
        return note;
    }

    private void change(Note note, Consumer<Note> change) {
        AMINA.run(() -> transaction.executeWithoutResult(status -> {
            var found = entities.find(Note.class, note.id());
            assertThat(found).isNotNull();
            change.accept(found);
        }));
    }

    private List<TrailEntry> entries() {
        return rows.page(project, TrailSearch.ALL, Set.of(), 0, 100);
    }

    private long notes() {
        var counted = jdbc.queryForObject(
                "select count(*) from note where project_id = ?",
                Long.class,
                project.id().toString());
        return counted == null ? 0 : counted;
    }
}
