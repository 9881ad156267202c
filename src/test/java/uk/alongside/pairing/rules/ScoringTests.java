package uk.alongside.pairing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static uk.alongside.pairing.PairingExamples.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.alongside.pairing.MadeUpQuestion;
import uk.alongside.pairing.solving.Outcome;
import uk.alongside.pairing.solving.Solver;
import uk.alongside.schools.Phase;

class ScoringTests {

    private final Question question = question(List.of(ashwood(), brookfield()), List.of(amina()));
    private final Scoring scoring = new Scoring(question);

    @Test
    void beingStrongCountsWhereTheOtherIsWeakAndTwiceWhereItAsked() {
        // Families, asked for: 2 × 70 × 50 of 2 × 70 × 70. Tracking: 60 × 10 of 60 × 60. 7600 of 13400 of 35 points.
        assertThat(scoring.strength(0, 1)).isEqualTo(20);
    }

    @Test
    void whatIsNotKnownIsNotNought() {
        var unknown = new Scoring(question(
                List.of(ashwood(), school(BROOKFIELD, "Brookfield", Mark.STRONGER)),
                List.of(CoachToPair.of(BORIS, "Boris", 1))));

        assertThat(unknown.strength(0, 1)).isEqualTo(18);
        assertThat(unknown.near(0, 1)).isEqualTo(8);
        assertThat(unknown.size(0, 1)).isEqualTo(3);
        assertThat(unknown.expertise(1, 0)).isEqualTo(5);

        var nought = new Scoring(question(
                List.of(ashwood(), school(BROOKFIELD, "Brookfield", Mark.STRONGER, Phase.PRIMARY, 0, 0)),
                List.of(amina())));
        assertThat(nought.strength(0, 1)).isZero();
    }

    @Test
    void aSchoolAtTheTopNeedsNothing() {
        var top = new Scoring(question(
                List.of(school(ASHWOOD, "Ashwood", Mark.NEEDING, Phase.PRIMARY, 100, 100), brookfield()),
                List.of(amina())));

        assertThat(top.strength(0, 1)).isZero();
        assertThat(top.expertise(0, 0)).isZero();
    }

    @Test
    void aWishWithoutPointsBringsNone() {
        var without = new Question(
                THEMES,
                question.schools(),
                question.coaches(),
                question.musts(),
                Weights.usual().with(Wish.STRENGTH, 0),
                Standing.NONE);

        assertThat(new Scoring(without).strength(0, 1)).isZero();
    }

    @Test
    void nearnessFallsFromAllToNothing() {
        // 10 km are 6.2 miles of 30.
        assertThat(scoring.near(0, 1)).isEqualTo(12);
        assertThat(new Place(0, 0).tenthsOfMilesTo(new Place(0, 0))).isZero();
        assertThat(new Place(400_000, 100_000).tenthsOfMilesTo(new Place(400_000, 200_000)))
                .isEqualTo(621);
    }

    @Test
    void earlierPartnershipsCountWhereNobodySaysTheyWentBadly() {
        assertThat(scoring.worked(0, 1)).isEqualTo(5);
        assertThat(scoring.worked(1, 0)).isEqualTo(5);
    }

    @Test
    void eachTermOfACoachIsSharedByBothSchools() {
        assertThat(scoring.coachOfNeeding(0, 0))
                .isEqualTo(scoring.expertise(0, 0) + scoring.coachPhase(0, 0, true) + scoring.coachNear(0, 0, true));
        assertThat(Scoring.part(5, true) + Scoring.part(5, false)).isEqualTo(5);
        // Families twice 70 of families twice 70 and tracking 60.
        assertThat(scoring.expertise(0, 0)).isEqualTo(7);
    }

    @Test
    void aFullCoachGetsLessForEachPair() {
        assertThat(scoring.fairLoad(1, 2)).isEqualTo(5);
        assertThat(scoring.fairLoad(2, 2)).isEqualTo(3);
        assertThat(scoring.fairLoad(1, 0)).isZero();
    }

    @Test
    void usualPointsAreAHundred() {
        assertThat(Arrays.stream(Wish.values()).mapToInt(Wish::usualPoints).sum())
                .isEqualTo(100);
        assertThat(Arrays.stream(Wish.values()).map(Wish::words)).doesNotHaveDuplicates();
    }

    @Test
    void theTotalIsTheSumOfWhatTheReasonsSay() {
        var made = MadeUpQuestion.of(16, 1);
        var found = (Outcome.Found) Solver.solve(made);

        var fits = new Reasons(made).fits(found.proposal().groups());

        assertThat(fits.stream().mapToInt(Fit::points).sum())
                .isEqualTo((int) found.proposal().value());
        assertThat(fits).allSatisfy(fit -> {
            assertThat(fit.most()).isEqualTo(100);
            assertThat(fit.terms()).allSatisfy(term -> assertThat(term.points()).isBetween(0, term.most()));
        });
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> Weights.usual().with(Wish.NEAR, 101));
        assertThatIllegalArgumentException().isThrownBy(() -> new Weights(Map.of(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> CoachToPair.of(BORIS, "Boris", -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> school(ASHWOOD, "Ashwood", Mark.NEEDING, Phase.PRIMARY, 101, 0));
    }
}
