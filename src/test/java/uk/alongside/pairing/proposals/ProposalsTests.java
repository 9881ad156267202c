package uk.alongside.pairing.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.SqlCount;
import uk.alongside.jobs.JobsByHand;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.pairing.MadeUpQuestion;
import uk.alongside.pairing.PairingExamples;
import uk.alongside.pairing.proposals.ProposalsWorld.Led;
import uk.alongside.pairing.rules.Conflict;
import uk.alongside.pairing.rules.Lock;
import uk.alongside.pairing.rules.Mark;
import uk.alongside.pairing.rules.Must;
import uk.alongside.pairing.rules.Question;
import uk.alongside.pairing.rules.Reasons;
import uk.alongside.pairing.rules.Rulebook;
import uk.alongside.pairing.rules.Standing;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Role;

/** Looking for pairs, and changing what was found. */
@SpringBootTest
@Import({ProposalsWorld.class, AskedQuestions.class, SqlCount.class})
class ProposalsTests {

    private final ApplicationContext portal;
    private final ProposalsWorld world;
    private final Proposals proposals;
    private final ProposedPairs proposed;
    private final JdbcClient jdbc;

    ProposalsTests(
            ApplicationContext portal,
            ProposalsWorld world,
            Proposals proposals,
            ProposedPairs proposed,
            JdbcClient jdbc) {
        this.portal = portal;
        this.world = world;
        this.proposals = proposals;
        this.proposed = proposed;
        this.jdbc = jdbc;
    }

    private ProposalPage page(Led here, ProposalId id) {
        return here.asLead().call(() -> proposals.proposal(id));
    }

    private List<ProposedPair> pairs(Led here, ProposalId id) {
        return here.asLead().call(() -> proposals.pairs(id, 0, 1_000));
    }

    private ProposedPairs.Proposed read(ProposalId id) {
        return proposed.of(id).orElseThrow();
    }

    /** Two pairs that can be swapped without breaking a rule. */
    private int[] swappable(Led here, ProposalId id) {
        int pairs = read(id).groups().size();
        return IntStream.range(0, pairs)
                .boxed()
                .flatMap(one -> IntStream.range(one + 1, pairs).mapToObj(other -> new int[] {one, other}))
                .filter(two -> here.asLead()
                        .call(() -> proposals.swapCost(id, two[0], two[1]))
                        .canBeMade())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void leadIsToldWhatIsKnownBeforehand() {
        var here = world.led("proposals-before", ProposalsWorld.ofEight());

        var start = here.asLead().call(() -> proposals.beforehand(here.key()));

        assertThat(start.schools()).isEqualTo(8);
        assertThat(start.marked()).isEqualTo(8);
        assertThat(start.reviewed()).isBetween(1, 8);
        assertThat(start.places()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void pairsAreLookedForInTheBackgroundAndKeptWithTheirQuestion() {
        var here = world.led("proposals-look", ProposalsWorld.ofEight());

        var id = world.look(here);

        var found = read(id);
        assertThat(found.found()).isTrue();
        assertThat(found.question()).isEqualTo(ProposalsWorld.ofEight());
        assertThat(found.groups()).hasSize(4);
        assertThat(new Rulebook(found.question()).brokenBy(found.groups())).isEmpty();
        var page = page(here, id);
        assertThat(page.line().state()).isEqualTo(ProposalState.FOUND);
        assertThat(page.line().number()).isEqualTo(1);
        assertThat(page.line().askedBy()).isEqualTo("Lena Lead");
        assertThat(page.pairs()).isEqualTo(4);
        assertThat(page.fit()).isEqualTo(new Reasons(found.question()).total(found.groups()));
        assertThat(page.gap()).isZero();
        assertThat(page.best()).isEqualTo("the best possible");
        assertThat(page.keepsEveryRule()).isTrue();
        assertThat(page.rules()).extracting(ProposalPage.Rule::words).contains("no declared conflict");
        assertThat(jdbc.sql("select count(*) from trail_entry where action = 'looked for pairs' and scope_id = ?")
                        .param(here.project().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void everyPairHasItsReasonsWithTheirPoints() {
        var here = world.led("proposals-reasons", ProposalsWorld.ofEight());

        var pairs = pairs(here, world.look(here));

        assertThat(pairs).hasSize(4).allSatisfy(pair -> {
            assertThat(pair.terms()).hasSize(10);
            assertThat(pair.fit())
                    .isEqualTo(pair.terms().stream()
                            .mapToInt(term -> term.points())
                            .sum());
            assertThat(pair.compromises()).noneMatch(pair.best()::contains);
            assertThat(pair.shared().toString()).doesNotContain(" %");
            assertThat(pair.isLocked()).isFalse();
            assertThat(pair.changed()).isFalse();
        });
        assertThat(pairs.stream().mapToInt(ProposedPair::fit).sum())
                .isEqualTo(page(
                                here,
                                here.asLead()
                                        .call(() -> proposals.list(here.key()))
                                        .getFirst()
                                        .id())
                        .fit());
    }

    @Test
    void theNextTimeTakesTheNextSeedAndTheLocksThatStand() {
        var here = world.led("proposals-again", ProposalsWorld.ofEight());
        var real = world.withRealSchools(here.project(), ProposalsWorld.ofEight());
        world.know(here.project(), real);
        var first = world.look(here);
        var lock =
                new Lock.Apart(real.schools().get(0).id(), real.schools().get(1).id());
        world.know(here.project(), real.with(real.musts().withLocks(List.of(lock))));

        var second = world.look(here);

        assertThat(read(second).question().musts().locks()).containsExactly(lock);
        assertThat(jdbc.sql("select seed from pairing_proposal where project_id = ? order by number")
                        .param(here.project().value())
                        .query(Long.class)
                        .list())
                .containsExactly(1L, 2L);
        assertThat(here.asLead().call(() -> proposals.list(here.key())))
                .extracting(ProposalLine::id)
                .containsExactly(second, first);
    }

    @Test
    void whoAsksWhileSomebodyIsLookingIsToldSo() {
        var here = world.led("proposals-twice", ProposalsWorld.ofEight());
        var begun = (Looking.Begun) here.asLead().call(() -> proposals.look(here.key()));
        var other = ActingAs.person(
                world.somebody("Sam Second", Role.PROJECT_LEAD, here.project()).value());

        assertThat(here.asLead().call(() -> proposals.look(here.key())))
                .isEqualTo(new Looking.Refused(
                        "Pairs are being looked for already, since you asked for them. They will stand here."));
        assertThat(other.call(() -> proposals.look(here.key())))
                .isEqualTo(new Looking.Refused(
                        "Pairs are being looked for already, since Lena Lead asked for them. They will stand here."));
        assertThat(here.asLead()
                        .call(() -> proposals.list(here.key()))
                        .getFirst()
                        .job())
                .contains(begun.job());
        assertThat(other.call(() -> proposals.list(here.key())).getFirst().job())
                .as("watched by who asked")
                .isEmpty();
    }

    @Test
    void whatWasStoppedBeforeItBeganIsNotLookedForAnyMore() {
        var here = world.led("proposals-stop", ProposalsWorld.ofEight());
        var begun = (Looking.Begun) here.asLead().call(() -> proposals.look(here.key()));

        here.asLead().run(() -> proposals.stop(begun.id()));

        var line = here.asLead().call(() -> proposals.list(here.key())).getFirst();
        assertThat(line.state()).isEqualTo(ProposalState.NOT_FOUND);
        assertThat(line.stopped()).isTrue();
        assertThat(page(here, world.look(here)).line().isFound()).isTrue();
        assertThat(page(here, begun.id()).line().state()).isEqualTo(ProposalState.NOT_FOUND);
    }

    @Test
    void takenUpAgainAfterACrashItSolvesTheSame() {
        var here = world.led("proposals-crash", ProposalsWorld.ofEight());
        var begun = (Looking.Begun) here.asLead().call(() -> proposals.look(here.key()));
        world.know(here.project(), PairingExamples.question(List.of(), List.of()));

        here.asLead().run(() -> assertThat(JobsByHand.run(portal, begun.job(), () -> true))
                .as("a portal that closes keeps nothing")
                .isFalse());
        assertThat(read(begun.id()).found()).isFalse();
        here.asLead().run(() -> JobsByHand.run(portal, begun.job()));

        var straight = world.led("proposals-straight", ProposalsWorld.ofEight());
        assertThat(read(begun.id()).groups())
                .isEqualTo(read(world.look(straight)).groups());
    }

    @Test
    void aClashIsToldInWordsWithItsMusts() {
        var question = PairingExamples.question(
                List.of(
                        PairingExamples.school(PairingExamples.ASHWOOD, "Ashwood", Mark.NEEDING),
                        PairingExamples.school(PairingExamples.BROOKFIELD, "Brookfield", Mark.STRONGER)),
                List.of(PairingExamples.withConflicts(
                        PairingExamples.amina(), Conflict.with(Conflict.Kind.OWN_SCHOOL, PairingExamples.ASHWOOD))));
        var here = world.led("proposals-clash", question);

        var id = world.look(here);

        var page = page(here, id);
        assertThat(page.line().state()).isEqualTo(ProposalState.CLASH);
        assertThat(page.words()).isNotEmpty().anyMatch(sentence -> sentence.contains("conflict of interest"));
        assertThat(page.clash()).extracting(ProposalPage.Rule::must).contains(Must.of(Must.Kind.CONFLICT));
        assertThat(pairs(here, id)).isEmpty();
        assertThat(read(id).found()).isFalse();
    }

    @Test
    void fewerThanTwoSchoolsAreNoPair() {
        var here = world.led("proposals-none", PairingExamples.question(List.of(), List.of()));

        assertThat(here.asLead().call(() -> proposals.look(here.key()))).isInstanceOf(Looking.Refused.class);
    }

    @Test
    void aSwapTellsItsPriceKeepsItsReasonAndCanBeUndone() {
        var here = world.led("proposals-swap", ProposalsWorld.ofEight());
        var id = world.look(here);
        var before = read(id).groups();
        var two = swappable(here, id);
        var cost = here.asLead().call(() -> proposals.swapCost(id, two[0], two[1]));
        assertThat(cost.compared().before().fit()).isEqualTo(page(here, id).fit());
        assertThat(cost.gapAfter()).isGreaterThanOrEqualTo(cost.gapBefore());
        assertThat(cost.milesBefore()).isNotEmpty();
        assertThat(cost.compared().newPairs()).hasSize(2);

        var made = here.asLead().call(() -> proposals.swap(id, 0, two[0], two[1], " The heads asked for it. "));

        assertThat(made).isEqualTo(new HandChange.Made(id, 1));
        var page = page(here, id);
        assertThat(page.fit()).isEqualTo(cost.compared().after().fit());
        assertThat(page.gapPercent()).isEqualTo(cost.gapAfter());
        assertThat(page.changes()).singleElement().satisfies(change -> {
            assertThat(change.reason()).isEqualTo("The heads asked for it.");
            assertThat(change.by()).isEqualTo("Lena Lead");
            assertThat(change.what()).contains("changed partners");
            assertThat(change.undoneAt()).isEmpty();
        });
        assertThat(pairs(here, id).get(two[0]).changed()).isTrue();
        assertThat(read(id).groups().get(two[0]).coach())
                .as("coaches stay")
                .isEqualTo(before.get(two[0]).coach());

        assertThat(here.asLead().call(() -> proposals.undo(id, 1))).isEqualTo(new HandChange.Made(id, 2));

        assertThat(read(id).groups()).isEqualTo(before);
        assertThat(page(here, id).changes()).singleElement().satisfies(change -> assertThat(change.undoneBy())
                .contains("Lena Lead"));
        assertThatThrownBy(() -> here.asLead().run(() -> proposals.undo(id, 2)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("There is nothing to undo.");
    }

    @Test
    void aSwapWantsAReasonAndARevisionThatStands() {
        var here = world.led("proposals-why", ProposalsWorld.ofEight());
        var id = world.look(here);
        var two = swappable(here, id);

        assertThatThrownBy(() -> here.asLead().run(() -> proposals.swap(id, 0, two[0], two[1], " ")))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.field()).contains("reason"));
        here.asLead().run(() -> proposals.swap(id, 0, two[0], two[1], "First."));
        assertThat(here.asLead().call(() -> proposals.swap(id, 0, two[0], two[1], "Second.")))
                .isEqualTo(new HandChange.ChangedMeanwhile());
        assertThat(here.asLead().call(() -> proposals.undo(id, 0))).isEqualTo(new HandChange.ChangedMeanwhile());
        assertThat(page(here, id).changes()).hasSize(1);
    }

    @Test
    void aSwapThatBreaksALockNamesIt() {
        var here = world.led("proposals-locked", ProposalsWorld.ofEight());
        world.know(here.project(), world.withRealSchools(here.project(), ProposalsWorld.ofEight()));
        var id = world.look(here);
        var two = swappable(here, id);
        var real = read(id).question().schools().subList(0, 3);
        var groups = read(id).groups();
        var locked = IntStream.range(0, groups.size())
                .filter(ordinal -> groups.get(ordinal).schools().stream()
                        .anyMatch(school -> real.getFirst().id().equals(school)))
                .findFirst()
                .orElseThrow();
        var other = IntStream.range(0, groups.size())
                .filter(ordinal -> ordinal != locked)
                .findFirst()
                .orElseThrow();
        var group = groups.get(locked);
        var first = real.getFirst().id();
        world.lock(
                here.project(),
                KeptLock.Kind.TOGETHER,
                first,
                group.needing().equals(first) ? group.stronger() : group.needing());

        var pair = pairs(here, id).get(locked);
        assertThat(pair.lock()).isPresent();
        assertThat(page(here, id).locked()).isEqualTo(1);
        var cost = here.asLead().call(() -> proposals.swapCost(id, locked, other));
        assertThat(cost.canBeMade()).isFalse();
        assertThat(cost.broken()).anyMatch(rule -> rule.endsWith("together"));
        assertThat(here.asLead().call(() -> proposals.swap(id, 0, locked, other, "Because.")))
                .isEqualTo(new HandChange.Refused(cost.broken()));
        assertThat(read(id).groups()).isEqualTo(groups);
        assertThat(two).hasSize(2);
    }

    @Test
    void aPairIsGivenAnotherCoachWhereTheyHaveRoom() {
        var here = world.led("proposals-coach", MadeUpQuestion.of(20, 0, 3));
        var id = world.look(here);
        var coaches = here.asLead().call(() -> proposals.coaches(id)).keySet();
        var groups = read(id).groups();
        int ordinal = IntStream.range(0, groups.size())
                .filter(pair -> coaches.stream().anyMatch(coach -> isFree(here, id, pair, coach)))
                .findFirst()
                .orElseThrow();
        var pair = pairs(here, id).get(ordinal);
        var other = coaches.stream()
                .filter(coach -> isFree(here, id, ordinal, coach))
                .findFirst()
                .orElseThrow();

        assertThat(here.asLead().call(() -> proposals.changeCoach(id, 0, ordinal, other, "Lives nearer.")))
                .isEqualTo(new HandChange.Made(id, 1));

        assertThat(pairs(here, id).get(ordinal).coach()).isEqualTo(other);
        assertThat(page(here, id).changes().getFirst().what()).contains("another coach instead of " + pair.coachName());
    }

    private boolean isFree(Led here, ProposalId id, int ordinal, PersonId coach) {
        return !read(id).groups().get(ordinal).coach().equals(coach)
                && here.asLead()
                        .call(() -> proposals.coachCost(id, ordinal, coach))
                        .canBeMade();
    }

    @Test
    void aConflictDeclaredSinceIsToldBesideItsPair() {
        var question = ProposalsWorld.ofEight();
        var here = world.led("proposals-since", question);
        var id = world.look(here);
        var group = read(id).groups().get(1);
        var gone = read(id).groups().getFirst().needing();
        var coaches = question.coaches().stream()
                .map(coach -> coach.id().equals(group.coach())
                        ? PairingExamples.withConflicts(coach, Conflict.with(Conflict.Kind.FAMILY, group.stronger()))
                        : coach)
                .toList();
        world.know(
                here.project(),
                new Question(
                        question.themes(),
                        question.schools().stream()
                                .filter(school -> !school.id().equals(gone))
                                .toList(),
                        coaches,
                        question.musts(),
                        question.weights(),
                        Standing.NONE));

        var page = page(here, id);

        assertThat(page.since()).containsKey(1);
        assertThat(page.left()).singleElement().asString().contains("takes part no more");
        assertThat(page.keepsEveryRule()).isFalse();
    }

    @Test
    void whatStoodAlreadyIsNotCountedIntoTheGap() {
        var question = ProposalsWorld.ofEight();
        var here = world.led("proposals-standing", question);
        var groups = read(world.look(here)).groups();
        world.know(here.project(), question.with(Standing.of(groups)));

        var page = page(here, world.look(here));

        assertThat(page.gap()).isZero();
        assertThat(page.fit()).isEqualTo(new Reasons(question).total(groups));
    }

    @Test
    void twoProposalsStandSideBySide() {
        var here = world.led("proposals-compare", ProposalsWorld.ofEight());
        var one = world.look(here);
        var two = world.look(here);
        var swapped = swappable(here, two);
        here.asLead().run(() -> proposals.swap(two, 0, swapped[0], swapped[1], "To compare."));

        var compared = here.asLead().call(() -> proposals.compare(here.key(), one, two));

        assertThat(compared.schools()).hasSize(8);
        assertThat(compared.differing()).isPositive();
        assertThat(compared.schools().getFirst().differs()).isTrue();
        assertThat(compared.two().changedByHand()).isEqualTo(1);
        assertThat(compared.one().fit()).isGreaterThanOrEqualTo(compared.two().fit());
        var elsewhere = world.led("proposals-elsewhere", ProposalsWorld.ofEight());
        var other = world.look(elsewhere);
        assertThatThrownBy(() -> here.asLead().run(() -> proposals.compare(here.key(), one, other)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theMapKnowsThePlacesAndWhoHasNone() {
        var here = world.led("proposals-map", ProposalsWorld.ofEight());
        var id = world.look(here);

        var map = here.asLead().call(() -> proposals.map(id));

        assertThat(map.pairs()).hasSize(4);
        assertThat(map.pairs().stream().flatMap(pair -> pair.schools().stream()))
                .hasSize(8);
        assertThat(map.without())
                .hasSize(Math.toIntExact(ProposalsWorld.ofEight().schools().stream()
                        .filter(school -> school.place().isEmpty())
                        .count()));
    }

    @Test
    void theNumberOfStatementsIsTheSameForFewAndMany() {
        var few = world.led("proposals-few", ProposalsWorld.ofEight());
        var many = world.led("proposals-many", MadeUpQuestion.of(40, 0, 1));
        var ofFew = world.look(few);
        var ofMany = world.look(many);

        assertThat(statements(many, ofMany)).isEqualTo(statements(few, ofFew));
    }

    private Map<String, Integer> statements(Led here, ProposalId id) {
        return Map.of(
                "list", count(here, () -> proposals.list(here.key())),
                "proposal", count(here, () -> proposals.proposal(id)),
                "pairs", count(here, () -> proposals.pairs(id, 0, 50)),
                "map", count(here, () -> proposals.map(id)),
                "compare", count(here, () -> proposals.compare(here.key(), id, id)),
                "cost", count(here, () -> proposals.swapCost(id, 0, 1)));
    }

    private static int count(Led here, Supplier<?> work) {
        return SqlCount.of(() -> here.asLead().call(() -> Optional.of(work.get())))
                .statements()
                .size();
    }

    @Test
    void anotherPersonsProposalReadsAsIfItWereNotThere() {
        var here = world.led("proposals-stranger", ProposalsWorld.ofEight());
        var id = world.look(here);
        var head = ActingAs.person(world.somebody("Stella Steering", Role.STEERING_GROUP, here.project())
                .value());
        var evaluator = ActingAs.person(
                world.somebody("Eva Evaluator", Role.EVALUATOR, here.project()).value());

        assertThatThrownBy(() -> head.run(() -> proposals.proposal(id))).isInstanceOf(NotFound.class);
        assertThat(evaluator.call(() -> proposals.pairs(id, 0, 10))).hasSize(4);
        assertThatThrownBy(() -> evaluator.run(() -> proposals.undo(id, 0))).isInstanceOf(NotFound.class);
    }
}
