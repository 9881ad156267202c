package uk.alongside.indicators.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.alongside.indicators.rules.PhaseGroups.Group;
import uk.alongside.indicators.rules.PhaseGroups.PhaseCount;

class PhaseGroupsTests {

    @Test
    void phasesOfFewerThanFiveStandTogether() {
        var groups = PhaseGroups.of(List.of(
                new PhaseCount("primary", 15), new PhaseCount("secondary", 4), new PhaseCount("all-through", 1)));

        assertThat(groups).extracting(Group::label).containsExactly("Primary", "Secondary and all-through");
        assertThat(groups).extracting(Group::key).containsExactly("primary", "secondary+all-through");
        assertThat(groups).extracting(Group::schools).containsExactly(15, 5);
    }

    @Test
    void aSmallGroupTakesTheSmallestOtherOneWithIt() {
        var groups = PhaseGroups.of(
                List.of(new PhaseCount("primary", 15), new PhaseCount("secondary", 6), new PhaseCount("special", 2)));

        assertThat(groups).extracting(Group::label).containsExactly("Primary", "Secondary and special");
    }

    @Test
    void whereOnlyOneGroupIsLeftThereIsNoChoice() {
        assertThat(PhaseGroups.of(List.of(new PhaseCount("primary", 18), new PhaseCount("special", 2))))
                .isEmpty();
        assertThat(PhaseGroups.of(List.of(new PhaseCount("primary", 18)))).isEmpty();
        assertThat(PhaseGroups.of(List.of())).isEmpty();
    }

    @Test
    void keysFitIntoAnAddress() {
        assertThat(new Group(List.of("early years", "special"), 5).key()).isEqualTo("early-years+special");
    }

    @Test
    void noGroupIsEverSmallerThanFiveAndNoSchoolIsLost() {
        var random = new Random(2);
        var words = List.of("early years", "primary", "secondary", "all-through", "special");
        for (int round = 0; round < 2_000; round++) {
            var phases = new ArrayList<PhaseCount>();
            words.forEach(word -> phases.add(new PhaseCount(word, random.nextInt(9))));
            var groups = PhaseGroups.of(phases);
            assertThat(groups).allMatch(group -> group.schools() >= PhaseGroups.FEWEST);
            if (!groups.isEmpty()) {
                assertThat(groups).hasSizeGreaterThan(1);
                assertThat(groups.stream().mapToInt(Group::schools).sum())
                        .isEqualTo(phases.stream().mapToInt(PhaseCount::schools).sum());
                phases.stream().filter(phase -> phase.schools() > 0).forEach(phase -> assertThat(
                                PhaseGroups.groupOf(phase.word(), groups))
                        .isPresent());
            }
        }
    }
}
