package uk.alongside.pairing.solving;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.pairing.PairingExamples.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.alongside.pairing.MadeUpQuestion;
import uk.alongside.pairing.rules.CoachToPair;
import uk.alongside.pairing.rules.Conflict;
import uk.alongside.pairing.rules.Lock;
import uk.alongside.pairing.rules.Mark;
import uk.alongside.pairing.rules.Must;
import uk.alongside.pairing.rules.Must.Kind;
import uk.alongside.pairing.rules.Musts;
import uk.alongside.pairing.rules.Question;
import uk.alongside.pairing.rules.Rulebook;
import uk.alongside.pairing.rules.SchoolToPair;
import uk.alongside.schools.Phase;

/** Questions that were built to have no answer, with the clash that was built in. */
class ClashesTests {

    private static final CoachToPair BOTH = CoachToPair.of(AMINA, "Amina", 4);

    private static SchoolToPair needing(int number) {
        return school(MadeUpQuestion.schoolId(number), "Needing " + number, Mark.NEEDING);
    }

    private static SchoolToPair stronger(int number) {
        return school(MadeUpQuestion.schoolId(100 + number), "Stronger " + number, Mark.STRONGER);
    }

    private static List<SchoolToPair> fourSchools() {
        return List.of(needing(1), needing(2), stronger(1), stronger(2));
    }

    @Test
    void tooFewPlacesWithCoaches() {
        var clash = clash(question(fourSchools(), List.of(CoachToPair.of(AMINA, "Amina", 1))));

        assertThat(clash.musts()).containsExactly(Must.of(Kind.CAPACITY));
        assertThat(clash.words())
                .contains("No coach takes more pairs than they can: together they can take 1, and 2 are needed.");
    }

    @Test
    void marksThatDoNotComeOut() {
        var schools = List.of(needing(1), needing(2), needing(3), needing(4), stronger(1), stronger(2));

        var clash = clash(question(schools, List.of(BOTH)));

        assertThat(clash.musts()).containsExactly(Must.of(Kind.ROLES), Must.of(Kind.TRIOS));
        assertThat(clash.words())
                .contains(
                        "Each pair has one needing and one stronger school: 4 are marked as needing, 2 as stronger, 0 as either.",
                        "There is at most room for 1 trio; 2 are needed, because 6 schools do not come out as pairs.");
    }

    @Test
    void anOddNumberWithoutATrio() {
        var without = new Musts(false, false, false, OptionalInt.empty(), true, false, Optional.empty(), 0, List.of());

        var clash = clash(question(List.of(needing(1), stronger(1), stronger(2)), List.of(BOTH))
                .with(without));

        assertThat(clash.musts()).containsExactly(Must.of(Kind.TRIOS));
    }

    @Test
    void aSchoolThatEveryCoachHasAConflictWith() {
        var coaches = List.of(
                withConflicts(
                        BOTH, Conflict.with(Conflict.Kind.OWN_SCHOOL, needing(1).id())),
                withConflicts(
                        CoachToPair.of(BORIS, "Boris", 2),
                        Conflict.with(Conflict.Kind.FAMILY, needing(1).id())));

        var clash = clash(question(fourSchools(), coaches));

        assertThat(clash.musts()).containsExactly(Must.of(Kind.CONFLICT));
        assertThat(clash.words())
                .containsExactly(
                        "No coach works with a school about which they have declared a conflict of interest.",
                        "Needing 1 has no coach then: Amina (own school), Boris (family).");
    }

    @Test
    void aConflictAndAnAnswerTogether() {
        var coaches = List.of(
                withConflicts(
                        BOTH, Conflict.with(Conflict.Kind.OWN_SCHOOL, needing(1).id())),
                withAnswers(CoachToPair.of(BORIS, "Boris", 2), Map.of(needing(1).id(), false)));

        assertThat(clash(question(fourSchools(), coaches)).musts())
                .containsExactly(Must.of(Kind.CONFLICT), Must.of(Kind.ANSWER));
    }

    @Test
    void schoolsOfOnePhaseThatAreTooMany() {
        var schools = List.of(
                needing(1),
                needing(2),
                SchoolToPair.of(MadeUpQuestion.schoolId(9), "Secondary", Mark.NEEDING, Phase.SECONDARY),
                stronger(1),
                stronger(2),
                stronger(3));
        var phase = new Musts(false, true, false, OptionalInt.empty(), true, false, Optional.empty(), 1, List.of());

        var clash = clash(question(schools, List.of(BOTH)).with(phase));

        assertThat(clash.musts()).containsExactly(Must.of(Kind.PHASE));
        assertThat(clash.words()).contains("The schools of a pair are of the same phase.");
    }

    @Test
    void decisionsThatContradictEachOther() {
        var locks = List.<Lock>of(
                new Lock.Together(needing(1).id(), stronger(1).id()),
                new Lock.Apart(needing(1).id(), stronger(1).id()),
                new Lock.WithCoach(needing(2).id(), AMINA));

        var clash =
                clash(question(fourSchools(), List.of(BOTH)).with(Musts.usual().withLocks(locks)));

        assertThat(clash.musts()).containsExactlyInAnyOrder(Must.of(locks.get(0)), Must.of(locks.get(1)));
        assertThat(clash.words())
                .contains("You locked Needing 1 and Stronger 1 together.", "You excluded Needing 1 with Stronger 1.");
    }

    @Test
    void aSchoolThatIsToBeInTwoPlaces() {
        var locks = List.<Lock>of(
                new Lock.Together(needing(1).id(), stronger(1).id()),
                new Lock.Together(needing(1).id(), stronger(2).id()));

        var clash =
                clash(question(fourSchools(), List.of(BOTH)).with(Musts.usual().withLocks(locks)));

        assertThat(clash.musts()).containsExactlyInAnyOrder(Must.of(locks.get(0)), Must.of(locks.get(1)));
    }

    @Test
    void aPairWhoseCoachesCannotWorkWithBoth() {
        // Found by the search alone: each school has a coach, and no two schools have one in common.
        var locks = List.<Lock>of(
                new Lock.WithCoach(needing(1).id(), AMINA),
                new Lock.WithCoach(needing(2).id(), AMINA),
                new Lock.WithCoach(stronger(1).id(), BORIS));

        var clash = clash(question(fourSchools(), List.of(BOTH, CoachToPair.of(BORIS, "Boris", 2)))
                .with(Musts.usual().withLocks(locks)));

        assertThat(clash.musts())
                .containsExactlyInAnyOrder(
                        Must.of(Kind.ROLES), Must.of(locks.get(0)), Must.of(locks.get(1)), Must.of(locks.get(2)));
        assertThat(clash.words()).contains("You locked Stronger 1 with Boris.");
    }

    @Test
    void coachesWhoAreNotThereAllTheTime() {
        var days = new Musts.Days(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 7, 21));
        var gone = new CoachToPair(
                AMINA,
                "Amina",
                Set.of(),
                Set.of(),
                Optional.empty(),
                4,
                Optional.empty(),
                Optional.of(LocalDate.of(2027, 3, 31)),
                List.of(),
                Map.of());
        var there = new Musts(false, false, false, OptionalInt.empty(), true, false, Optional.of(days), 1, List.of());

        var clash = clash(question(fourSchools(), List.of(gone)).with(there));

        assertThat(clash.musts()).containsExactly(Must.of(Kind.DATES));
        assertThat(clash.words())
                .containsExactly(
                        "A coach is there from 1 September 2026 to 21 July 2027.",
                        "Needing 1, Needing 2, Stronger 1 and Stronger 2 have no coach then: Amina (not there all the time).");
    }

    @Test
    void schoolsThatAllWantTheSameOne() {
        var locks = List.<Lock>of(
                new Lock.Apart(needing(1).id(), stronger(1).id()),
                new Lock.Apart(needing(2).id(), stronger(1).id()),
                new Lock.WithoutCoach(needing(1).id(), BORIS));

        var clash =
                clash(question(fourSchools(), List.of(BOTH)).with(Musts.usual().withLocks(locks.subList(0, 2))));

        assertThat(clash.musts())
                .containsExactlyInAnyOrder(Must.of(Kind.ROLES), Must.of(locks.get(0)), Must.of(locks.get(1)));
        assertThat(clash.words())
                .contains(
                        "Needing 1 and Needing 2 could then only be with Stronger 2: 1 school for 2.",
                        "Stronger 1 has no school to be paired with then.");
    }

    @Test
    void aCoachWhoDoesNotKnowThePhaseAndATrioThatCannotBe() {
        var phase = new Musts(false, false, false, OptionalInt.empty(), true, true, Optional.empty(), 1, List.of());

        assertThat(clash(question(fourSchools(), List.of(BOTH)).with(phase)).words())
                .contains("A coach knows the phases of their schools.");

        var locks = List.<Lock>of(
                new Lock.Third(stronger(3).id(), needing(1).id()),
                new Lock.WithCoach(stronger(3).id(), BORIS));
        var schools = new ArrayList<>(fourSchools());
        schools.add(stronger(3));
        var one = clash(question(schools, List.of(BOTH, CoachToPair.of(BORIS, "Boris", 1)))
                .with(Musts.usual().withLocks(locks)));

        assertThat(one.musts()).contains(Must.of(locks.get(1)), Must.of(Kind.CAPACITY));
        assertThat(one.words())
                .anyMatch(words -> words.contains("together they can take 5, and 3 are needed, a trio counted as two"));
    }

    @Test
    void nobodyToAsk() {
        assertThat(clash(question(fourSchools(), List.of())).words()).containsExactly("There is no coach yet.");
        assertThat(clash(question(List.of(needing(1)), List.of(BOTH))).words())
                .containsExactly("Pairs are made of at least two schools.");
    }

    @Test
    void aLargeProjectNamesItsClashToo() {
        var made = MadeUpQuestion.of(400, 0, 1);
        var far = new Musts(false, false, false, OptionalInt.of(0), true, false, Optional.empty(), 1, List.of());

        var clash = clash(made.with(far));

        assertThat(clash.musts()).extracting(Must::kind).contains(Kind.MILES).hasSizeLessThanOrEqualTo(2);
    }

    /** Of what is named nothing can be left out, and what is left out does not matter. */
    @Test
    void namesNoMustThatIsNotNeeded() {
        int clashes = 0;
        for (long seed = 0; seed < 120; seed++) {
            var question = crowded(seed);
            if (Solver.solve(question) instanceof Outcome.Clash(var musts, var words)) {
                clashes++;
                assertThat(words).isNotEmpty();
                assertThat(possible(question, musts)).as("seed %d", seed).isFalse();
                for (var must : musts) {
                    var without = new ArrayList<>(musts);
                    without.remove(must);
                    assertThat(possible(question, without)).as("seed %d", seed).isTrue();
                }
            }
        }
        assertThat(clashes).isGreaterThan(30);
    }

    private static boolean possible(Question question, List<Must> musts) {
        var search = Search.forAny(new Table(question, new HashSet<>(musts)), 1_000_000);
        boolean found = search.run().isPresent();
        assertThat(found || search.isComplete()).isTrue();
        return found;
    }

    private static Question crowded(long seed) {
        var random = new Random(seed);
        var made = MadeUpQuestion.of(6 + random.nextInt(3), 10, seed);
        var locks = new ArrayList<Lock>();
        for (int lock = 0; lock < 4; lock++) {
            var one = made.schools().get(random.nextInt(3)).id();
            var other = made.schools().get(3 + random.nextInt(3)).id();
            var coach =
                    made.coaches().get(random.nextInt(made.coaches().size())).id();
            locks.add(
                    switch (random.nextInt(3)) {
                        case 0 -> new Lock.Together(one, other);
                        case 1 -> new Lock.Apart(one, other);
                        default -> new Lock.WithCoach(one, coach);
                    });
        }
        var question = made.with(new Musts(
                true, random.nextBoolean(), false, OptionalInt.of(12), true, false, Optional.empty(), 1, locks));
        assertThat(Rulebook.all(question)).isNotEmpty();
        return question;
    }

    private static Outcome.Clash clash(Question question) {
        var outcome = Solver.solve(question);
        assertThat(outcome).isInstanceOf(Outcome.Clash.class);
        return (Outcome.Clash) outcome;
    }
}
