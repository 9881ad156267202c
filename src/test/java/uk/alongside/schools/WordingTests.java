package uk.alongside.schools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTests {

    @ParameterizedTest
    @CsvSource({
        "EARLY_YEARS, child, children, Children",
        "PRIMARY, pupil, pupils, Pupils",
        "SECONDARY, pupil, pupils, Pupils",
        "ALL_THROUGH, pupil, pupils, Pupils",
        "SPECIAL, pupil, pupils, Pupils",
        "ALTERNATIVE_PROVISION, learner, learners, Learners",
        "FURTHER_EDUCATION, student, students, Students",
        "WORK_BASED, trainee, trainees, Trainees"
    })
    void everyKindOfSettingHasItsOwnWord(Phase phase, String one, String many, String atStart) {
        var wording = Wording.of(phase);

        assertThat(wording.one()).isEqualTo(one);
        assertThat(wording.many()).isEqualTo(many);
        assertThat(wording.manyAtStart()).isEqualTo(atStart);
        assertThat(wording.oneAtStart()).isEqualToIgnoringCase(one).doesNotStartWith(one.substring(0, 1));
    }

    @Test
    void countsInTheRightNumber() {
        assertThat(Wording.of(Phase.EARLY_YEARS).count(1)).isEqualTo("1 child");
        assertThat(Wording.of(Phase.EARLY_YEARS).count(0)).isEqualTo("0 children");
        assertThat(Wording.of(Phase.SECONDARY).count(1240)).isEqualTo("1,240 pupils");
    }

    @Test
    void settingsOfSeveralKindsHaveLearners() {
        assertThat(Wording.ofSeveralKinds().many()).isEqualTo("learners");
    }
}
