package uk.alongside.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.indicators.IndicatorsExamples.PORTSMOUTH;
import static uk.alongside.indicators.IndicatorsExamples.PUBLISHED_ON;

import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import uk.alongside.indicators.rules.ThemeScores.ThemeScore;
import uk.alongside.kernel.ActingAs;
import uk.alongside.projects.Role;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(BoardWorld.class)
class ProgrammeRollupTests {

    private static final String KEY = "rollup-2021";

    private final BoardWorld world;
    private final ProgrammeRollup rollup;

    ProgrammeRollupTests(BoardWorld world, ProgrammeRollup rollup) {
        this.world = world;
        this.rollup = rollup;
    }

    @BeforeEach
    void bringTheProjectsIn() {
        world.with(PORTSMOUTH)
                .with(
                        KEY,
                        new InventedPack(KEY)
                                .schools(4)
                                .progress("A", 1, "yyyy")
                                .progress("B", 1, "yyyn")
                                .progress("C", 1, "y---")
                                .progress("D", 1, "nnnn")
                                .row("ratings.csv", "D,1,RED,EVALUATOR,Seen")
                                .files());
    }

    @Test
    void portalItselfSeesEveryProjectScoredAsItsOwnBoard() {
        var scores = ActingAs.system("test").call(() -> rollup.themeScores(Optional.empty()));

        assertThat(scores)
                .filteredOn(line -> line.key().equals(PORTSMOUTH))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.schools()).isEqualTo(20);
                    assertThat(line.themes()).extracting(ThemeScore::score).containsExactly(47, 56, 55, 48, 53, 57);
                    assertThat(line.themes()).extracting(ThemeScore::rank).containsExactly(6, 2, 3, 5, 4, 1);
                });
        assertThat(scores)
                .filteredOn(line -> line.key().equals(KEY))
                .singleElement()
                .satisfies(line -> assertThat(line.themes()).singleElement().satisfies(theme -> {
                    assertThat(theme.score()).isEqualTo(3 + 2 + 1);
                    assertThat(theme.leftOut()).isEqualTo(1);
                }));
    }

    @Test
    void funderSeesTheProjectsTheyFund() {
        var scores = world.somebody(KEY, Role.FUNDER).call(() -> rollup.themeScores(Optional.empty()));

        assertThat(scores).extracting(ProjectScores::key).containsExactly(KEY);
    }

    @Test
    void whoeverSeesOneSchoolOnlySeesNoTotals() {
        assertThat(world.somebody(KEY, Role.HEAD, "A").call(() -> rollup.themeScores(Optional.empty())))
                .isEmpty();
        assertThat(world.somebody(KEY, Role.PROJECT_ADMINISTRATOR).call(() -> rollup.themeScores(Optional.empty())))
                .isEmpty();
    }

    @Test
    void everyScoreHasItsDay() {
        var before = world.somebody(PORTSMOUTH, Role.FUNDER)
                .call(() -> rollup.themeScores(Optional.of(PUBLISHED_ON.minusDays(1))));

        assertThat(before)
                .singleElement()
                .extracting(ProjectScores::themes)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
        assertThat(ActingAs.system("test").call(() -> rollup.themeScores(Optional.of(LocalDate.MAX))))
                .isEmpty();
    }
}
