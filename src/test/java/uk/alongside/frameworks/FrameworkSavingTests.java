package uk.alongside.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.alongside.frameworks.FrameworkExamples.content;
import static uk.alongside.frameworks.FrameworkExamples.draft;
import static uk.alongside.frameworks.FrameworkExamples.framework;
import static uk.alongside.frameworks.FrameworkExamples.harbour;
import static uk.alongside.frameworks.FrameworkExamples.lamp;
import static uk.alongside.frameworks.FrameworkExamples.stairs;
import static uk.alongside.frameworks.FrameworkExamples.threeSteps;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.alongside.SqlCount;
import uk.alongside.kernel.NotFound;
import uk.alongside.projects.ProjectId;

/** Editions between memory and the tables. */
@SpringBootTest(properties = "alongside.data=target/framework-saving")
@Import(SqlCount.class)
class FrameworkSavingTests {

    private final FrameworkSaving saving;
    private final FrameworkReading reading;
    private final FrameworkRows rows;
    private final TransactionTemplate transaction;

    FrameworkSavingTests(
            FrameworkSaving saving,
            FrameworkReading reading,
            FrameworkRows rows,
            PlatformTransactionManager transactions) {
        this.saving = saving;
        this.rows = rows;
        this.reading = reading;
        this.transaction = new TransactionTemplate(transactions);
    }

    private Edition saved(Content content) {
        var edition = draft(framework(Optional.empty(), "saving"), content);
        saving.add(edition.framework());
        saving.add(edition, Optional.empty());
        return edition;
    }

    @Test
    void editionReadsBackAsItWasWritten() {
        var edition = saved(content());
        assertThat(reading.edition(edition.id())).isEqualTo(edition);
    }

    @Test
    void changedDraftReadsBackAsChanged() {
        var edition = saved(content());
        var now = changed(
                edition,
                new Content(
                        new Scale(threeSteps().levels().subList(1, 3).stream()
                                .map(level -> new Level(level.position() - 1, level.label(), "", level.points()))
                                .toList()),
                        List.of(
                                new Area("2", "The harbour", "Moved up.", List.of(harbour(), lamp())),
                                new Area("3", "The sea", "", List.of()))));

        saving.change(edition, now);

        assertThat(reading.edition(edition.id())).isEqualTo(now);
        saving.change(now, new Edition(now.id(), now.framework(), 1, "2027", false, Optional.empty(), 2, content()));
        assertThat(reading.edition(edition.id()).content()).isEqualTo(content());
        assertThat(reading.edition(edition.id()).label()).isEqualTo("2027");
    }

    @Test
    void whatIsPublishedIsNeitherChangedNorPublishedNorRemovedAgain() {
        var edition = saved(content());
        saving.publish(edition);
        var published = reading.edition(edition.id());
        assertThat(published.published()).isTrue();
        var other = new Content(threeSteps(), List.of(new Area("1", "Other", "", List.of(stairs()))));
        for (var kept : List.of(edition, published)) {
            refused(() -> saving.change(kept, changed(kept, other)));
            refused(() -> saving.publish(kept));
            refused(() -> saving.remove(kept));
        }
        assertThat(reading.edition(edition.id())).isEqualTo(published);
    }

    private void refused(Runnable attempt) {
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(_ -> attempt.run()));
    }

    @Test
    void removedDraftLeavesNothing() {
        var edition = saved(content());
        saving.remove(edition);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reading.edition(edition.id()));
    }

    @Test
    void publishedEditionCostsNoStatementAndAnyNumberOfOthersCostsSix() {
        var one = saved(content());
        var two = saved(content());
        saving.publish(one);
        assertThat(SqlCount.of(() -> reading.editions(List.of(one.id(), two.id())))
                        .statements())
                .hasSize(6);
        assertThat(SqlCount.of(() -> reading.edition(one.id())).statements()).isEmpty();
        assertThat(SqlCount.of(() -> reading.edition(two.id())).statements()).hasSize(6);
    }

    @Test
    void listTakesOneStatementHoweverManyEditionsThereAre() {
        var nobody = ProjectId.next();
        var before = SqlCount.of(() -> rows.lines(nobody, true));
        for (int i = 0; i < 20; i++) {
            saved(content());
        }
        var after = SqlCount.of(() -> rows.lines(nobody, true));
        assertThat(after.result()).hasSizeGreaterThanOrEqualTo(before.result().size() + 20);
        assertThat(before.statements()).hasSize(1);
        assertThat(after.statements()).hasSize(1);
    }

    @Test
    void whatIsRolledBackIsNotRemembered() {
        var edition = saved(content());
        transaction.executeWithoutResult(status -> {
            saving.publish(edition);
            assertThat(reading.edition(edition.id()).published()).isTrue();
            status.setRollbackOnly();
        });
        assertThat(reading.edition(edition.id()).published()).isFalse();
    }

    private static Edition changed(Edition kept, Content content) {
        return new Edition(
                kept.id(),
                kept.framework(),
                kept.number(),
                kept.label(),
                false,
                Optional.empty(),
                kept.revision() + 1,
                content);
    }
}
