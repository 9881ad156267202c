package uk.alongside.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.trail.TrailExamples.AMINA;
import static uk.alongside.trail.TrailExamples.aProject;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import uk.alongside.kernel.SubjectRef;

/** The chain of seals: what it holds, what it survives, and what it gives away. */
@ApplicationModuleTest
@ContextConfiguration(classes = TrailExamples.class)
@TestPropertySource(properties = TrailExamples.TABLES)
class TrailSealingTests {

    private final Trail trail;
    private final TrailSealing sealing;
    private final TrailCheck check;
    private final TrailRows rows;
    private final SealMemory memory;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;

    TrailSealingTests(
            Trail trail,
            TrailSealing sealing,
            TrailCheck check,
            TrailRows rows,
            SealMemory memory,
            TransactionTemplate transaction,
            JdbcTemplate jdbc) {
        this.trail = trail;
        this.sealing = sealing;
        this.check = check;
        this.rows = rows;
        this.memory = memory;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aChainThatHasJustBegun() {
        jdbc.update("delete from trail_entry");
        jdbc.update("delete from trail_seal where number > 0");
        memory.remember(rows.firstSeal());
    }

    @Test
    void aPassSealsWhatIsNew() {
        record("signed in");
        record("signed out");

        sealing.run();

        assertThat(rows.lastSeal().number()).isEqualTo(1);
        assertThat(rows.lastSeal().entries()).isEqualTo(2);
        assertThat(rows.unsealed(10)).isEmpty();
        assertThat(check.firstBreak()).isEmpty();
    }

    @Test
    void aPassWithNothingNewMakesNoSeal() {
        sealing.run();

        assertThat(rows.lastSeal().number()).isZero();
    }

    @Test
    void aLongBacklogIsSealedInPortions() {
        AMINA.run(() -> transaction.executeWithoutResult(
                status -> IntStream.range(0, 1001).forEach(number -> record("signed in"))));

        sealing.run();

        assertThat(rows.lastSeal().number()).isEqualTo(2);
        assertThat(rows.lastSeal().entries()).isEqualTo(1);
        assertThat(check.firstBreak()).isEmpty();
    }

    @Test
    void anEntryCommittedAfterYoungerOnesWereSealedIsSealedToo() throws Exception {
        var written = new CountDownLatch(1);
        var sealed = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var late = threads.submit(() -> AMINA.run(() -> transaction.executeWithoutResult(status -> {
                record("began early");
                written.countDown();
                await(sealed);
            })));
            await(written);
            record("began late");

            sealing.run();
            assertThat(rows.lastSeal().entries()).isEqualTo(1);
            sealed.countDown();
            late.get();
        }
        sealing.run();

        assertThat(rows.lastSeal().number()).isEqualTo(2);
        assertThat(rows.unsealed(10)).isEmpty();
        assertThat(check.firstBreak()).isEmpty();
    }

    @Test
    void sealersOnSeveralNodesTakeTurns() throws Exception {
        IntStream.range(0, 200).forEach(number -> record("signed in"));
        var together = new CountDownLatch(1);
        Callable<Boolean> pass = () -> {
            await(together);
            sealing.run();
            return true;
        };
        try (var nodes = Executors.newFixedThreadPool(3)) {
            var passes =
                    IntStream.range(0, 3).mapToObj(node -> nodes.submit(pass)).toList();
            together.countDown();
            for (var done : passes) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(rows.unsealed(10)).isEmpty();
        assertThat(rows.lastSeal().number()).isEqualTo(1);
        assertThat(check.firstBreak()).isEmpty();
    }

    @Test
    void anAlteredEntryBreaksTheChain() {
        threeSeals();

        jdbc.update("update trail_entry set actor = 'anonymous' where sealed_in = 2");

        assertThat(check.firstBreak()).hasValueSatisfying(broken -> {
            assertThat(broken.seal()).isEqualTo(2);
            assertThat(broken.reason()).contains("altered");
        });
    }

    @Test
    void anAlteredPayloadBreaksTheChainAndIsNamed() {
        threeSeals();
        var entry = rows.sealedIn(2).getFirst().id();

        jdbc.update("update trail_entry set payload = 'nothing at all' where id = ?", entry.toString());

        assertThat(check.firstBreak()).hasValueSatisfying(broken -> {
            assertThat(broken.seal()).isEqualTo(2);
            assertThat(broken.entry()).hasValue(entry);
            assertThat(broken.sentence()).contains("payload", entry.toString());
        });
    }

    @Test
    void aRemovedEntryBreaksTheChain() {
        threeSeals();

        jdbc.update("delete from trail_entry where sealed_in = 2");

        assertThat(check.firstBreak()).hasValueSatisfying(broken -> {
            assertThat(broken.seal()).isEqualTo(2);
            assertThat(broken.reason()).isEqualTo("1 entries were sealed, and 0 are there.");
        });
    }

    @Test
    void anEntrySlippedInBreaksTheChain() {
        threeSeals();
        record("signed in");

        jdbc.update("update trail_entry set sealed_in = 2 where sealed_in is null");

        assertThat(check.firstBreak()).map(TrailBreak::seal).hasValue(2L);
    }

    @Test
    void aRemovedSealBreaksTheChain() {
        threeSeals();

        jdbc.update("delete from trail_seal where number = 2");

        assertThat(check.firstBreak()).map(TrailBreak::seal).hasValue(2L);
    }

    @Test
    void aSealMadeAnewAfterAnAlterationBreaksTheNextOne() {
        threeSeals();
        jdbc.update("update trail_entry set actor = 'anonymous' where sealed_in = 2");
        var first = rows.sealsAfter(0, 1).getFirst();
        var second = rows.sealsAfter(1, 1).getFirst();
        var forged = first.next(second.at(), rows.sealedIn(2));
        jdbc.update("update trail_seal set hash = ? where number = 2", forged.hash());

        assertThat(check.firstBreak()).map(TrailBreak::seal).hasValue(3L);
    }

    @Test
    void theLastSealsCannotVanishFromUnderTheirEntries() {
        threeSeals();

        jdbc.update("delete from trail_seal where number = 3");

        assertThat(check.firstBreak()).map(TrailBreak::seal).hasValue(3L);
    }

    @Test
    void theEndOfTheChainCannotBeCutOff() {
        threeSeals();

        jdbc.update("delete from trail_entry where sealed_in = 3");
        jdbc.update("delete from trail_seal where number = 3");

        assertThat(check.check()).satisfies(found -> {
            assertThat(found.seals()).isEqualTo(2);
            assertThat(found.broken())
                    .hasValueSatisfying(sentence -> assertThat(sentence).contains("Seal 3", "data folder remembers"));
        });
        assertThat(rows.lastCheck())
                .hasValueSatisfying(kept -> assertThat(kept.broken()).isPresent());
    }

    @Test
    void aWholeChainIsSaidToBeWhole() {
        threeSeals();

        assertThat(check.check().broken()).isEmpty();
        assertThat(rows.lastCheck())
                .hasValueSatisfying(kept -> assertThat(kept.seals()).isEqualTo(3));
    }

    @Test
    void anErasedPayloadLeavesTheChainWhole() {
        var project = aProject();
        AMINA.run(() -> trail.record("imported a pack", project, project, "20 schools"));
        sealing.run();

        AMINA.run(() -> trail.erasePayloads(project, project));
        sealing.run();

        assertThat(check.firstBreak()).isEmpty();
        assertThat(rows.page(project, TrailSearch.ALL, Set.of(), 0, 10))
                .extracting(TrailEntry::action)
                .containsExactly("erased a payload", "imported a pack");
        assertThat(jdbc.queryForObject(
                        "select count(*) from trail_entry where payload like '%20 schools%'", Long.class))
                .isZero();
    }

    @Test
    void aPayloadErasedBehindThePortalsBackIsFound() {
        threeSeals();

        jdbc.update("update trail_entry set payload = null, salt = null where sealed_in = 2");

        assertThat(check.firstBreak())
                .map(TrailBreak::reason)
                .hasValue("An entry's payload is gone, and nobody is on record.");
    }

    @Test
    void alikeEntriesHaveUnlikeDigests() {
        record("signed in");
        record("signed in");

        assertThat(rows.unsealed(2))
                .extracting(entry -> UUID.nameUUIDFromBytes(entry.payloadDigest()))
                .doesNotHaveDuplicates();
    }

    private void threeSeals() {
        for (var seal = 1; seal <= 3; seal++) {
            record("signed in");
            sealing.run();
        }
        assertThat(check.firstBreak()).isEqualTo(Optional.empty());
    }

    private void record(String what) {
        var person = new SubjectRef("person", TrailExamples.AMINA_ID);
        AMINA.run(() -> trail.record(what, person, person));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
