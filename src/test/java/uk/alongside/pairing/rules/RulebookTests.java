package uk.alongside.pairing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static uk.alongside.pairing.PairingExamples.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.alongside.pairing.rules.Group.Third;
import uk.alongside.pairing.rules.Must.Kind;
import uk.alongside.schools.Phase;

class RulebookTests {

    private static final SchoolToPair CHALK = school(CHALKDOWN, "Chalkdown", Mark.EITHER, Phase.SECONDARY, 50, 50);
    private final Question question =
            question(List.of(ashwood(), brookfield(), CHALK), List.of(amina(), CoachToPair.of(BORIS, "Boris", 1)));

    @Test
    void aPairHasOneNeedingAndOneStrongerSchool() {
        var rules = new Rulebook(question);

        assertThat(rules.allowsPair(0, 1)).isTrue();
        assertThat(rules.allowsPair(1, 0)).isFalse();
        assertThat(rules.allowsPair(2, 1)).isTrue();
        assertThat(rules.allowsPair(0, 2)).isTrue();
        assertThat(rules.trios()).isEqualTo(1);
        assertThat(rules.triosAllowed()).isTrue();
    }

    @Test
    void eachChosenMustStandsInTheWay() {
        var far = new Musts(true, true, true, OptionalInt.of(6), true, false, Optional.empty(), 0, List.of());

        var rules = new Rulebook(question.with(far));

        assertThat(rules.allowsInOneGroup(0, 1)).as("6.2 miles").isFalse();
        assertThat(rules.allowsInOneGroup(0, 2)).as("phases").isFalse();
        assertThat(rules.triosAllowed()).isFalse();
        assertThat(rules.brokenBy(
                        List.of(new Group(ASHWOOD, BROOKFIELD, Optional.of(new Third(CHALKDOWN, true)), AMINA))))
                .extracting(Must::kind)
                .containsExactlyInAnyOrder(Kind.MILES, Kind.PHASE, Kind.TRIOS);
    }

    @Test
    void schoolsOfOneTrustOrOfDifferentAuthoritiesMayBeKeptApart() {
        var sameTrust = new SchoolToPair(
                DUNMERE,
                "Dunmere",
                Mark.STRONGER,
                Phase.PRIMARY,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.of("Harbour Trust"),
                Optional.empty(),
                Map.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                Set.of());
        var asked = question(List.of(ashwood(), sameTrust), List.of(amina()));

        assertThat(new Rulebook(asked.with(musts(true, false))).allowsPair(0, 1))
                .isFalse();
        assertThat(new Rulebook(asked.with(musts(false, true))).allowsPair(0, 1))
                .isFalse();
        assertThat(new Rulebook(asked.with(new Musts(
                                false, false, false, OptionalInt.of(90), true, false, Optional.empty(), 1, List.of())))
                        .allowsPair(0, 1))
                .as("a distance that is not known keeps no limit")
                .isFalse();
    }

    private static Musts musts(boolean trusts, boolean authority) {
        return new Musts(trusts, false, authority, OptionalInt.empty(), true, false, Optional.empty(), 1, List.of());
    }

    @Test
    void aCoachIsFreeOfConflictAndHasNotSaidNo() {
        var coaches = List.of(
                withConflicts(amina(), Conflict.withTrust("Harbour Trust")),
                withAnswers(CoachToPair.of(BORIS, "Boris", 1), Map.of(BROOKFIELD, false, ASHWOOD, true)));
        var rules = new Rulebook(question(List.of(ashwood(), brookfield()), coaches));

        assertThat(rules.whyNot(0, 0)).contains(Must.of(Kind.CONFLICT));
        assertThat(rules.whyNot(1, 1)).contains(Must.of(Kind.ANSWER));
        assertThat(rules.allowsCoach(1, 0)).isTrue();
        assertThat(rules.allowsCoach(0, 1)).isTrue();
        assertThat(rules.conflict(0, 0).map(Conflict::kind)).contains(Conflict.Kind.OWN_TRUST);
    }

    @Test
    void aCoachMayHaveToKnowThePhaseAndToBeThere() {
        var coach = new CoachToPair(
                BORIS,
                "Boris",
                Set.of(),
                Set.of(Phase.PRIMARY),
                Optional.empty(),
                1,
                Optional.of(LocalDate.of(2026, 9, 1)),
                Optional.of(LocalDate.of(2027, 7, 31)),
                List.of(),
                Map.of());
        var days = new Musts.Days(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 1));
        var asked = new Musts(false, false, false, OptionalInt.empty(), true, true, Optional.of(days), 1, List.of());
        var rules = new Rulebook(
                question(List.of(ashwood(), CHALK), List.of(coach, amina())).with(asked));

        assertThat(rules.whyNot(0, 0)).contains(Must.of(Kind.DATES));
        assertThat(rules.whyNot(1, 0)).contains(Must.of(Kind.COACH_PHASE));
        assertThat(rules.allowsCoach(0, 1)).isTrue();
    }

    @Test
    void whatTheLeadDecidedHolds() {
        var locks = List.<Lock>of(
                new Lock.Together(ASHWOOD, CHALKDOWN),
                new Lock.Third(BROOKFIELD, ASHWOOD),
                new Lock.WithCoach(ASHWOOD, AMINA),
                new Lock.WithoutCoach(CHALKDOWN, BORIS));
        var rules = new Rulebook(question.with(Musts.usual().withLocks(locks)));

        assertThat(rules.allowsPair(0, 1)).isFalse();
        assertThat(rules.allowsPair(0, 2)).isTrue();
        assertThat(rules.allowsThird(1, 0, false)).isTrue();
        assertThat(rules.allowsThird(1, 2, false)).isFalse();
        assertThat(rules.allowsCoach(0, 1)).isFalse();
        assertThat(rules.allowsCoach(2, 1)).isFalse();
        assertThat(rules.brokenBy(
                        List.of(new Group(ASHWOOD, BROOKFIELD, Optional.of(new Third(CHALKDOWN, false)), BORIS))))
                .containsExactlyInAnyOrder(
                        Must.of(locks.get(0)),
                        Must.of(locks.get(1)),
                        Must.of(locks.get(2)),
                        Must.of(locks.get(3)),
                        Must.of(Kind.CAPACITY));
        assertThat(rules.brokenBy(
                        List.of(new Group(ASHWOOD, CHALKDOWN, Optional.of(new Third(BROOKFIELD, false)), AMINA))))
                .isEmpty();
    }

    @Test
    void marksThatDoNotComeOutNeedTrios() {
        var schools = List.of(
                school(ASHWOOD, "A", Mark.NEEDING),
                school(BROOKFIELD, "B", Mark.NEEDING),
                school(CHALKDOWN, "C", Mark.NEEDING),
                school(DUNMERE, "D", Mark.STRONGER));

        assertThat(question(schools, List.of(amina())).triosNeeded()).isEqualTo(2);
        assertThat(question(schools.subList(1, 4), List.of(amina())).triosNeeded())
                .isEqualTo(1);
        assertThat(question(schools.subList(2, 4), List.of(amina())).triosNeeded())
                .isZero();
    }

    @Test
    void refusesWhatIsNoProposal() {
        var rules = new Rulebook(question);
        var pair = Group.pair(ASHWOOD, BROOKFIELD, AMINA);

        assertThatIllegalArgumentException().isThrownBy(() -> rules.brokenBy(List.of(pair)));
        assertThatIllegalArgumentException().isThrownBy(() -> rules.brokenBy(List.of(pair, pair)));
        assertThatIllegalArgumentException().isThrownBy(() -> rules.number(DUNMERE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rulebook(question(List.of(ashwood(), ashwood()), List.of(amina()))));
        assertThat(rules.knows(DUNMERE)).isFalse();
        assertThat(rules.knows(BORIS)).isTrue();
    }
}
