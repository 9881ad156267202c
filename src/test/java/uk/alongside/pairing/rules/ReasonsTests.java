package uk.alongside.pairing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.pairing.PairingExamples.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.alongside.pairing.MadeUpQuestion;
import uk.alongside.pairing.rules.Group.Third;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolId;

class ReasonsTests {

    private static final Group PAIR = Group.pair(ASHWOOD, BROOKFIELD, AMINA);
    private final Question question = question(List.of(ashwood(), brookfield()), List.of(amina()));

    @Test
    void theLeadReadsEachTermWithItsNumber() {
        var fit = new Reasons(question).fits(List.of(PAIR)).getFirst();

        assertThat(fit.terms())
                .extracting(Term::withPoints)
                .containsExactly(
                        "Brookfield Primary is strong in Working with families (80 % of the scale, Ashwood Primary 30 %,"
                                + " asked for) and Tracking (50 % of the scale, Ashwood Primary 40 %): 20 of 35 points",
                        "6.2 miles apart: 12 of 15 points",
                        "180 and 240 learners: 4 of 5 points",
                        "Both primary: 10 of 10 points",
                        "Worked well together before: 5 of 5 points",
                        "Each named the other: 5 of 5 points",
                        "Amina is an expert in Working with families, where Ashwood Primary stands at 30 %: 7 of 10 points",
                        "Amina knows primary settings: 5 of 5 points",
                        "Amina lives 0 miles from Ashwood Primary and 6.2 miles from Brookfield Primary: 5 of 5 points",
                        "Amina has 1 of at most 2: 5 of 5 points");
        assertThat(fit.points()).isEqualTo(78);
        assertThat(new Reasons(question).total(List.of(PAIR))).isEqualTo(78);
    }

    @Test
    void whatTheLeadMarkedIsCalledTheirs() {
        var marked = new SchoolToPair(
                ASHWOOD,
                "Ashwood",
                Mark.NEEDING,
                Phase.PRIMARY,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(FAMILIES, SchoolToPair.NEED),
                Set.of(FAMILIES),
                Set.of(),
                Map.of(),
                Set.of());

        assertThat(new Reasons(question(List.of(marked, brookfield()), List.of(amina())))
                        .fits(List.of(PAIR))
                        .getFirst()
                        .terms())
                .extracting(Term::sentence)
                .contains(
                        "Brookfield Primary is strong in Working with families (80 % of the scale, Ashwood a need as you"
                                + " mark it); 1 of 2 themes not known",
                        "Amina is an expert in Working with families, for Ashwood a need as you mark it");
    }

    @Test
    void whatIsNotKnownIsSaid() {
        var unknown = question(
                List.of(
                        school(ASHWOOD, "Ashwood", Mark.NEEDING),
                        SchoolToPair.of(BROOKFIELD, "Brookfield", Mark.STRONGER, Phase.SECONDARY)),
                List.of(CoachToPair.of(AMINA, "Amina", 1)));

        assertThat(new Reasons(unknown).fits(List.of(PAIR)).getFirst().terms())
                .extracting(Term::sentence)
                .containsExactly(
                        "Not known where Brookfield is strong and Ashwood is not",
                        "Not known how far apart",
                        "Not known how large both are",
                        "Different phases, primary and secondary",
                        "Were not paired before",
                        "Neither named the other",
                        "Not known where Ashwood needs a coach's expertise",
                        "Amina has not named primary and secondary settings",
                        "Not known how far Amina lives from both",
                        "Amina has 1 of at most 1");
    }

    @Test
    void whatDoesNotFitIsSaid() {
        var fit = new Reasons(question(
                        List.of(
                                school(ASHWOOD, "Ashwood", Mark.NEEDING, Phase.PRIMARY, 90, 90),
                                school(BROOKFIELD, "Brookfield", Mark.STRONGER, Phase.SECONDARY, 20, 90)),
                        List.of(amina())))
                .fits(List.of(PAIR))
                .getFirst();

        assertThat(fit.terms())
                .extracting(Term::sentence)
                .contains(
                        "Brookfield is ahead of Ashwood in no theme",
                        "Different phases, primary and secondary",
                        "Amina knows primary settings and has not named secondary");
    }

    @Test
    void anEarlierPartnershipThatWentBadlyIsToldToTheLeadAlone() {
        var other = changed(brookfield(), Map.of(ASHWOOD, false), Set.of());
        var reasons = new Reasons(question(List.of(ashwood(), other), List.of(amina())));

        assertThat(reasons.fits(List.of(PAIR)).getFirst().terms())
                .extracting(Term::sentence)
                .contains("Were paired before, and it did not go well", "Ashwood Primary named Brookfield Primary");
        assertThat(reasons.toShare(PAIR))
                .noneMatch(sentence -> sentence.contains("before") || sentence.contains("named"));
    }

    private static SchoolToPair changed(SchoolToPair school, Map<SchoolId, Boolean> before, Set<SchoolId> wishes) {
        return new SchoolToPair(
                school.id(),
                school.name(),
                school.mark(),
                school.phase(),
                school.pupils(),
                school.place(),
                school.trust(),
                school.authority(),
                school.percents(),
                school.marked(),
                school.asksFor(),
                before,
                wishes);
    }

    @Test
    void schoolsReadWhatIsNoSecretOfTheOther() {
        assertThat(new Reasons(question).toShare(PAIR))
                .containsExactly(
                        "Ashwood Primary and Brookfield Primary are 6.2 miles apart.",
                        "The two are of similar size.",
                        "The two have worked well together before.",
                        "The two named each other.",
                        "Both work in primary settings.",
                        "Amina knows primary settings.",
                        "Amina is experienced in Working with families.");
    }

    @Test
    void whatSchoolsReadDoesNotSayWhoNeedsAndWhoHelps() {
        for (long seed = 0; seed < 40; seed++) {
            var made = MadeUpQuestion.of(12, 100, seed);
            var one = made.schools().get(0).id();
            var other = made.schools().get(1).id();
            var coach = made.coaches().getFirst().id();
            var turned = withoutReviews(made);

            var shared = new Reasons(made).toShare(Group.pair(one, other, coach));

            assertThat(shared).isEqualTo(new Reasons(made).toShare(Group.pair(other, one, coach)));
            assertThat(shared).isEqualTo(new Reasons(turned).toShare(Group.pair(one, other, coach)));
            assertThat(shared).noneMatch(sentence -> sentence.contains("%") || sentence.contains("strong"));
        }
    }

    private static Question withoutReviews(Question made) {
        return new Question(
                made.themes(),
                made.schools().stream()
                        .map(school -> new SchoolToPair(
                                school.id(),
                                school.name(),
                                Mark.NEEDING,
                                school.phase(),
                                school.pupils(),
                                school.place(),
                                school.trust(),
                                school.authority(),
                                Map.of(),
                                Set.of(),
                                Set.of(),
                                school.workedBefore(),
                                school.wishes()))
                        .toList(),
                made.coaches(),
                made.musts(),
                made.weights(),
                made.standing());
    }

    @Test
    void aTrioReadsOfEachTwo() {
        var third = school(CHALKDOWN, "Chalkdown", Mark.NEEDING, Phase.PRIMARY, 40, 40);
        var trio = new Group(ASHWOOD, BROOKFIELD, Optional.of(new Third(CHALKDOWN, true)), AMINA);
        var reasons = new Reasons(question(List.of(ashwood(), brookfield(), third), List.of(amina())));

        assertThat(reasons.toShare(trio))
                .contains(
                        "Ashwood Primary and Chalkdown are 0 miles apart.",
                        "Brookfield Primary and Chalkdown are of similar size.",
                        "Ashwood Primary and Brookfield Primary named each other.",
                        "All three work in primary settings.");
        assertThat(reasons.fits(List.of(trio))).hasSize(2);
    }

    @Test
    void aSwapShowsItsPriceAndTheMustItBreaks() {
        var schools = List.of(
                ashwood(),
                brookfield(),
                school(CHALKDOWN, "Chalkdown", Mark.NEEDING, Phase.SECONDARY, 20, 20),
                school(DUNMERE, "Dunmere", Mark.STRONGER, Phase.SECONDARY, 70, 70));
        var asked = question(schools, List.of(amina(), CoachToPair.of(BORIS, "Boris", 1)))
                .with(new Musts(false, true, false, OptionalInt.empty(), true, false, Optional.empty(), 1, List.of()));
        var before = List.of(PAIR, Group.pair(CHALKDOWN, DUNMERE, BORIS));

        var compared = Compared.of(asked, before, Compared.swapped(before, 0, 1));

        assertThat(compared.canBeMade()).isFalse();
        assertThat(compared.broken()).containsExactly(Must.of(Must.Kind.PHASE));
        assertThat(compared.before().samePhase()).isEqualTo(2);
        assertThat(compared.after().samePhase()).isZero();
        assertThat(compared.before().tenthsOfMiles()).isEqualTo(62);
        assertThat(compared.newPairs()).hasSize(2);
        assertThat(compared.newCoach()).containsExactly(DUNMERE, BROOKFIELD);
        assertThat(compared.fitInWords())
                .isEqualTo("%d → %d, %d less"
                        .formatted(
                                compared.before().fit(),
                                compared.after().fit(),
                                compared.before().fit() - compared.after().fit()));
        assertThat(Compared.of(asked, before, before).fitInWords()).endsWith("no change");
        assertThat(Compared.of(asked, before, before).canBeMade()).isTrue();
        assertThat(compared.before().declared()).isZero();
        assertThat(compared.before().milesNotKnown()).isZero();
    }

    @Test
    void wordsReadAsOneSaysThem() {
        assertThat(Words.list(List.of())).isEmpty();
        assertThat(Words.list(List.of("A", "B", "C"))).isEqualTo("A, B and C");
        assertThat(Words.count(1, "theme")).isEqualTo("1 theme");
        assertThat(Place.miles(10)).isEqualTo("1 mile");
        assertThat(Place.miles(65)).isEqualTo("6.5 miles");
    }
}
