package uk.alongside.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.alongside.pairing.PairsWorld.as;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.web.context.request.RequestContextHolder;
import uk.alongside.SqlCount;
import uk.alongside.audits.results.ResultsWorld;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.pairing.PairsWorld.Here;
import uk.alongside.pairing.known.CoachProfile;
import uk.alongside.pairing.known.KnownWorld;
import uk.alongside.pairing.proposals.ProposalId;
import uk.alongside.pairing.proposals.Proposals;
import uk.alongside.pairing.rules.Conflict;
import uk.alongside.pairing.rules.Mark;
import uk.alongside.projects.SchoolsTakingPart;

/** Tests of what keeps a proposal from being confirmed, and of two leads who confirm at once. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import({PairsWorld.class, KnownWorld.class, ResultsWorld.class, SqlCount.class})
class ConfirmingTests {

    private final PairsWorld world;
    private final Confirming confirming;
    private final Proposals proposals;
    private final Pairs pairs;
    private final PairsDue due;
    private final CoachProfile profile;
    private final SchoolsTakingPart schools;
    private final JdbcClient jdbc;
    private final LocalDate today;

    ConfirmingTests(
            PairsWorld world,
            Confirming confirming,
            Proposals proposals,
            Pairs pairs,
            PairsDue due,
            CoachProfile profile,
            SchoolsTakingPart schools,
            JdbcClient jdbc,
            Clock clock) {
        this.world = world;
        this.confirming = confirming;
        this.proposals = proposals;
        this.pairs = pairs;
        this.due = due;
        this.profile = profile;
        this.schools = schools;
        this.jdbc = jdbc;
        this.today = SchoolTime.today(clock);
    }

    @AfterEach
    void endTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    private List<String> refused(Here here, ProposalId proposal) {
        var preview = as(here.lead()).call(() -> confirming.preview(proposal)).inTheWay();
        var confirmed = world.confirm(here, proposal);
        assertThat(confirmed).isInstanceOf(Confirmed.Refused.class);
        assertThat(((Confirmed.Refused) confirmed).sentences())
                .isEqualTo(preview)
                .isNotEmpty();
        assertThat(world.open(here)).isEmpty();
        return preview;
    }

    @Test
    void coachWhoHasSaidNothingOfConflictsIsNamed() {
        var here = world.here("confirm-silent", 4);
        var proposal = world.look(here);
        jdbc.sql("delete from conflict_declaration where project_id = ?")
                .param(here.project().value())
                .update();

        assertThat(refused(here, proposal)).allSatisfy(sentence -> assertThat(sentence)
                .contains("has neither declared a conflict of interest nor said that there is none")
                .contains(" and "));
    }

    @Test
    void conflictDeclaredSinceIsNamedWithItsKind() {
        var here = world.here("confirm-conflict", 4);
        var proposal = world.look(here);
        for (var coach : List.of(here.amina(), here.boris())) {
            as(coach)
                    .run(() -> profile.declare(
                            here.project(), Conflict.Kind.FAMILY, here.schools().getFirst()));
        }

        assertThat(refused(here, proposal))
                .singleElement()
                .asString()
                .contains("has declared a conflict of interest about Anchor Primary (invented) (family): ");
    }

    @Test
    void answerOfNoSinceIsNamed() {
        var here = world.here("confirm-no", 4);
        var proposal = world.look(here);
        world.says(here, here.amina(), false, here.schools());
        world.says(here, here.boris(), false, here.schools());

        assertThat(refused(here, proposal)).hasSize(4).allSatisfy(sentence -> assertThat(sentence)
                .contains("may not work with"));
    }

    @Test
    void marksThatHaveChangedSinceAreNamed() {
        var here = world.here("confirm-marks", 4);
        var proposal = world.look(here);
        here.schools().forEach(school -> world.mark(here.project(), school, Mark.NEEDING));

        assertThat(refused(here, proposal)).hasSize(2).allSatisfy(sentence -> assertThat(sentence)
                .startsWith("The marks of the schools have changed"));
    }

    @Test
    void schoolThatHasLeftIsNamed() {
        var here = world.here("confirm-left", 4);
        var proposal = world.look(here);
        as(here.lead())
                .run(() -> schools.withdraw(
                        here.project(), here.schools().getFirst(), LocalDate.of(2025, 12, 1), "Closed."));

        assertThat(refused(here, proposal))
                .singleElement()
                .asString()
                .startsWith("Anchor Primary (invented) does not take part in the project any more: ");
    }

    @Test
    void pairsConfirmedMeanwhileAreNotSweptAway() {
        var here = world.here("confirm-meanwhile", 4);
        var first = world.look(here);
        var second = swapped(here, world.look(here));
        assertThat(world.confirm(here, first)).isEqualTo(new Confirmed.Done(2, 0, 0, 0));

        assertThat(confirm(here, second))
                .isInstanceOfSatisfying(Confirmed.Refused.class, refused -> assertThat(refused.sentences())
                        .hasSize(2)
                        .allSatisfy(sentence -> assertThat(sentence).contains("are in an open pair already")));
        var third = swapped(here, world.look(here));
        assertThat(confirm(here, third))
                .as("looked for with these pairs in sight")
                .isEqualTo(new Confirmed.Done(2, 0, 0, 2));
        assertThat(world.open(here)).hasSize(2);
    }

    /** The stronger schools of its two pairs change places. */
    private ProposalId swapped(Here here, ProposalId proposal) {
        as(here.lead()).run(() -> proposals.swap(proposal, revision(proposal), 0, 1, "They asked for it."));
        return proposal;
    }

    private Confirmed confirm(Here here, ProposalId proposal) {
        return as(here.lead())
                .call(() -> confirming.confirm(proposal, revision(proposal), Map.of(), PairsWorld.BEGINS));
    }

    private int revision(ProposalId proposal) {
        return jdbc.sql("select revision from pairing_proposal where id = ?")
                .param(proposal.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void twoLeadsWhoConfirmAtOnceDoNotUndoEachOther() throws Exception {
        var here = world.here("confirm-race", 4);
        var first = world.look(here);
        var second = swapped(here, world.look(here));

        var answers = atOnce(here, List.of(first, second));

        assertThat(answers)
                .filteredOn(Confirmed.Done.class::isInstance)
                .containsExactly(new Confirmed.Done(2, 0, 0, 0));
        assertThat(answers).filteredOn(Confirmed.Refused.class::isInstance).hasSize(1);
        assertThat(world.open(here)).hasSize(2);
    }

    @Test
    void twoClicksOnTheSameProposalOfferItOnce() throws Exception {
        var here = world.here("confirm-double", 4);
        var proposal = world.look(here);

        assertThat(atOnce(here, List.of(proposal, proposal)))
                .containsExactlyInAnyOrder(new Confirmed.Done(2, 0, 0, 0), new Confirmed.Done(0, 2, 0, 0));
        assertThat(world.open(here)).hasSize(2);
        assertThat(world.toldTo(here.head(here.schools().getFirst()))).hasSize(1);
    }

    private List<Confirmed> atOnce(Here here, List<ProposalId> which) throws Exception {
        var together = new CyclicBarrier(which.size());
        var answers = new ArrayList<Confirmed>();
        try (var threads = Executors.newFixedThreadPool(which.size())) {
            var running = which.stream()
                    .map(proposal -> threads.submit((Callable<Confirmed>) () -> {
                        together.await();
                        return world.confirm(here, proposal);
                    }))
                    .toList();
            for (var one : running) {
                answers.add(one.get());
            }
        }
        return answers;
    }

    @Test
    void firstDayLiesInTheProject() {
        var here = world.here("confirm-day", 4);
        var proposal = world.look(here);

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() ->
                        as(here.lead()).call(() -> confirming.confirm(proposal, 0, Map.of(), LocalDate.of(2019, 1, 1))))
                .satisfies(rule -> assertThat(rule.field()).contains("beginsOn"));
        assertThat(as(here.lead()).call(() -> confirming.preview(proposal)).beginsOn())
                .isBefore(today);
    }

    @Test
    void pairsThatSomebodyChangedMeanwhileAreNotConfirmedUnread() {
        var here = world.here("confirm-unread", 4);
        var proposal = world.look(here);
        var read = as(here.lead()).call(() -> confirming.preview(proposal));
        jdbc.sql("update pairing_proposal set revision = revision + 1 where id = ?")
                .param(proposal.value())
                .update();

        assertThat(as(here.lead())
                        .call(() -> confirming.confirm(
                                proposal, read.revision(), Map.of(0, "For others."), PairsWorld.BEGINS)))
                .isInstanceOfSatisfying(Confirmed.Refused.class, refused -> assertThat(refused.sentences())
                        .singleElement()
                        .asString()
                        .startsWith("Somebody changed these pairs"));
        assertThat(as(here.lead()).call(() -> pairs.of(here.key()))).isEmpty();
    }

    @Test
    void leadsWordsStandInPlaceOfThePortals() {
        var here = world.here("confirm-words", 4);
        var proposal = world.look(here);
        as(here.lead())
                .run(() -> confirming.confirm(proposal, 0, Map.of(0, "Both have asked for it."), PairsWorld.BEGINS));

        assertThat(jdbc.sql("select shared_reasons from pair_group where project_id = ? order by number")
                        .param(here.project().value())
                        .query(String.class)
                        .list())
                .startsWith("Both have asked for it.")
                .hasSize(2)
                .last()
                .asString()
                .isNotEqualTo("Both have asked for it.");
    }

    @Test
    void listPageAndHomeCostTheSameHoweverManyPairsThereAre() {
        var few = counted(world.here("count-few", 4));
        var many = counted(world.here("count-many", 12));

        assertThat(many).isEqualTo(few);
    }

    private List<Integer> counted(Here here) {
        var all = world.offered(here);
        return List.of(
                statements(here, () -> pairs.of(here.key())),
                statements(here, () -> pairs.page(here.key(), all.getFirst())),
                statements(here, due::dueNow));
    }

    private static int statements(Here here, Supplier<?> work) {
        RequestContextHolder.resetRequestAttributes();
        return as(here.lead()).call(() -> SqlCount.of(work::get).statements().size());
    }
}
