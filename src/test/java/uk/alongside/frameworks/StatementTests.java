package uk.alongside.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import uk.alongside.schools.Phase;
import uk.alongside.schools.Wording;

/** What a setting, a parent and a pupil read of a statement. */
class StatementTests {

    private final Statement lamp = FrameworkExamples.lamp();

    @Test
    void eachSettingReadsItsOwnWordForThoseWhoLearnThere() {
        assertThat(lamp.textFor(Phase.EARLY_YEARS)).isEqualTo("Children know who lights the lamp for a child.");
        assertThat(lamp.textFor(Phase.WORK_BASED)).isEqualTo("Trainees know who lights the lamp for a trainee.");
        assertThat(lamp.in(Wording.of(Phase.SPECIAL)).guidance()).isEqualTo("Ask three pupils.\nAsk again in spring.");
    }

    @Test
    void bracesThatMeanNothingStayAsTheyAre() {
        assertThat(LearnerWords.in("{boats} and $1 for {learners}", Wording.of(Phase.PRIMARY)))
                .isEqualTo("{boats} and $1 for pupils");
    }

    @Test
    void statementIsForAllSettingsUnlessItSaysFor() {
        assertThat(lamp.appliesTo(Phase.SECONDARY)).isTrue();
        assertThat(FrameworkExamples.stairs().appliesTo(Phase.SECONDARY)).isFalse();
        assertThat(FrameworkExamples.stairs().appliesTo(Phase.EARLY_YEARS)).isTrue();
    }

    @Test
    void readerMeetsTheirLanguageElseEnglish() {
        assertThat(lamp.textFor(Reader.PUPIL, "pl", Phase.PRIMARY))
                .hasValueSatisfying(worded -> assertThat(worded.text()).isEqualTo("Wiem, kto zapala lampę."));
        assertThat(lamp.textFor(Reader.PUPIL, "pl-PL", Phase.PRIMARY))
                .hasValueSatisfying(worded -> assertThat(worded.language()).isEqualTo("pl"));
        assertThat(lamp.textFor(Reader.PARENT, "pl", Phase.PRIMARY))
                .hasValueSatisfying(worded -> assertThat(worded.language()).isEqualTo("en"));
    }

    @Test
    void whoHasNoWordingIsNotAskedButStaffAlwaysAre() {
        var harbour = FrameworkExamples.harbour();
        assertThat(harbour.textFor(Reader.PARENT, "en", Phase.PRIMARY)).isEmpty();
        assertThat(harbour.isAskedOf(Reader.PARENT)).isFalse();
        assertThat(harbour.isAskedOf(Reader.STAFF)).isTrue();
        assertThat(lamp.textFor(Reader.STAFF, "ur", Phase.PRIMARY))
                .hasValueSatisfying(
                        worded -> assertThat(worded.text()).isEqualTo("Pupils know who lights the lamp for a pupil."));
    }

    @Test
    void pointsAreComparedAsNumbersWhateverTheirZeros() {
        assertThat(new Level(1, "A", "", new BigDecimal("20.00")))
                .isEqualTo(new Level(1, "A", "", new BigDecimal("20")));
        assertThat(new Level(1, "A", "", new BigDecimal("0.00")).points()).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void scaleKnowsItsEndsAndItsLevels() {
        var scale = FrameworkExamples.threeSteps();
        assertThat(scale.min()).isEqualByComparingTo("0");
        assertThat(scale.max()).isEqualByComparingTo("2.5");
        assertThat(scale.level(2))
                .hasValueSatisfying(level -> assertThat(level.label()).isEqualTo("Lit"));
        assertThat(scale.level(0)).isEmpty();
        assertThat(scale.level(4)).isEmpty();
    }
}
