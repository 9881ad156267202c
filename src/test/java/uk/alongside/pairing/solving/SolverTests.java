package uk.alongside.pairing.solving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.alongside.pairing.MadeUpQuestion;
import uk.alongside.pairing.PairingExamples;
import uk.alongside.pairing.rules.CoachToPair;
import uk.alongside.pairing.rules.Group;
import uk.alongside.pairing.rules.Lock;
import uk.alongside.pairing.rules.Mark;
import uk.alongside.pairing.rules.Musts;
import uk.alongside.pairing.rules.Question;
import uk.alongside.pairing.rules.Reasons;
import uk.alongside.pairing.rules.Rulebook;
import uk.alongside.pairing.rules.SchoolToPair;
import uk.alongside.pairing.rules.Standing;
import uk.alongside.pairing.rules.Wish;
import uk.alongside.pairing.solving.Watch.Seen;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolId;

class SolverTests {

    private static final Effort LITTLE = new Effort(20, 4, 0, 1);

    @ParameterizedTest
    @CsvSource({"4, 10, 60", "5, 30, 60", "6, 10, 100", "6, 100, 40", "7, 20, 10", "8, 10, 12"})
    void findsTheBestOfAllPairingsAndProvesIt(int schools, int percentEither, int questions) {
        int withAnswer = 0;
        for (long seed = 0; seed < questions; seed++) {
            var question = decided(MadeUpQuestion.of(schools, percentEither, seed), seed);
            var best = BruteForce.best(question);
            var outcome = Solver.solve(question);

            if (best.isEmpty()) {
                assertThat(outcome).as("seed %d", seed).isInstanceOf(Outcome.Clash.class);
            } else {
                withAnswer++;
                assertThat(outcome).as("seed %d", seed).isInstanceOfSatisfying(Outcome.Found.class, found -> {
                    assertThat(found.proposal().value()).isEqualTo(best.getAsInt());
                    assertThat(found.proposal().isBest()).isTrue();
                    assertThat(new Reasons(question).total(found.proposal().groups()))
                            .isEqualTo(best.getAsInt());
                });
            }
        }
        assertThat(withAnswer).isBetween(questions / 10, questions - 1);
    }

    /** With what a lead may decide, by chance, so that some questions have few answers and some none. */
    private static Question decided(Question question, long seed) {
        var random = new Random(seed);
        var schools = question.schools();
        var locks = new ArrayList<Lock>();
        if (random.nextInt(2) == 0) {
            locks.add(new Lock.Apart(schools.get(0).id(), schools.get(1).id()));
        }
        if (random.nextInt(4) == 0) {
            locks.add(new Lock.Together(schools.get(2).id(), schools.get(3).id()));
        }
        if (random.nextInt(4) == 0) {
            locks.add(new Lock.WithCoach(
                    schools.get(1).id(), question.coaches().getFirst().id()));
        }
        if (random.nextInt(3) == 0) {
            locks.add(new Lock.WithoutCoach(
                    schools.get(2).id(), question.coaches().getLast().id()));
        }
        var weighed = new Question(
                question.themes(),
                question.schools(),
                question.coaches(),
                question.musts(),
                question.weights()
                        .with(Wish.COACH_NEAR, random.nextInt(60))
                        .with(Wish.EXPERTISE, random.nextInt(60))
                        .with(Wish.FAIR_LOAD, random.nextInt(40)),
                question.standing());
        return weighed.with(new Musts(
                random.nextBoolean(),
                random.nextInt(5) == 0,
                false,
                random.nextInt(3) == 0 ? OptionalInt.of(5 + random.nextInt(20)) : OptionalInt.empty(),
                random.nextBoolean(),
                false,
                Optional.empty(),
                random.nextInt(3),
                locks));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 21, 40})
    void neverPassesItsBoundAndIsNearIt(int schools) {
        for (long seed = 0; seed < 4; seed++) {
            var proposal = found(Solver.solve(MadeUpQuestion.of(schools, seed)));

            assertThat(proposal.value()).isLessThanOrEqualTo(proposal.bound());
            assertThat(proposal.gapPercent().doubleValue()).isLessThanOrEqualTo(1.0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 21, 60, 200})
    void isNearItsBoundWhereEachCoachHasOnePair(int schools) {
        for (long seed = 0; seed < 2; seed++) {
            var question = MadeUpQuestion.withOneCoachForEachPair(schools, seed);
            var effort = schools > 60 ? new Effort(30, 0, 0, 1) : Effort.forSchools(schools);
            var proposal = found(Solver.solve(question, effort, Watch.TO_THE_END));

            assertThat(new Rulebook(question).brokenBy(proposal.groups())).isEmpty();
            assertThat(proposal.gapPercent().doubleValue()).isLessThanOrEqualTo(1.0);
        }
    }

    /** Every school wants the same few: what they want at first is not enough to go round. */
    @Test
    void findsPairsInALargeProjectWhereAllWantTheSame() {
        var schools = new ArrayList<SchoolToPair>();
        for (int number = 0; number < 320; number++) {
            boolean needing = number % 2 == 0;
            schools.add(PairingExamples.school(
                    MadeUpQuestion.schoolId(number),
                    "School " + number,
                    needing ? Mark.NEEDING : Mark.STRONGER,
                    Phase.PRIMARY,
                    needing ? number / 8 : 60 + number / 8,
                    needing ? number / 8 : 60 + number / 8));
        }
        var question = PairingExamples.question(schools, List.of(CoachToPair.of(PairingExamples.AMINA, "Amina", 160)));

        var proposal = found(Solver.solve(question, new Effort(2, 0, 0, 1), Watch.TO_THE_END));

        assertThat(proposal.groups()).hasSize(160);
        assertThat(proposal.gapPercent().doubleValue()).isLessThanOrEqualTo(1.0);
    }

    @Test
    void looksAtFewLinksOfALargeProjectAndIsNearItsBoundAllTheSame() {
        var question = MadeUpQuestion.of(321, 6);
        var seen = new ArrayList<Seen>();

        var proposal = found(Solver.solve(question, new Effort(9, 1, 0, 1), step -> {
            seen.add(step);
            return true;
        }));

        assertThat(new Rulebook(question).brokenBy(proposal.groups())).isEmpty();
        assertThat(proposal.gapPercent().doubleValue()).isLessThanOrEqualTo(1.0);
        assertThat(seen).allSatisfy(step -> step.value()
                .ifPresent(value -> assertThat(value).isLessThanOrEqualTo(step.bound())));
    }

    @Test
    void keepsEveryMustWhateverIsLocked() {
        for (long seed = 0; seed < 60; seed++) {
            var question = lockedByChance(MadeUpQuestion.of(14 + (int) (seed % 7), 15, seed), seed);
            if (Solver.solve(question, LITTLE, Watch.TO_THE_END) instanceof Outcome.Found(var proposal)) {
                assertThat(new Rulebook(question).brokenBy(proposal.groups()))
                        .as("seed %d", seed)
                        .isEmpty();
            }
        }
    }

    private static Question lockedByChance(Question question, long seed) {
        var random = new Random(seed);
        var locks = new ArrayList<Lock>();
        for (int lock = 0; lock < random.nextInt(8); lock++) {
            var one = question.schools()
                    .get(random.nextInt(question.schools().size()))
                    .id();
            var other = question.schools()
                    .get(random.nextInt(question.schools().size()))
                    .id();
            var coach = question.coaches()
                    .get(random.nextInt(question.coaches().size()))
                    .id();
            if (!one.equals(other)) {
                locks.add(
                        switch (random.nextInt(5)) {
                            case 0 -> new Lock.Together(one, other);
                            case 1 -> new Lock.Apart(one, other);
                            case 2 -> new Lock.WithCoach(one, coach);
                            case 3 -> new Lock.Third(one, other);
                            default -> new Lock.WithoutCoach(one, coach);
                        });
            }
        }
        return question.with(new Musts(
                random.nextBoolean(),
                random.nextInt(6) == 0,
                random.nextInt(6) == 0,
                random.nextBoolean() ? OptionalInt.of(10 + random.nextInt(60)) : OptionalInt.empty(),
                true,
                random.nextInt(6) == 0,
                Optional.empty(),
                2,
                locks));
    }

    @Test
    void findsWhatIsLockedWhereItCan() {
        var question = MadeUpQuestion.of(20, 0, 3);
        var free = found(Solver.solve(question)).groups();
        var locks = List.<Lock>of(
                new Lock.Together(free.get(0).needing(), free.get(1).stronger()),
                new Lock.Apart(free.get(2).needing(), free.get(2).stronger()));

        var locked = question.with(question.musts().withLocks(locks));
        var proposal = found(Solver.solve(locked));

        assertThat(new Rulebook(locked).brokenBy(proposal.groups())).isEmpty();
        assertThat(proposal.groups())
                .anyMatch(group -> group.needing().equals(free.get(0).needing())
                        && group.stronger().equals(free.get(1).stronger()));
    }

    @Test
    void givesTheSameProposalForTheSameSeed() {
        var question = MadeUpQuestion.of(60, 20, 8);

        assertThat(Solver.solve(question, LITTLE.seeded(7), Watch.TO_THE_END))
                .isEqualTo(Solver.solve(question, LITTLE.seeded(7), Watch.TO_THE_END));
    }

    @Test
    void givesTheBestSoFarWhenStopped() {
        var question = MadeUpQuestion.of(21, 0);
        var steps = new AtomicInteger();

        var proposal = found(Solver.solve(question, LITTLE, _ -> steps.incrementAndGet() < 3));

        assertThat(proposal.stopped()).isTrue();
        assertThat(proposal.steps()).isEqualTo(3);
        assertThat(new Rulebook(question).brokenBy(proposal.groups())).isEmpty();
        assertThat(proposal.value()).isLessThanOrEqualTo(proposal.bound());
    }

    @Test
    void tellsHowFarItIs() {
        var seen = new ArrayList<Seen>();

        Solver.solve(MadeUpQuestion.of(21, 0), LITTLE, step -> {
            seen.add(step);
            return true;
        });

        assertThat(seen).extracting(Seen::step).startsWith(1, 2, 3);
        assertThat(seen).allSatisfy(step -> {
            assertThat(step.step()).isLessThanOrEqualTo(step.of());
            step.value().ifPresent(value -> assertThat(value).isLessThanOrEqualTo(step.bound()));
        });
        assertThat(seen).isSortedAccordingTo((one, other) -> Long.compare(other.bound(), one.bound()));
    }

    @Test
    void makesATrioWhereTheNumberIsOdd() {
        var question = MadeUpQuestion.of(21, 2);
        var proposal = found(Solver.solve(question));

        assertThat(proposal.groups()).hasSize(10);
        assertThat(proposal.groups())
                .filteredOn(group -> group.third().isPresent())
                .hasSize(1);
        assertThat(new Rulebook(question).brokenBy(proposal.groups())).isEmpty();
    }

    @Test
    void changesTheLeastWhenACoachDropsOut() {
        var question = MadeUpQuestion.of(20, 4);
        var standing = found(Solver.solve(question)).groups();
        var gone = standing.getFirst().coach();
        var left = new Question(
                question.themes(),
                question.schools(),
                question.coaches().stream()
                        .filter(coach -> !coach.id().equals(gone))
                        .toList(),
                question.musts(),
                question.weights(),
                Standing.of(standing));

        var groups = found(Solver.solve(left)).groups();

        assertThat(pairs(groups)).containsExactlyInAnyOrderElementsOf(pairs(standing));
        assertThat(groups.stream().filter(group -> !standing.contains(group)).count())
                .isLessThanOrEqualTo(2
                        * standing.stream()
                                .filter(group -> group.coach().equals(gone))
                                .count());
    }

    @Test
    void letsASchoolMoreJoinWithoutANewDraw() {
        var question = MadeUpQuestion.of(21, 0, 5);
        var before = new Question(
                question.themes(),
                question.schools().subList(0, 20),
                question.coaches(),
                question.musts(),
                question.weights(),
                question.standing());
        var standing = found(Solver.solve(before)).groups();

        var groups = found(Solver.solve(question.with(Standing.of(standing)))).groups();

        assertThat(pairs(groups)).containsExactlyInAnyOrderElementsOf(pairs(standing));
        assertThat(groups).filteredOn(group -> !standing.contains(group)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void leavesTheOthersTogetherWhenASchoolLeaves() {
        var question = MadeUpQuestion.of(20, 0, 5);
        var standing = found(Solver.solve(question)).groups();
        var gone = standing.getFirst().needing();
        var left = new Question(
                question.themes(),
                question.schools().stream()
                        .filter(school -> !school.id().equals(gone))
                        .toList(),
                question.coaches(),
                question.musts(),
                question.weights(),
                Standing.of(standing));

        var groups = found(Solver.solve(left)).groups();

        assertThat(pairs(groups)).containsExactlyInAnyOrderElementsOf(pairs(standing.subList(1, standing.size())));
        assertThat(groups)
                .filteredOn(group -> group.third().isPresent())
                .singleElement()
                .satisfies(trio ->
                        assertThat(trio.schools()).contains(standing.getFirst().stronger()));
    }

    private static List<List<SchoolId>> pairs(List<Group> groups) {
        return groups.stream()
                .map(group -> List.of(group.needing(), group.stronger()))
                .toList();
    }

    @Test
    void saysHowFarItMayBeOff() {
        assertThat(new Proposal(List.of(), 846, 861, 9, false).inWords())
                .isEqualTo("within 1.7 % of the best possible");
        assertThat(new Proposal(List.of(), 8_609, 8_610, 9, false).inWords())
                .isEqualTo("within 0.1 % of the best possible");
        assertThat(new Proposal(List.of(), 861, 861, 9, false).inWords()).isEqualTo("the best possible");
    }

    private static Proposal found(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Found.class);
        return ((Outcome.Found) outcome).proposal();
    }
}
