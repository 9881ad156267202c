package uk.alongside.pairing.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.alongside.pairing.MadeUpQuestion;
import uk.alongside.pairing.PairingExamples;
import uk.alongside.pairing.rules.CoachToPair;
import uk.alongside.pairing.rules.Conflict;
import uk.alongside.pairing.rules.Group;
import uk.alongside.pairing.rules.Lock;
import uk.alongside.pairing.rules.Mark;
import uk.alongside.pairing.rules.Musts;
import uk.alongside.pairing.rules.Place;
import uk.alongside.pairing.rules.Question;
import uk.alongside.pairing.rules.SchoolToPair;
import uk.alongside.pairing.rules.Standing;
import uk.alongside.pairing.rules.Weights;
import uk.alongside.pairing.rules.Wish;
import uk.alongside.pairing.solving.Effort;
import uk.alongside.pairing.solving.Solver;
import uk.alongside.pairing.solving.Watch;
import uk.alongside.schools.Phase;

/** A question comes back from its text exactly as it was. */
class QuestionInJsonTests {

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 20, 101})
    void madeUpQuestionsComeBack(int schools) {
        var question = MadeUpQuestion.of(schools, 5);

        var again = QuestionInJson.read(QuestionInJson.write(question));

        assertThat(again).isEqualTo(question);
        assertThat(QuestionInJson.write(again)).isEqualTo(QuestionInJson.write(question));
    }

    @Test
    void everythingThatCanBeKnownComesBack() {
        var school = new SchoolToPair(
                PairingExamples.ASHWOOD,
                "Ashwood \"Park\"\nPrimary – Nëw",
                Mark.EITHER,
                Phase.ALL_THROUGH,
                OptionalInt.of(1),
                Optional.of(new Place(0, 1_219_999)),
                Optional.of("Harbour Trust"),
                Optional.of("Saltmarsh"),
                Map.of(PairingExamples.FAMILIES, 0, PairingExamples.TRACKING, 75),
                Set.of(PairingExamples.TRACKING),
                Set.of(PairingExamples.FAMILIES),
                Map.of(PairingExamples.BROOKFIELD, false, PairingExamples.CHALKDOWN, true),
                Set.of(PairingExamples.DUNMERE));
        var coach = new CoachToPair(
                PairingExamples.AMINA,
                "Amina",
                Set.of(PairingExamples.FAMILIES, PairingExamples.TRACKING),
                Set.of(Phase.PRIMARY, Phase.EARLY_YEARS),
                Optional.of(new Place(460_000, 100_000)),
                0,
                Optional.of(LocalDate.of(2026, 9, 1)),
                Optional.of(LocalDate.of(2027, 7, 20)),
                List.of(
                        Conflict.withTrust("Harbour Trust"),
                        Conflict.with(Conflict.Kind.FAMILY, PairingExamples.BROOKFIELD)),
                Map.of(PairingExamples.ASHWOOD, true, PairingExamples.BROOKFIELD, false));
        var musts = new Musts(
                true,
                true,
                true,
                OptionalInt.of(20),
                false,
                true,
                Optional.of(new Musts.Days(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 3, 1))),
                3,
                List.of(
                        new Lock.WithoutCoach(PairingExamples.ASHWOOD, PairingExamples.BORIS),
                        new Lock.Together(PairingExamples.ASHWOOD, PairingExamples.BROOKFIELD),
                        new Lock.Third(PairingExamples.CHALKDOWN, PairingExamples.BROOKFIELD),
                        new Lock.Apart(PairingExamples.DUNMERE, PairingExamples.BROOKFIELD),
                        new Lock.WithCoach(PairingExamples.ASHWOOD, PairingExamples.AMINA)));
        var question = new Question(
                PairingExamples.THEMES,
                List.of(school, PairingExamples.brookfield()),
                List.of(coach, PairingExamples.amina()),
                musts,
                Weights.usual().with(Wish.NEAR, 0).with(Wish.STRENGTH, 100),
                Standing.of(List.of(
                        Group.pair(PairingExamples.ASHWOOD, PairingExamples.BROOKFIELD, PairingExamples.AMINA),
                        new Group(
                                PairingExamples.CHALKDOWN,
                                PairingExamples.DUNMERE,
                                Optional.of(new Group.Third(PairingExamples.ASHWOOD, true)),
                                PairingExamples.BORIS))));

        assertThat(QuestionInJson.read(QuestionInJson.write(question))).isEqualTo(question);
    }

    @Test
    void whatWasReadBackIsSolvedTheSame() {
        var question = MadeUpQuestion.of(20, 9);
        var effort = new Effort(20, 5, 1_000, 4);

        assertThat(Solver.solve(QuestionInJson.read(QuestionInJson.write(question)), effort, Watch.TO_THE_END))
                .isEqualTo(Solver.solve(question, effort, Watch.TO_THE_END));
    }

    @Test
    void groupsComeBackWithTheirPlaces() {
        var pair = Group.pair(PairingExamples.ASHWOOD, PairingExamples.BROOKFIELD, PairingExamples.AMINA);
        var trio = new Group(
                PairingExamples.CHALKDOWN,
                PairingExamples.DUNMERE,
                Optional.of(new Group.Third(PairingExamples.ASHWOOD, false)),
                PairingExamples.BORIS);

        assertThat(QuestionInJson.readChanged(QuestionInJson.writeChanged(List.of(pair, trio), 1, 0)))
                .isEqualTo(Map.of(0, pair, 1, trio));
    }

    @Test
    void aLockIsOneWord() {
        for (var lock : List.of(
                new Lock.Together(PairingExamples.ASHWOOD, PairingExamples.BROOKFIELD),
                new Lock.Apart(PairingExamples.ASHWOOD, PairingExamples.BROOKFIELD),
                new Lock.Third(PairingExamples.ASHWOOD, PairingExamples.BROOKFIELD),
                new Lock.WithCoach(PairingExamples.ASHWOOD, PairingExamples.AMINA),
                new Lock.WithoutCoach(PairingExamples.ASHWOOD, PairingExamples.AMINA))) {
            assertThat(KeptLock.ofWord(KeptLock.of(lock).asWord()).asLock()).isEqualTo(lock);
        }
    }
}
