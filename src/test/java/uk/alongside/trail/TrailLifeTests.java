package uk.alongside.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.trail.TrailExamples.AMINA;
import static uk.alongside.trail.TrailExamples.aProject;

import jakarta.persistence.EntityManager;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import trailexamples.Note;
import uk.alongside.kernel.SubjectRef;

/** The story of a trail from its first entry to an erasure. */
@ApplicationModuleTest
@ContextConfiguration(classes = TrailExamples.class)
@TestPropertySource(properties = TrailExamples.TABLES)
class TrailLifeTests {

    private final Trail trail;
    private final TrailReading reading;
    private final TrailSealing sealing;
    private final TrailCheck check;
    private final EntityManager entities;
    private final TransactionTemplate transaction;

    TrailLifeTests(
            Trail trail,
            TrailReading reading,
            TrailSealing sealing,
            TrailCheck check,
            EntityManager entities,
            TransactionTemplate transaction) {
        this.trail = trail;
        this.reading = reading;
        this.sealing = sealing;
        this.check = check;
        this.entities = entities;
        this.transaction = transaction;
    }

    @Test
    void aProjectIsImportedWorkedOnSealedReadAndRidOfADisclosure() {
        var project = aProject();
        AMINA.run(() -> trail.bulk(project, "imported a pack", "30 notes", () -> {
            IntStream.range(0, 30).forEach(number -> entities.persist(new Note(project.id(), "Note " + number)));
            return 30;
        }));
        sealing.run();
        var note = new Note(project.id(), "Tom was late again.");
        AMINA.run(() -> transaction.executeWithoutResult(status -> entities.persist(note)));
        AMINA.run(() ->
                transaction.executeWithoutResult(status -> entities.merge(note).write("A pupil was late again.")));
        sealing.run();
        AMINA.run(() -> trail.erasePayloads(new SubjectRef("note", note.id().value()), project));
        sealing.run();

        var lines = AMINA.call(() -> reading.entries(project, PageRequest.of(0, 20)));

        assertThat(lines)
                .extracting(line -> line.who() + " " + line.what() + ": " + line.detail())
                .containsExactly(
                        "Amina Khan erased a payload: ",
                        "Amina Khan erased a payload: ",
                        "Amina Khan changed: erased",
                        "Amina Khan made: erased",
                        "Amina Khan imported a pack: 30 notes");
        assertThat(lines).noneSatisfy(line -> assertThat(line.toString()).contains("Tom"));
        assertThat(check.firstBreak()).isEmpty();
    }
}
